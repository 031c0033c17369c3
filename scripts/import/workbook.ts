// Reads one workbook of ICE's list into its cells, column by column name. It knows spreadsheets, not the list's meaning.
import * as XLSX from '@e965/xlsx'
import type { Problem } from '../../src/problems.ts'
import { openArchive } from './archive.ts'
import { show } from './cell-text.ts'
import { refuseFormat } from './format.ts'
import { type Cell, findHeader, type Header, type ListColumn, readCell, type SheetCells } from './sheet.ts'

const requiredColumns: readonly ListColumn[] = ['STATE', 'LAW ENFORCEMENT AGENCY', 'SUPPORT TYPE', 'SIGNED']

/** One filled row of the list, with its line in the sheet counted from 1. */
export interface ListRow {
  line: number
  cells: Partial<Record<ListColumn, Cell>>
}
interface Workbook {
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
    const archive = openArchive(bytes)
    if ('refusal' in archive) return refused(file, archive.refusal.message, archive.refusal.hint)
    book = XLSX.read(archive.parts, { type: 'buffer', dense: true, cellHTML: false, cellText: false })
  } catch (error) {
    const { message } = error as Error
    return refused(file, `is not a whole xlsx workbook: ${message}`, 'it may be cut short: download the file again')
  }
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    isHidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
    cells: (book.Sheets[name]?.['!data'] ?? []) as SheetCells,
  }))
  const lists = sheets.flatMap((sheet) => {
    const header = findHeader(sheet.cells)
    return header ? [{ ...sheet, header }] : []
  })
  if (lists.length === 0) {
    return refused(
      file,
      `has no list: no sheet (${book.SheetNames.map(show).join(', ')}) has the columns STATE and LAW ENFORCEMENT AGENCY`,
      'the header must be among the first ten rows of one sheet',
    )
  }
  if (lists.length > 1) {
    return refused(
      file,
      `has ${lists.length} sheets that look like the list: ${lists.map(({ name, isHidden }) => `${show(name)}${isHidden ? ' (hidden)' : ''}`).join(', ')}`,
      'keep the sheet that is the list and delete the others from a copy of the file',
    )
  }
  const [sheet] = lists as [(typeof lists)[number]]
  if (sheet.isHidden) {
    return refused(
      file,
      `sheet "${show(sheet.name)}" holds the list and is hidden, so that nobody who opens the file sees it`,
      'look whether it is the list that ICE means; if so, unhide the sheet in a copy',
    )
  }
  return readList(sheet, file, book.Workbook?.WBProps?.date1904 === true)
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
      `sheet "${show(name)}" lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(' and ')}; found ${found}`,
      'without it agreements cannot be told apart: use a publication of the list that has it',
      header.row + 1,
    )
  }
  if (header.twice.length > 0) {
    return refused(
      file,
      `sheet "${show(name)}" has more than one column ${header.twice.join(' and ')}`,
      'delete the one that is not the list’s from a copy of the file',
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
    return refused(
      file,
      `sheet "${show(name)}" has a header and no rows`,
      'an empty list is taken for a broken download',
    )
  }
  return workbook
}

function formulaProblem(file: string, row: number, index: number, column: ListColumn, formula: string): Problem {
  return {
    file,
    line: row + 1,
    column: index + 1,
    message: `column ${column} holds the formula =${show(formula)} without a stored value; expected a plain value`,
    hint: 'open the file in a spreadsheet program, paste the column as values, and save a copy',
  }
}

function refused(file: string, message: string, hint: string, line?: number): Workbook {
  return { rows: [], extent: 0, notes: [], problems: [{ file, ...(line ? { line } : {}), message, hint }] }
}
