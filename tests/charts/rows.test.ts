import { describe, expect, test } from 'vitest'
import { chartOf } from '../../src/catalogue.ts'
import { parseChartCsv, renderCsv } from '../../src/render/csv.ts'
import { renderJson } from '../../src/render/json.ts'
import { rowsOfChart } from '../../src/render/rows.ts'
import { read } from '../../src/rows.ts'
import { subjects } from './every.ts'

describe.for(subjects)('the rows of $id ($language)', ({ id, language }) => {
  const chart = chartOf(id)
  const rows = rowsOfChart(id) as readonly Record<string, unknown>[]

  test('are the same when its CSV is read back', () => {
    expect(parseChartCsv(id, renderCsv(id))).toEqual(rows)
  })

  test('are the same in its JSON, beside what its columns mean', () => {
    const document = JSON.parse(renderJson(id, language)) as { id: string; rows: object[]; columns: { name: string }[] }
    expect(document.id).toBe(id)
    expect(document.rows).toEqual(rows)
    expect(document.columns.map(({ name }) => name)).toEqual(Object.keys(chart.columns))
  })

  test('hold exactly the declared columns, in their order', () => {
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(chart.columns))
  })

  test('hold no colour, no size and no formatted number', () => {
    for (const row of rows) {
      for (const value of Object.values(row)) {
        expect(value === null || typeof value === 'number' || typeof value === 'string').toBe(true)
        expect(String(value)).not.toMatch(/^(#[0-9a-f]{3,8}|var\(.*|\d{1,3}(,\d{3})+|\d+px)$/i)
      }
    }
  })

  test('are in the same order whatever the order of the tables', () => {
    const backwards = Object.fromEntries(
      Object.entries(read(chart.reads)).map(([name, table]) => [name, [...table].reverse()]),
    )
    const first = chart.rows(backwards).findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(rows[index]))
    expect(first, 'the first row that moved').toBe(-1)
  })

  test('are not changed by being drawn or printed', () => {
    const before = structuredClone(rows)
    chart.table?.rows(rows)
    renderCsv(id)
    expect(rowsOfChart(id)).toEqual(before)
  })
})
