// Writes pinned tables and the data package that describes them: all of them, or none.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareText, type Problem, stopOn } from '../src/problems.ts'
import { type DataPackage, describePackage, packagePath, parsePackage } from '../src/schema/package.ts'
import { describeTable } from '../src/schema/resource.ts'
import { formatTable, parseTable } from '../src/schema/rows.ts'
import { type RowOf, type Table, tablePath } from '../src/schema/table.ts'
import { keepEditions } from './editions.ts'
import { type PinnedFile, writeTogether } from './together.ts'

/** The project's folder. */
export const root = join(import.meta.dirname, '..')

/** Every table that `src/tables` defines, by name. */
export async function findTables(): Promise<Table[]> {
  const folder = join(root, 'src/tables')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const modules = await Promise.all(files.map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>))
  return modules
    .flatMap((module) => Object.values(module))
    .filter(isTable)
    .sort((a, b) => compareText(a.name, b.name))
}

/** The rows of a pinned table, or none where the table has not been made yet. Stops on a bad row. */
export function readPinned<T extends Table>(table: T, project: string = root): RowOf<T>[] {
  const path = join(project, tablePath(table))
  if (!existsSync(path)) return []
  const { rows, problems } = parseTable(table, readFileSync(path, 'utf8'))
  stopOn(problems)
  return rows
}

/** The pinned data package, if there is one, as it is written. Stops where it cannot be relied on. */
export function readPackage(project: string = root): DataPackage | undefined {
  const path = join(project, packagePath)
  if (!existsSync(path)) return undefined
  const text = readFileSync(path, 'utf8')
  stopOn(parsePackage(text).problems)
  // What a check gives back has its keys in another order, and entries that are kept must keep theirs.
  return JSON.parse(text) as DataPackage
}

/**
 * The files that pin tables: each formatted and checked, the data package that describes them, and patches that keep the
 * editions as they were released. `version` is the date of the latest publication; without it the pinned one stays. Stops
 * on every cell that a table may not hold.
 */
export function composePin(
  tables: readonly { table: Table; rows: readonly RowOf<Table>[] }[],
  { project = root, version }: { project?: string; version?: string } = {},
): PinnedFile[] {
  const texts = tables.map(({ table, rows }) => ({ table, text: formatTable(table, rows) }))
  const problems: Problem[] = texts.flatMap(({ table, text }) => parseTable(table, text).problems)
  stopOn(problems)
  const names = new Set(tables.map(({ table }) => table.name))
  const before = readPackage(project)
  const kept = (before?.resources ?? []).filter((resource) => !names.has(resource.name))
  const lost = kept.filter((resource) => !existsSync(join(project, tablePath(resource))))
  const hint = 'restore the file from version control, or take its entry out of data/datapackage.json as well'
  stopOn(lost.map((resource) => ({ file: tablePath(resource), message: 'is missing', hint })))
  const after = describePackage(
    [...kept, ...texts.map(({ table, text }) => describeTable(table, text))],
    version ?? before?.version ?? '1970-01-01',
  )
  return [
    ...texts.map(({ table, text }) => ({ path: tablePath(table), text })),
    ...keepEditions(project, after.resources, new Map(texts.map(({ table, text }) => [table.name, text]))),
    { path: packagePath, text: `${JSON.stringify(after, null, 2)}\n` },
  ]
}

/** Pins tables: all of them and the data package, or none. Gives the files that it wrote. */
export function pinTables(
  tables: readonly { table: Table; rows: readonly RowOf<Table>[] }[],
  options: { project?: string; version?: string } = {},
): PinnedFile[] {
  const files = composePin(tables, options)
  writeTogether(options.project ?? root, files)
  return files
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && 'columns' in value && 'licence' in value && 'key' in value
}
