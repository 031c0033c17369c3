import { stringify } from 'csv-stringify/sync'
import { compareText, type Problem } from '../problems.ts'
import { readCsv } from './csv.ts'
import { type Column, type RowOf, type Shape, tablePath } from './table.ts'

/**
 * Reads a table's text into typed rows. Every mistake is returned with its line and column; `rows` is complete only
 * when there are none.
 */
export function parseTable<T extends Shape>(
  table: T,
  text: string,
  file: string = tablePath(table),
): { rows: RowOf<T>[]; problems: Problem[] } {
  const { records, problems } = readCsv(text, file)
  if (!records) return { rows: [], problems }
  const names = Object.keys(table.columns)
  const header = records.shift()
  if (!header || header.cells.join() !== names.join()) {
    problems.push({
      file,
      line: 1,
      message: `the columns are ${header ? header.cells.join(', ') : 'missing'}; expected ${names.join(', ')}`,
      hint: `give the file exactly these columns in this order, or change them where src/tables defines "${table.name}"`,
    })
    return { rows: [], problems }
  }
  const seen = new Map<string, number>()
  const rows = records.map(({ cells, line }) => {
    const row: Record<string, unknown> = {}
    for (const [index, name] of names.entries()) {
      const column = table.columns[name]!
      const cell = cells[index] ?? ''
      const fault = faultOf(cell, column)
      if (fault) {
        problems.push({
          file,
          line,
          column: index + 1,
          message: `column "${name}" holds ${quote(cell)}; expected ${fault}`,
          hint: 'correct the cell, or run the import again if a script wrote this table',
        })
      }
      row[name] = cell === '' ? null : convert(cell, column)
    }
    const values = table.key.map((name) => row[name])
    const key = JSON.stringify(values)
    const first = seen.get(key)
    if (first !== undefined) {
      problems.push({
        file,
        line,
        message: `a second row for ${table.key.join(', ')} = ${values.map(shorten).join(' | ')}; the first is on line ${first}`,
        hint: 'keep one of the two rows',
      })
    }
    seen.set(key, line)
    return row as RowOf<T>
  })
  return { rows, problems }
}

/** The bytes of a table: sorted unless its rows are, UTF-8, LF, empty cells for `null`. */
export function formatTable<T extends Shape>(table: T, rows: readonly RowOf<T>[], { sorted = false } = {}): string {
  const ordered = sorted ? rows : sortRows(table, rows)
  const names = Object.keys(table.columns)
  return stringify([names, ...ordered.map((row) => names.map((name) => cellOf(row[name as keyof typeof row])))], {
    record_delimiter: '\n',
  })
}

function sortRows<T extends Shape>(table: T, rows: readonly RowOf<T>[]): RowOf<T>[] {
  const order = table.sort ?? table.key
  return [...rows].sort((a, b) => {
    for (const name of order) {
      const difference = compareCells(a[name as keyof typeof a], b[name as keyof typeof b])
      if (difference !== 0) return difference
    }
    return 0
  })
}

function quote(cell: string): string {
  return cell.length > 120 ? `"${shorten(cell)}" (${cell.length} characters)` : `"${cell}"`
}

/** A value as a message has room for it. */
function shorten(value: unknown): string {
  const text = cellOf(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

/** Characters of a cell: as many as the longest address may have. The longest text of a table has 168. */
const longest = 2000

function faultOf(cell: string, column: Column): string | undefined {
  if (cell === '') return column.required ? 'a value' : undefined
  if (cell.length > longest) return `at most ${longest} characters`
  if (column.enum && !column.enum.includes(cell)) return `one of ${column.enum.join(', ')}`
  if (column.pattern && !new RegExp(`^(?:${column.pattern})$`).test(cell)) return `text like /${column.pattern}/`
  if (column.type === 'integer' && !/^-?\d+$/.test(cell)) return 'a whole number'
  if (column.type === 'number' && !/^-?\d+(\.\d+)?$/.test(cell)) return 'a number'
  if (isNumber(column) && Math.abs(Number(cell)) > Number.MAX_SAFE_INTEGER) return 'a number that can be kept exactly'
  if (column.type === 'boolean' && !/^(true|false)$/.test(cell)) return 'true or false'
  if (column.type === 'date' && !isDay(cell)) return 'a day as YYYY-MM-DD'
  if (cell !== cell.trim()) return 'no spaces at the ends'
  if (column.type === 'string' && opensFormula.test(cell)) return 'no beginning that spreadsheets take for a formula'
  return undefined
}

/**
 * A text that begins so is run, not shown, by the spreadsheets in which readers open our files. It is refused here, where
 * every table passes, so that no file has to change what it holds, as an apostrophe before it would.
 */
const opensFormula = /^[=+\-@\t\r＝＋－＠]/

function isDay(cell: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return false
  const time = Date.parse(`${cell}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(cell)
}

function convert(cell: string, column: Column): string | number | boolean {
  if (isNumber(column)) return Number(cell)
  return column.type === 'boolean' ? cell === 'true' : cell
}

function isNumber({ type }: Column): boolean {
  return type === 'integer' || type === 'number'
}

function cellOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

function compareCells(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareText(cellOf(a), cellOf(b))
}
