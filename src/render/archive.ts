import { dataPackage, tables } from '../catalogue.ts'
import { rowsOf } from '../rows.ts'
import { formatTable } from '../schema/rows.ts'
import type { Table } from '../schema/table.ts'
import { pack } from './files.ts'

/** A pinned table as its file. */
export function tableFile(table: Table): string {
  return formatTable(table, rowsOf(table), { sorted: true })
}

/** The whole data package in one folder, as it is pinned: the descriptor, and the tables where it says they are. */
export function archivePackage(): Uint8Array<ArrayBuffer> {
  const folder = dataPackage.name
  const bytes = (text: string) => new TextEncoder().encode(text)
  return pack({
    [`${folder}/datapackage.json`]: bytes(`${JSON.stringify(dataPackage, null, 2)}\n`),
    ...Object.fromEntries(
      dataPackage.resources.map(({ name, path }) => [`${folder}/${path}`, bytes(tableFile(tables.get(name)!))]),
    ),
  })
}
