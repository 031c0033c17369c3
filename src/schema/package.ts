import { compareText, type Problem } from '../problems.ts'
import { checkDefinition, checkPinned, type Resource, type Table } from './table.ts'

/** The Frictionless Data Package: what `data/datapackage.json` holds. */
export interface DataPackage {
  profile: 'tabular-data-package'
  name: string
  title: string
  description: string
  /** Date of the latest pinned publication of ICE's list, `YYYY-MM-DD`: the data's date, not the clock's. */
  version: string
  licenses: { name: string; title: string; path: string }[]
  resources: Resource[]
}
export const packagePath = 'data/datapackage.json'

/** A package around its resources, in the order of their names. */
export function describePackage(resources: readonly Resource[], version: string): DataPackage {
  return {
    profile: 'tabular-data-package',
    name: 'deputized',
    title: 'Deputized: section 287(g) in data',
    description:
      'Agreements under which US Immigration and Customs Enforcement lends its powers to state and local officers, from the publications of its list and from public records. See data/README.md.',
    version,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    resources: [...resources].sort((a, b) => compareText(a.name, b.name)),
  }
}

/** Everything in which the tables' files and definitions differ from the pinned package. */
export function checkPackage(
  pinned: DataPackage,
  tables: readonly { table: Table; text: string | undefined }[],
): Problem[] {
  const byName = new Map(pinned.resources.map((resource) => [resource.name, resource]))
  const problems = tables.flatMap(({ table, text }) =>
    text === undefined
      ? [
          {
            file: `data/tables/${table.name}.csv`,
            message: 'is missing; src/tables names this table',
            hint: 'restore the file from version control',
          },
        ]
      : [...checkDefinition(table, byName.get(table.name)), ...checkPinned(table, text, byName.get(table.name))],
  )
  const known = new Set(tables.map(({ table }) => table.name))
  for (const name of byName.keys()) {
    if (known.has(name)) continue
    problems.push({
      file: packagePath,
      message: `pins a table "${name}" that src/tables does not define`,
      hint: `define it in src/tables, or run npm run data:describe to drop the entry`,
    })
  }
  return problems
}
