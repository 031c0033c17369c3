// What the rules cannot tell of an edition, row by row: a row of a hand-made table as it was before it was corrected,
// an agency before it was placed elsewhere. Written by the commands that pin tables, never by hand.
import type { Problem } from '../problems.ts'
import type { Edition } from '../schema/edition.ts'
import { formatTable, parseTable } from '../schema/rows.ts'
import type { Shape } from '../schema/table.ts'
import { sha256 } from '../sha256.ts'
import { type Row, type Tables, tablesOn } from './rules.ts'

/** Shapes of the tables by name: their columns and keys. */
export type Shapes = ReadonlyMap<string, Shape>
/** Patches of one edition: their texts by table. */
export type Patches = ReadonlyMap<string, string>

/** Folder of the patches of all editions, from the project's root. */
export const patchFolder = 'data/editions/'

/** Where the patch of a table lies, from the project's root. */
export function patchPath(date: string, table: string): string {
  return `${patchFolder}${date}/${table}.csv`
}

/** The tables of an edition: what the rules make of today's, and what its patches add and take out. */
export function tablesOf(
  edition: Edition,
  { today, shapes, patches }: { today: Tables; shapes: Shapes; patches: Patches },
): { tables: Tables; problems: Problem[] } {
  const problems: Problem[] = []
  const tables = new Map(tablesOn(edition.date, today))
  for (const [name, text] of patches) {
    const file = patchPath(edition.date, name)
    const shape = shapeIn(edition, name, shapes)
    if (!shape) {
      const message = `the edition of ${edition.date} has no table "${name}"`
      problems.push({ file, message, hint: 'restore data/releases.yml from version control, or remove the file' })
      continue
    }
    const read = parseTable(patchShape(shape), text, file)
    problems.push(...read.problems.map((problem) => ({ ...problem, hint: byHand })))
    tables.set(name, apply(tables.get(name) ?? [], read.rows as Row[], shape))
  }
  return { tables, problems }
}

/** The patch that makes the computed rows those of the edition, as text; undefined where they are. */
export function patchFor(shape: Shape, { was, computed }: { was: readonly Row[]; computed: readonly Row[] }) {
  const key = keyOf(shape)
  const [then, now] = [was, computed].map((rows) => new Map(rows.map((row) => [key(row), row])))
  const rows = [
    ...[...then!].flatMap(([id, row]) => (same(row, now!.get(id), shape) ? [] : { ...row, [mark]: 'as here' })),
    ...[...now!].flatMap(([id, row]) => (then!.has(id) ? [] : { ...keysOf(row, shape), [mark]: 'absent' })),
  ]
  return rows.length === 0 ? undefined : formatTable(patchShape(shape), rows as never)
}

/** SHA-256 of a table's rows, in the order of their keys. */
export function digestOf(shape: Shape, rows: readonly Row[]): string {
  return sha256(formatTable({ name: shape.name, columns: shape.columns, key: shape.key }, rows as never))
}

/** A table as the edition has it: of today's columns those that it had; undefined for a table that it has not. */
export function shapeIn({ tables }: Edition, name: string, shapes: Shapes): Shape | undefined {
  const shape = shapes.get(name)
  const noted = Object.hasOwn(tables, name) ? tables[name] : undefined
  if (!shape || !noted) return undefined
  const columns = noted.columns.flatMap((column) => {
    const known = shape.columns[column]
    return known ? [[column, known] as const] : []
  })
  return { name, columns: Object.fromEntries(columns), key: shape.key }
}

const mark = 'in_edition'
const byHand = 'restore the file from version control: npm run data:describe writes it, nobody else'

/** A row that is absent gives its key alone: no cell but the mark is required. */
function patchShape({ name, columns, key }: Shape): Shape {
  const open = Object.entries(columns).map(([column, { required: _, ...rest }]) => [column, rest])
  return {
    name,
    columns: {
      [mark]: {
        type: 'string',
        required: true,
        enum: ['as here', 'absent'],
        description: 'Whether the edition has the row as it stands here, or has none of its key',
      },
      ...Object.fromEntries(open),
    },
    key,
  }
}

function apply(rows: readonly Row[], patch: readonly Row[], shape: Shape): Row[] {
  const key = keyOf(shape)
  const patched = new Map(rows.map((row) => [key(row), row]))
  for (const { [mark]: state, ...row } of patch) {
    if (state === 'absent') patched.delete(key(row))
    else patched.set(key(row), row)
  }
  return [...patched.values()]
}

function keyOf({ key }: Shape): (row: Row) => string {
  return (row) => key.map((name) => String(row[name] ?? '')).join(' | ')
}

function keysOf(row: Row, { key, columns }: Shape): Row {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, key.includes(name) ? (row[name] ?? null) : null]))
}

function same(a: Row, b: Row | undefined, { columns }: Shape): boolean {
  return b !== undefined && Object.keys(columns).every((name) => (a[name] ?? null) === (b[name] ?? null))
}
