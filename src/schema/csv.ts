// The one reader of CSV: texts in cells, each record with its line. What they mean, whoever reads them knows.
import { parse } from 'csv-parse/sync'
import type { Problem } from '../problems.ts'
import { checkSigns } from './signs.ts'

/** A record of a file of CSV. */
interface CsvRecord {
  cells: string[]
  /** Where it begins, counted from 1. */
  line: number
}

/**
 * Reads a file of CSV, its header among the records. Every mistake is returned with its line; there are no records where the
 * text is no CSV or holds signs that no cell may hold.
 */
export function readCsv(text: string, file: string): { records: CsvRecord[] | undefined; problems: Problem[] } {
  const problems = checkBytes(text, file)
  return { records: problems.length > 0 ? undefined : readRecords(text, file, problems), problems }
}

/** How many rows a table's text holds, its header aside. */
export function countRows(text: string): number {
  return Math.max((readRecords(text, '', [])?.length ?? 0) - 1, 0)
}

/** Signs that no cell may hold; a table has no mark of the order of bytes, which would be a part of its first column. */
function checkBytes(text: string, file: string): Problem[] {
  const stray = withUnixEnds(text).indexOf('\r')
  if (stray >= 0) {
    const line = withUnixEnds(text).slice(0, stray).split('\n').length
    const hint = 'delete it, or save the file with line ends of Unix'
    return [{ file, line, message: 'holds a carriage return (U+000D) where other lines have none', hint }]
  }
  if (!text.startsWith('\ufeff')) return checkSigns(text, file)
  const message = 'begins with a mark of the order of bytes (U+FEFF)'
  return [
    { file, line: 1, message, hint: 'save it as UTF-8 without that mark, which spreadsheets call UTF-8 without BOM' },
  ]
}

/** A table saved with line ends of Windows reads as if it were not; its bytes are not the pinned ones all the same. */
function withUnixEnds(text: string): string {
  return /^[^\n]*\r\n/.test(text) ? text.replaceAll('\r\n', '\n') : text
}

/** Undefined where the text is no CSV, which is then a problem. */
function readRecords(text: string, file: string, problems: Problem[]): CsvRecord[] | undefined {
  try {
    const records = parse(withUnixEnds(text), { info: true, relax_column_count: true }) as unknown as {
      info: { lines: number }
      record: string[]
    }[]
    const width = records[0]?.record.length ?? 0
    return records.map(({ info, record }) => {
      const line = info.lines - record.join('').split('\n').length + 1
      if (record.length !== width) {
        problems.push({
          file,
          line,
          message: `${record.length} cells; expected ${width}`,
          hint: 'a comma or a quotation mark is missing or too many',
        })
      }
      return { cells: record, line }
    })
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number }
    problems.push({
      file,
      ...(lines ? { line: lines } : {}),
      message: `is not readable as CSV: ${message}`,
      hint: 'look for a quotation mark that is missing or too many, or restore the file from version control',
    })
    return undefined
  }
}
