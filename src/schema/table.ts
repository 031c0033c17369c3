import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { compareText, type Problem } from '../problems.ts'

/** One column of a pinned table. An empty cell is `null`, and allowed unless `required`. */
export interface Column {
  /** `date` is a day as `YYYY-MM-DD`; codes such as FIPS are `string`, with their zeros. */
  type: 'string' | 'integer' | 'number' | 'date' | 'boolean'
  /** What the column means, with its unit, for `data/README.md` readers and the data package. */
  description: string
  required?: boolean
  /** The only values allowed. */
  enum?: readonly string[]
  /** A regular expression that the whole cell must match. */
  pattern?: string
}
export type Columns = Record<string, Column>

/** A pinned table: its meaning and shape, without its rows. The file is `data/tables/<name>.csv`. */
export interface Table<C extends Columns = Columns> {
  name: string
  title: string
  /** What one row is, and how the table was made. */
  description: string
  columns: C
  /** Columns that together name a row; no two rows share them, and rows are sorted by `sort`, else by them. */
  key: readonly string[]
  sort?: readonly string[]
  /** Columns that hold the key of another table's row. */
  references?: readonly { column: string; table: string; field: string }[]
  /** Who published what the table was made from. */
  sources: readonly { title: string; path?: string }[]
  licence: Licence
}
/** What is needed to read a table: a `Table` without its story. */
export type Shape<C extends Columns = Columns> = Pick<Table<C>, 'name' | 'columns' | 'key' | 'sort'>
export type Licence = 'US-PD' | 'CC-BY-4.0'

type Value<C extends Column> = C['enum'] extends readonly (infer Choice)[]
  ? Choice
  : { string: string; date: string; integer: number; number: number; boolean: boolean }[C['type']]

/** The row type of a table: one typed property a column, `null` where a cell may be empty. */
export type RowOf<T extends Shape> = {
  -readonly [Name in keyof T['columns']]: T['columns'][Name] extends { required: true }
    ? Value<T['columns'][Name]>
    : Value<T['columns'][Name]> | null
}

/** Names a table, keeps the literal types of its columns and checks that its key is made of them. */
export function defineTable<const C extends Columns>(
  table: Table<C> & {
    key: readonly (keyof C)[]
    sort?: readonly (keyof C)[]
    references?: readonly { column: keyof C; table: string; field: string }[]
  },
): Table<C> {
  return table
}

/** Where a table's file lies, from the project's root. */
export function tablePath(table: Pick<Table, 'name'>): string {
  return `data/tables/${table.name}.csv`
}

/**
 * Reads a table's text into typed rows. Every mistake is returned with its line and column; `rows` is complete only
 * when there are none.
 */
