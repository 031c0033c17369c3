// Finds the list's header in a sheet and reads its cells.
import type * as XLSX from '@e965/xlsx'

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
/** What a cell holds: text, a day (from a date cell), or an error such as #N/A; `link` is its hyperlink. */
export interface Cell {
  text: string
  day?: string
  isError?: boolean
  link?: string
}

/** Rows of cells, as SheetJS has them; blank ones are not there. */
export type SheetCells = (XLSX.CellObject | undefined)[][]
/** The row of the column names, and where each column is. */
export interface Header {
  row: number
  columns: Map<ListColumn, number>
  /** Columns of a name that another column before them has. */
  twice: ListColumn[]
}

/** ICE's files begin with the header; a title row or two above it does no harm. */
export function findHeader(cells: SheetCells): Header | undefined {
  for (let row = 0; row < Math.min(cells.length, 10); row++) {
    const columns = new Map<ListColumn, number>()
    const twice: ListColumn[] = []
    for (const [index, cell] of (cells[row] ?? []).entries()) {
      const name = String(cell?.v ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .toUpperCase() as ListColumn
      if (columns.has(name)) twice.push(name)
      else if (listColumns.includes(name)) columns.set(name, index)
    }
    if (columns.has('STATE') && columns.has('LAW ENFORCEMENT AGENCY')) return { row, columns, twice }
  }
  return undefined
}

/** A blank cell is none at all, so that a row of spaces is a blank row. */
export function readCell(raw: XLSX.CellObject, from1904: boolean): Cell | undefined {
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
