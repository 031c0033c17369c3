// Keeps the editions of data/releases.yml as they were released while the tables under them change: what the rules no
// longer tell of one goes into its patches. Nothing is stored as long as they do.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  digestOf,
  type Patches,
  patchFolder,
  patchFor,
  patchPath,
  type Shapes,
  shapeIn,
  tablesOf,
} from '../src/editions/patch.ts'
import { type Row, type Tables, tablesOn } from '../src/editions/rules.ts'
import { type Problem, stopOn } from '../src/problems.ts'
import { type Edition, editionsPath, editionsSchema } from '../src/schema/edition.ts'
import { type DataPackage, packagePath } from '../src/schema/package.ts'
import { parseRecords, stemOf } from '../src/schema/record.ts'
import { type Resource, tableOf } from '../src/schema/resource.ts'
import { parseTable } from '../src/schema/rows.ts'
import { tablePath } from '../src/schema/table.ts'
import type { PinnedFile } from './together.ts'

/**
 * What must change with tables that are about to be pinned, so that every edition stays as it is: patches, and patches
 * that nothing needs any more. `resources` describe all tables as they will be, `texts` holds those that change. Stops where
 * an edition can no longer be computed from the pinned tables, nor from any that version control knows.
 */
export function keepEditions(
  project: string,
  resources: readonly Resource[],
  texts: ReadonlyMap<string, string>,
): PinnedFile[] {
  const files: PinnedFile[] = []
  const editions = readEditions(project)
  const noted = new Set(editions.flatMap(({ tables }) => Object.keys(tables)))
  const read = (path: string) => texts.get(stemOf(path)) ?? readFileSync(join(project, path), 'utf8')
  const { tables: next, shapes } = readTables(
    resources.filter(({ name }) => noted.has(name)),
    read,
  )
  const problems: Problem[] = []
  for (const edition of editions) {
    const was = findTables(project, edition)
    const computed = tablesOn(edition.date, next)
    for (const name of Object.keys(edition.tables)) {
      const path = patchPath(edition.date, name)
      const shape = shapeIn(edition, name, shapes)
      const lost = edition.tables[name]!.columns.filter((column) => !shape?.columns[column])
      const rows = was.get(name)
      if (!rows) problems.push(unknown(edition, name))
      else if (!shape || lost.length > 0) problems.push(narrower(edition, name, lost))
      else {
        const text = patchFor(shape, { was: rows, computed: computed.get(name) ?? [] })
        if (text !== undefined || existsSync(join(project, path))) files.push({ path, text: text ?? null })
      }
    }
  }
  stopOn(problems)
  return files
}

/** The editions that the project keeps; none where it has no list of them. */
export function readEditions(project: string): Edition[] {
  const path = join(project, editionsPath)
  if (!existsSync(path)) return []
  const { records, problems } = parseRecords(editionsSchema, readFileSync(path, 'utf8'), editionsPath)
  stopOn(problems)
  return records[0]!.record.editions
}

/** Tables and patches as they stood at one time. */
interface Base {
  today: Tables
  shapes: Shapes
  patches: Patches
}

/**
 * The tables of an edition, each known by its checksum to be the right one: computed from the pinned tables, and those
 * that were edited since from the last tables in version control that give it.
 */
function findTables(project: string, edition: Edition): Tables {
  const found = new Map<string, readonly Row[]>()
  const names = Object.keys(edition.tables)
  for (const base of bases(project, edition)) {
    const { tables } = tablesOf(edition, base)
    for (const name of names) {
      const shape = shapeIn(edition, name, base.shapes)
      const rows = tables.get(name)
      if (!found.has(name) && shape && rows && digestOf(shape, rows) === edition.tables[name]!.sha256)
        found.set(name, rows)
    }
    if (found.size === names.length) break
  }
  return found
}

/** The project's files, then those of the last commits that touched the tables. */
function* bases(project: string, edition: Edition): Generator<Base> {
  yield readBase(edition, {
    read: (path) => (existsSync(join(project, path)) ? readFileSync(join(project, path), 'utf8') : undefined),
    list: (folder) => (existsSync(join(project, folder)) ? readdirSync(join(project, folder)) : []),
  })
  const commits =
    git(project, ['log', '--format=%H', `-${reach}`, '--', 'data'])
      ?.split('\n')
      .filter(Boolean) ?? []
  for (const commit of commits) {
    yield readBase(edition, {
      read: (path) => git(project, ['show', `${commit}:./${path}`]),
      list: (folder) => git(project, ['ls-tree', '--name-only', `${commit}:./${folder}`])?.split('\n') ?? [],
    })
  }
}
/** How many commits are looked through for the tables of an edition. */
const reach = 40

interface Files {
  /** Text of a file, by its path from the project's root. */
  read: (path: string) => string | undefined
  list: (folder: string) => string[]
}

function readBase(edition: Edition, { read, list }: Files): Base {
  const described = read(packagePath)
  const { resources } = (described ? JSON.parse(described) : { resources: [] }) as Pick<DataPackage, 'resources'>
  const noted = resources.filter(({ name }) => Object.hasOwn(edition.tables, name))
  const { tables, shapes } = readTables(noted, read)
  const files = list(`${patchFolder}${edition.date}`).filter((file) => file.endsWith('.csv'))
  const texts = files.map((file) => [file.slice(0, -4), read(patchPath(edition.date, file.slice(0, -4)))!] as const)
  return { today: tables, shapes, patches: new Map(texts) }
}

/** Tables whose files are as their resources say; others are left out. */
function readTables(resources: readonly Resource[], read: Files['read']): { tables: Tables; shapes: Shapes } {
  const shapes = new Map(resources.map((resource) => [resource.name, tableOf(resource)]))
  const tables = new Map<string, readonly Row[]>()
  for (const [name, shape] of shapes) {
    const { rows, problems } = parseTable(shape, read(tablePath({ name })) ?? '')
    if (problems.length === 0) tables.set(name, rows as readonly Row[])
  }
  return { tables, shapes }
}

/** What git says in the project's folder; undefined where it has nothing to say, or is not there. */
function git(project: string, args: string[]): string | undefined {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore']
    return execFileSync('git', args, { cwd: project, encoding: 'utf8', stdio, maxBuffer: 2 ** 28 })
  } catch {
    return undefined
  }
}

function unknown({ date }: Edition, table: string): Problem {
  return {
    file: tablePath({ name: table }),
    message: `the edition of ${date} can no longer be told from it, nor from the tables of the last ${reach} commits`,
    hint: 'restore data/ from version control as it was when the build last passed, then make your change again',
  }
}

function narrower({ date }: Edition, table: string, columns: readonly string[]): Problem {
  const lost = columns.length > 0 ? `the column ${columns.join(', ')}` : 'this table'
  return {
    file: tablePath({ name: table }),
    message: `the edition of ${date} has ${lost}, which is gone from src/tables`,
    hint: `keep it, or take the edition out of ${editionsPath}: its pinned addresses end then`,
  }
}
