// A chart's rows as its page prints them, in the reader's words.
import { chartOf } from '../catalogue.ts'
import { fill } from '../fill.ts'
import { formatDate, formatNumber } from '../format.ts'
import { curled } from '../quotes.ts'
import { sources } from '../records.ts'
import type { Column, Columns } from '../schema/table.ts'
import type { ChartWords } from '../schema/words.ts'
import { addressIn, type Language } from '../site.ts'
import { wordsOf } from '../words.ts'
import { headingOf } from './caption.ts'
import { rowsOfChart } from './rows.ts'

/** A table as a page shows it: heading and text of every cell, with an address where the cell names a source. */
interface Printed {
  columns: { name: string; heading: string; numeric: boolean; room: Room }[]
  rows: Cell[][]
}
/** What a column needs: its cells stand in one line each, hold a few words, or whole sentences. */
export type Room = 'line' | 'words' | 'text'
interface Cell {
  text: string
  href?: string
}

/** The chart's table for its page, today or in an edition, in the reader's words. */
export function printTable(id: string, language: Language, edition?: string): Printed {
  const chart = chartOf(id)
  const words = wordsOf(id, language, edition)
  const rows = rowsOfChart(id, edition)
  const columns = chart.table?.columns ?? chart.columns
  const records = (chart.table?.rows(rows) ?? rows) as readonly Record<string, unknown>[]
  const printed = records.map((record) => printRow(record, columns, words, language, edition))
  return {
    columns: Object.entries(columns).map(([name, column], place) => ({
      name,
      heading: headingOf(name, id, words, language),
      numeric: isNumeric(column),
      room: roomFor(printed.map((row) => row[place]?.text ?? '')),
    })),
    rows: printed,
  }
}

/** Room that the cells of a column need, by the letters of the longest. */
export function roomFor(cells: readonly string[]): Room {
  const longest = cells.reduce((most, { length }) => Math.max(most, length), 0)
  return longest <= 14 ? 'line' : longest <= 32 ? 'words' : 'text'
}

function printRow(
  record: Record<string, unknown>,
  columns: Columns,
  words: ChartWords,
  language: Language,
  edition: string | undefined,
): Cell[] {
  return Object.entries(columns).map(([name, column]) => {
    const value = record[name]
    if (value === null || value === undefined) return { text: '' }
    const source = name === 'source' ? sources().get(String(value)) : undefined
    if (source) return { text: curled(source.publisher), href: addressIn(language, `/sources/#${value}`) }
    return { text: curled(printCell(value, { name, ...column }, words, language, edition)) }
  })
}

function printCell(
  value: unknown,
  column: Column & { name: string },
  words: ChartWords,
  language: Language,
  edition: string | undefined,
): string {
  // A column of moments holds days, months and years as text.
  if (column.type === 'date' || /^\d{4}-\d{2}-\d{2}$/.test(String(value)))
    return formatDate(String(value), 'short-day', language)
  // A year is a name and not a count: fiscal_year, years_from.
  if (isNumeric(column) && !/(^|_)years?(_|$)/.test(column.name)) return formatNumber(Number(value), language)
  if (/^\d{4}-\d{2}$/.test(String(value))) return formatDate(String(value), 'month', language)
  const word = words.labels[String(value)]
  return word === undefined ? String(value) : fill(word, language, edition)
}

function isNumeric({ type }: Column): boolean {
  return type === 'integer' || type === 'number'
}
