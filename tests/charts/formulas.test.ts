// Our files are opened in spreadsheets, which run a text that begins as a formula does. None of ours begins so.
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { charts, tables } from '../../src/catalogue.ts'
import { renderPlaceCsv } from '../../src/places/file.ts'
import { renderCsv } from '../../src/render/csv.ts'
import { allPlaces } from '../../src/render/place.ts'
import { rowsOf } from '../../src/rows.ts'
import { formatTable, parseTable } from '../../src/schema/rows.ts'
import type { Shape } from '../../src/schema/table.ts'

/** Cells that are no plain number and begin so, each with its file. */
function dangerous(file: string, text: string): string[] {
  return (parse(text) as string[][])
    .flat()
    .filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))
    .map((cell) => `${file}: ${cell}`)
}

test('no cell of any table, chart or state that readers download begins as a formula', () => {
  const files: [string, string][] = [
    ...[...tables.values()].map((table): [string, string] => [table.name, formatTable(table, rowsOf(table))]),
    ...[...charts.keys()].map((id): [string, string] => [id, renderCsv(id)]),
    ...allPlaces().map((place): [string, string] => [place.state, renderPlaceCsv(place)]),
  ]
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(([file, text]) => dangerous(file, text))).toEqual([])
})

test('a table with such a text is refused where every table passes, a negative number is not', () => {
  const shape = {
    name: 'x',
    columns: { name: { type: 'string', description: '' }, change: { type: 'number', description: '' } },
    key: ['name'],
  } as const satisfies Shape
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '＝1']) {
    expect(parseTable(shape, `name,change\n${text},-5\n`).problems).toEqual([
      {
        file: 'data/tables/x.csv',
        line: 2,
        column: 1,
        message: `column "name" holds "${text}"; expected no beginning that spreadsheets take for a formula`,
        hint: 'correct the cell, or run the import again if a script wrote this table',
      },
    ])
  }
  expect(parseTable(shape, 'name,change\nA = B,-5\n').problems).toEqual([])
})
