// Rows of the pinned tables. What takes an `edition` gives today's without one, and with the data date of an edition kept
// gives what stood then.
import patchTexts from 'virtual:patches'
import { pinnedRows, tables } from './catalogue.ts'
import { editionOf } from './editions/kept.ts'
import { patchPath, tablesOf } from './editions/patch.ts'
import type { Row, Tables } from './editions/rules.ts'
import { stopOn } from './problems.ts'
import type { Read } from './schema/chart.ts'
import { stemOf } from './schema/record.ts'
import type { RowOf, Table } from './schema/table.ts'

/** Paths of the patches, from the project's root. */
export const patchFiles: readonly string[] = Object.keys(patchTexts)

/** Pinned rows of a table. A table that an edition does not note is today's: no chart was made from it then. */
export function rowsOf<T extends Table>(table: T, edition?: string): readonly RowOf<T>[] {
  const then = edition === undefined ? undefined : tablesIn(edition).get(table.name)
  if (then) return then as unknown as readonly RowOf<T>[]
  const rows = pinnedRows(table.name)
  if (!rows) throw new Error(`data/tables/${table.name}.csv is missing; run npm run data:describe for what is pinned`)
  return rows as readonly RowOf<T>[]
}

/** The rows of every table that a chart or measure reads, under the names it gave them. */
export function read<R extends Record<string, Table>>(reads: R, edition?: string): Read<R> {
  return Object.fromEntries(Object.entries(reads).map(([name, table]) => [name, rowsOf(table, edition)])) as Read<R>
}

/** Every table of an edition, made once in a process. Stops on a patch that cannot be read. */
function tablesIn(date: string): Tables {
  const known = tablesByEdition.get(date)
  if (known) return known
  const edition = editionOf(date)
  const noted = Object.keys(edition.tables).flatMap((name) => tables.get(name) ?? [])
  const patches = Object.entries(patchTexts).filter(([file]) => file === patchPath(date, stemOf(file)))
  const made = tablesOf(edition, {
    today: new Map(noted.map((table) => [table.name, rowsOf(table) as readonly Row[]])),
    shapes: tables,
    patches: new Map(patches.map(([file, text]) => [stemOf(file), text])),
  })
  stopOn(made.problems)
  tablesByEdition.set(date, made.tables)
  return made.tables
}
const tablesByEdition = new Map<string, Tables>()
