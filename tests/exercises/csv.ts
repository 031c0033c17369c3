import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { braces } from '../../src/fill.ts'
import { measure } from '../../src/measure.ts'
import { renderCsv } from '../../src/render/csv.ts'
import { packWords } from '../../src/words.ts'

type Row = Record<string, string>

/** Rows of a file as students open it: `data/agreements.csv`, `charts/who-signs.csv`. Every cell is text. */
export function csv(path: string): Row[] {
  const name = path.slice(path.indexOf('/') + 1)
  const text = path.startsWith('charts/')
    ? renderCsv(name.replace('.csv', ''))
    : readFileSync(join(import.meta.dirname, '../../data/tables', name), 'utf8')
  return parse(text, { columns: true })
}

/** The sum of a column. */
export function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0)
}

/** Every measure that the answers and slips of a pack's exercises state, with its value. */
export function answersOf(pack: string): Record<string, number | string> {
  const { exercises } = packWords(pack, 'en')
  const text = exercises.flatMap(({ answer, slips }) => [answer, ...slips]).join(' ')
  const ids = new Set([...text.matchAll(braces)].map(([, id]) => id!))
  return Object.fromEntries([...ids].map((id) => [id, measure(id, 'en').value]))
}
