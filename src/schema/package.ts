import { z } from 'zod'
import { compareText, type Problem } from '../problems.ts'
import { parseRecord } from './record.ts'
import { checkDefinition, type Resource } from './resource.ts'
import type { Table } from './table.ts'

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

const columnName = z.string().regex(/^[a-z][a-z0-9_]*$/)
const resourceSchema = z
  .looseObject({
    name: z.string().regex(/^[a-z][a-z0-9_]*$/),
    path: z.string(),
    hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    rows: z.number().int().min(0),
    schema: z.looseObject({
      fields: z
        .array(
          z.looseObject({
            name: columnName,
            type: z.enum(['string', 'integer', 'number', 'date', 'boolean']),
            constraints: z.looseObject({
              pattern: z.string().refine(isPattern, 'write a regular expression').optional(),
            }),
          }),
        )
        .min(1),
      primaryKey: z.array(columnName).min(1),
    }),
  })
  .refine(({ name, path }) => path === `tables/${name}.csv`, { message: 'write tables/<its name>.csv', path: ['path'] })
const packageSchema = z.looseObject({
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  resources: z.array(resourceSchema).refine(areUnlike, 'give each table its own name'),
})

/** Reads the data package: what every table is read by. Anything in it that it cannot be relied on comes back as a problem. */
export function parsePackage(text: string): { dataPackage: DataPackage | undefined; problems: Problem[] } {
  const { record, problems } = parseRecord(packageSchema, text, packagePath)
  const restore = 'restore the file from version control: npm run data:describe writes it'
  return {
    dataPackage: record as DataPackage | undefined,
    problems: problems.map((problem) => ({ ...problem, hint: restore })),
  }
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) !== undefined
  } catch {
    return false
  }
}

function areUnlike(resources: readonly { name: string }[]): boolean {
  return new Set(resources.map(({ name }) => name)).size === resources.length
}

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

/** In what the pinned package and the definitions in `src/tables` differ: schemas, tables that only one of them has. */
export function checkDefinitions(pinned: DataPackage, tables: readonly Table[]): Problem[] {
  const byName = new Map(pinned.resources.map((resource) => [resource.name, resource]))
  const defined = new Set(tables.map(({ name }) => name))
  return [
    ...tables.flatMap((table) => checkDefinition(table, byName.get(table.name))),
    ...[...byName.keys()]
      .filter((name) => !defined.has(name))
      .map((name) => ({
        file: packagePath,
        message: `pins a table "${name}" that src/tables does not define`,
        hint: 'define it in src/tables, or take its file and its entry away',
      })),
  ]
}
