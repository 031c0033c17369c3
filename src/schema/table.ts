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
