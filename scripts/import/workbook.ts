// Reads one workbook of ICE's list into its cells, column by column name. It knows spreadsheets, not the list's meaning.
import * as XLSX from '@e965/xlsx'
import type { Problem } from '../../src/problems.ts'

export const listColumns = [
  'STATE',
  'LAW ENFORCEMENT AGENCY',
  'TYPE',
  'COUNTY',
  'SUPPORT TYPE',
  'SIGNED',
  'MOA',
  'ADDENDUM',
] as const
export type ListColumn = (typeof listColumns)[number]
const requiredColumns: readonly ListColumn[] = ['STATE', 'LAW ENFORCEMENT AGENCY', 'SUPPORT TYPE', 'SIGNED']

/** What a cell holds: text, a day (from a date cell), or an error such as #N/A; `link` is its hyperlink. */
export interface Cell {
  text: string
  day?: string
  isError?: boolean
  link?: string
}
/** One filled row of the list, with its line in the sheet counted from 1. */
export interface ListRow {
  line: number
  cells: Partial<Record<ListColumn, Cell>>
}
export interface Workbook {
  rows: ListRow[]
  /** Rows down to the last filled one, blank rows between included: some manifests count these. */
  extent: number
  /** What the reader should know although nothing is wrong. */
  notes: string[]
  problems: Problem[]
}

/** Reads the sheet that holds the list. Everything wrong with the file comes back as problems. */
export function readWorkbook(bytes: Uint8Array, file: string): Workbook {
  const refusal = refuseFormat(bytes)
  if (refusal) return refused(file, refusal.message, refusal.hint)
  let book: XLSX.WorkBook
  try {
    book = XLSX.read(bytes, { type: 'buffer', dense: true, cellHTML: false, cellText: false })
  } catch (error) {
    const { message } = error as Error
    return refused(file, `is not a whole xlsx workbook: ${message}`, 'it may be cut short: download the file again')
  }
  const sheets = book.SheetNames.map((name) => ({ name, cells: (book.Sheets[name]?.['!data'] ?? []) as SheetCells }))
  const lists = sheets.flatMap((sheet) => {
    const header = findHeader(sheet.cells)
    return header ? [{ ...sheet, header }] : []
  })
  if (lists.length === 0) {
    return refused(
      file,
      `has no list: no sheet (${book.SheetNames.join(', ')}) has the columns STATE and LAW ENFORCEMENT AGENCY`,
      'the header must be among the first ten rows of one sheet',
    )
  }
  if (lists.length > 1) {
    return refused(
      file,
      `has ${lists.length} sheets that look like the list: ${lists.map(({ name }) => name).join(', ')}`,
      'keep the sheet that is the list and delete the others from a copy of the file',
    )
  }
  return readList(lists[0]!, file, book.Workbook?.WBProps?.date1904 === true)
}

type SheetCells = (XLSX.CellObject | undefined)[][]
interface Header {
  row: number
  columns: Map<ListColumn, number>
}

function readList(
  { name, cells, header }: { name: string; cells: SheetCells; header: Header },
  file: string,
  from1904: boolean,
) {
  const missing = requiredColumns.filter((column) => !header.columns.has(column))
  if (missing.length > 0) {
    const found = [...header.columns.keys()].join(', ')
    return refused(
      file,
      `sheet "${name}" lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(' and ')}; found ${found}`,
      'without it agreements cannot be told apart: use a publication of the list that has it',
      header.row + 1,
    )
  }
  const workbook: Workbook = { rows: [], extent: 0, notes: [], problems: [] }
  let formulas = 0
  for (let row = header.row + 1; row < cells.length; row++) {
    const source = cells[row] ?? []
    const read: ListRow = { line: row + 1, cells: {} }
    for (const [column, index] of header.columns) {
      const raw = source[index]
      if (!raw) continue
      const cell = readCell(raw, from1904)
      if (raw.f !== undefined) {
        if (cell && !cell.isError) formulas++
        else workbook.problems.push(formulaProblem(file, row, index, column, raw.f))
      }
      if (cell) read.cells[column] = cell
    }
    if (Object.keys(read.cells).length === 0) continue
    workbook.rows.push(read)
    workbook.extent = row - header.row
  }
  if (formulas > 0) workbook.notes.push(`${file}: ${formulas} formula cells, read by their stored values`)
  if (!header.columns.has('MOA')) workbook.notes.push(`${file}: no column MOA, so no links to signed agreements`)
  if (workbook.rows.length === 0 && workbook.problems.length === 0) {
    return refused(file, `sheet "${name}" has a header and no rows`, 'an empty list is taken for a broken download')
  }
  return workbook
}

/** ICE's files begin with the header; a title row or two above it does no harm. */
function findHeader(cells: SheetCells): Header | undefined {
  for (let row = 0; row < Math.min(cells.length, 10); row++) {
    const columns = new Map<ListColumn, number>()
    for (const [index, cell] of (cells[row] ?? []).entries()) {
      const name = String(cell?.v ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .toUpperCase() as ListColumn
      if (listColumns.includes(name) && !columns.has(name)) columns.set(name, index)
    }
    if (columns.has('STATE') && columns.has('LAW ENFORCEMENT AGENCY')) return { row, columns }
  }
  return undefined
}

/** A blank cell is none at all, so that a row of spaces is a blank row. */
function readCell(raw: XLSX.CellObject, from1904: boolean): Cell | undefined {
  const link = raw.l?.Target
  if (raw.t === 'e') return { text: '', isError: true }
  if (raw.t === 'n' && typeof raw.v === 'number') return { text: String(raw.v), day: dayOfSerial(raw.v, from1904) }
  const text = String(raw.v ?? '')
  if (/^\s*$/.test(text) && !link) return undefined
  return { text, ...(link ? { link } : {}) }
}

/** Excel counts days from 1899-12-30, or from 1904-01-01 in files of old Macs. */
function dayOfSerial(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  const date = new Date((days - 25_569) * 86_400_000)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

/** SheetJS also reads HTML and CSV; a page saved as .xlsx is no publication of the list. */
function refuseFormat(bytes: Uint8Array): { message: string; hint: string } | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const hint = 'download the workbook again'
  if (bytes.length === 0) return { message: 'is empty; expected an xlsx workbook', hint }
  if (start.startsWith('PK\x03\x04')) return undefined
  if (/^\s*(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|head|table)/i.test(start)) {
    return {
      message: 'is a web page named .xlsx; expected an xlsx workbook',
      hint: `${hint}: the server sent an error page`,
    }
  }
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    return { message: 'is an old .xls workbook; expected xlsx', hint: 'save it as .xlsx in a spreadsheet program' }
  }
  return { message: 'is not an xlsx workbook: it does not begin as a zip archive', hint }
}

function formulaProblem(file: string, row: number, index: number, column: ListColumn, formula: string): Problem {
  return {
    file,
    line: row + 1,
    column: index + 1,
    message: `column ${column} holds the formula =${formula} without a stored value; expected a plain value`,
    hint: 'open the file in a spreadsheet program, paste the column as values, and save a copy',
  }
}

function refused(file: string, message: string, hint: string, line?: number): Workbook {
  return { rows: [], extent: 0, notes: [], problems: [{ file, ...(line ? { line } : {}), message, hint }] }
}
