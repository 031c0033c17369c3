import { createHash } from 'node:crypto'
import type { Problem } from '../problems.ts'
import { countRows } from './csv.ts'
import { parseTable } from './rows.ts'

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
  /** True for names, codes and places, which other tables are read with: no figure rests on them. */
  lookUp?: true
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
    rows: countRows(text),
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
  const rows = countRows(text)
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
