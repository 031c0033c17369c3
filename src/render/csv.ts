import { chartOf } from '../catalogue.ts'
import { formatTable, parseTable } from '../schema/rows.ts'
import type { Shape } from '../schema/table.ts'
import { rowsOfChart } from './rows.ts'

/** A chart's rows as CSV, today or in an edition: what its drawing is made of, every row. */
export function renderCsv(id: string, edition?: string): string {
  return formatTable(shapeOf(id), rowsOfChart(id, edition) as Record<string, string | number | null>[], {
    sorted: true,
  })
}

/** Reads a chart's CSV back into rows; for tests and for those who build on it. */
export function parseChartCsv(id: string, text: string): object[] {
  return parseTable(shapeOf(id), text, `charts/${id}.csv`).rows
}

function shapeOf(id: string): Shape {
  const { columns } = chartOf(id)
  return { name: id, columns, key: Object.keys(columns) }
}