export function parseTable<T extends Shape>(
  table: T,
  text: string,
  file: string = tablePath(table),
): { rows: RowOf<T>[]; problems: Problem[] } {
  const problems: Problem[] = []
  const records = readRecords(text, file, problems)
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
          message: `column "${name}" holds "${cell}"; expected ${fault}`,
          hint: 'correct the cell, or run the import again if a script wrote this table',
        })
      }
      row[name] = cell === '' ? null : convert(cell, column)
    }
    const key = table.key.map((name) => String(row[name])).join(' | ')
    const first = seen.get(key)
    if (first !== undefined) {
      problems.push({
        file,
        line,
        message: `a second row for ${table.key.join(', ')} = ${key}; the first is on line ${first}`,
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

/** A table's entry in the data package: schema, licence, sources, row count, size and checksum of its bytes. */
export function describeTable(table: Table, text: string) {
  const licence = licences[table.licence]
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    path: `tables/${table.name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${sha256(text)}`,
    rows: readRecords(text, '', []).length - 1,
    licenses: [licence],
    sources: table.sources,
    schema: describeSchema(table),
  }
}
export type Resource = ReturnType<typeof describeTable>

/** The shape of a table as its pinned entry gives it: enough to read and check the file without `src/tables`. */
export function tableOf(resource: Resource): Shape {
  const columns = resource.schema.fields.map(({ name, type, description, constraints }) => [
    name,
    { type, description, ...constraints },
  ])
  return { name: resource.name, columns: Object.fromEntries(columns), key: resource.schema.primaryKey }
}

/**
 * What differs between a table's file and its pinned entry: columns and types cell by cell, then rows and bytes. An
 * empty list means that the file is the pinned one.
 */
export function checkPinned(table: Shape, text: string, pinned: Resource | undefined): Problem[] {
  const file = tablePath(table)
  if (!pinned) {
    return [
      {
        file: 'data/datapackage.json',
        message: `has no entry for table "${table.name}"`,
        hint: 'run npm run data:describe and read its diff before committing',
      },
    ]
  }
  const { problems } = parseTable(table, text)
  const rows = readRecords(text, file, []).length - 1
  if (rows !== pinned.rows) {
    problems.push({
      file,
      line: Math.min(rows, pinned.rows) + 2,
      message: `${rows} rows; data/datapackage.json pins ${pinned.rows}`,
      hint: 'restore the file from version control, or run npm run data:describe if the change is meant',
    })
  }
  const hash = `sha256:${sha256(text)}`
  if (hash !== pinned.hash && problems.length === 0) {
    problems.push({
      file,
      message: `its bytes (${hash}) are not the pinned ones (${pinned.hash})`,
      hint: 'git diff shows the changed line. Restore it, or run npm run data:describe if the change is meant',
    })
  }
  return problems
}

/** Whether a table's definition says what its pinned entry says: columns, types, keys and constraints. */
export function checkDefinition(table: Table, pinned: Resource | undefined): Problem[] {
  if (pinned && JSON.stringify(describeSchema(table)) === JSON.stringify(pinned.schema)) return []
  return [
    {
      file: 'data/datapackage.json',
      message: pinned
        ? `the schema of "${table.name}" differs from the one in src/tables`
        : `has no entry for table "${table.name}"`,
      hint: 'run npm run data:describe and read its diff before committing',
    },
  ]
}

/** SHA-256 of a text or of bytes, in hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A table's columns, keys and references as Table Schema, the part of the data package that a reader's tool checks. */
function describeSchema(table: Table) {
  return {
    fields: Object.entries(table.columns).map(([name, column]) => ({
      name,
      type: column.type,
      description: column.description,
      constraints: {
        ...(column.required ? { required: true } : {}),
        ...(column.enum ? { enum: column.enum } : {}),
        ...(column.pattern ? { pattern: column.pattern } : {}),
      },
    })),
    missingValues: [''],
    primaryKey: table.key,
    // The standard allows no empty list.
    ...(table.references?.length
      ? {
          foreignKeys: table.references.map(({ column, table: other, field }) => ({
            fields: column,
            reference: { resource: other, fields: field },
          })),
        }
      : {}),
  }
}

const licences = {
  'US-PD': {
    name: 'US-PD',
    title: 'US government work, public domain',
    path: 'https://www.usa.gov/government-copyright',
  },
  'CC-BY-4.0': {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
} as const

interface CsvRecord {
  cells: string[]
  line: number
}

function readRecords(text: string, file: string, problems: Problem[]): CsvRecord[] {
  try {
    const records = parse(text, { info: true, relax_column_count: true }) as unknown as {
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
      hint: 'restore the file from version control',
    })
    return []
  }
}

function faultOf(cell: string, column: Column): string | undefined {
  if (cell === '') return column.required ? 'a value' : undefined
  if (column.enum && !column.enum.includes(cell)) return `one of ${column.enum.join(', ')}`
  if (column.pattern && !new RegExp(`^(?:${column.pattern})$`).test(cell)) return `text like /${column.pattern}/`
  if (column.type === 'integer' && !/^-?\d+$/.test(cell)) return 'a whole number'
  if (column.type === 'number' && !/^-?\d+(\.\d+)?$/.test(cell)) return 'a number'
  if (column.type === 'boolean' && !/^(true|false)$/.test(cell)) return 'true or false'
  if (column.type === 'date' && !isDay(cell)) return 'a day as YYYY-MM-DD'
  if (cell !== cell.trim()) return 'no spaces at the ends'
  return undefined
}

function isDay(cell: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return false
  const time = Date.parse(`${cell}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(cell)
}

function convert(cell: string, column: Column): string | number | boolean {
  if (column.type === 'integer' || column.type === 'number') return Number(cell)
  return column.type === 'boolean' ? cell === 'true' : cell
}

function cellOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

function compareCells(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareText(cellOf(a), cellOf(b))
}
