// Vite plugin: a pinned table is an import. `import rows from '../../data/tables/agreements.csv'` gives typed rows, once
// the file has been found to be the pinned one. As imports they are watched, so a page follows an edit at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { patchFolder } from '../editions/patch.ts'
import { describeProblems, type Problem } from '../problems.ts'
import { packagePath, parsePackage } from '../schema/package.ts'
import { checkPinned, type Resource, tableOf } from '../schema/resource.ts'
import { parseTable } from '../schema/rows.ts'
import { tablePath } from '../schema/table.ts'
import { checkInterrupted } from './interrupted.ts'

/**
 * Turns `data/tables/*.csv` into modules of rows; a table that is not the pinned one stops the build. `instead` holds texts
 * that stand for the files of these paths: tables, the data package and patches as an import would pin them. Patches of
 * editions are one module, `virtual:patches`: an import may bring some whose files are not there yet. In development a
 * table that is being `edited` need not be pinned yet: its rows have only to be readable.
 */
export function pinnedTables(
  instead: ReadonlyMap<string, string> = new Map(),
  { edited = false }: { edited?: boolean } = {},
): Plugin {
  let root = process.cwd()
  return {
    name: 'deputized:pinned-tables',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    resolveId: (id) => (id === patchesId ? resolvedId : null),
    load(id) {
      if (id === resolvedId) {
        const texts = readPatches(root)
        for (const path of Object.keys(texts)) this.addWatchFile(join(root, path))
        for (const [path, text] of instead) if (path.startsWith(patchFolder)) texts[path] = text
        return { code: `export default ${JSON.stringify(texts)}`, map: null }
      }
      const path = id.split('?')[0]!
      const described = instead.get(packagePath)
      if (path === join(root, packagePath) && described !== undefined) return described
      if (!path.startsWith(join(root, 'data', 'tables') + sep) || !path.endsWith('.csv') || id !== path) return null
      this.addWatchFile(join(root, packagePath))
      const name = basename(path, '.csv')
      const { resources, problems: unreadable } = described === undefined ? readPackage(root) : resourcesIn(described)
      if (unreadable.length > 0) return this.error({ message: describeProblems(unreadable), id: path })
      const pinned = resources.find((resource) => resource.name === name)
      const text = instead.get(tablePath({ name })) ?? readFileSync(path, 'utf8')
      const table = pinned ? tableOf(pinned) : { name, columns: {}, key: [] }
      const problems: Problem[] = pinned && edited ? parseTable(table, text).problems : checkPinned(table, text, pinned)
      if (problems.length > 0 || !pinned) {
        const [first] = problems
        return this.error({
          message: describeProblems(problems.slice(0, 20)),
          id: path,
          loc: { file: path, line: first?.line ?? 1, column: first?.column ?? 0 },
        })
      }
      const { rows } = parseTable(table, text)
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(rows))})`, map: null }
    },
  }
}

/** What differs between the tables' files and the data package, over all of them: missing files and strangers too. */
export function checkPinnedFiles(root: string): Problem[] {
  const interrupted = checkInterrupted(root)
  if (interrupted.length > 0) return interrupted
  const { resources, problems: unreadable } = readPackage(root)
  if (unreadable.length > 0) return unreadable
  const known = new Set(resources.map(({ path }) => basename(path)))
  const folder = join(root, 'data', 'tables')
  const strangers = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (file) => file.endsWith('.csv') && !known.has(file),
  )
  return [
    ...resources.flatMap((resource) => {
      const path = join(root, 'data', resource.path)
      if (existsSync(path)) return checkPinned(tableOf(resource), readFileSync(path, 'utf8'), resource)
      return { file: tablePath(resource), message: 'is missing', hint: 'restore the file from version control' }
    }),
    ...strangers.map((file) => ({
      file: `data/tables/${file}`,
      message: 'is not in data/datapackage.json',
      hint: 'define the table in src/tables and run npm run data:describe, or remove the file',
    })),
  ]
}

const patchesId = 'virtual:patches'
const resolvedId = `\0${patchesId}`

/** The patches of all editions, by path from the root, in order. */
function readPatches(root: string): Record<string, string> {
  const folder = join(root, patchFolder)
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const paths = files
    .filter((file) => file.endsWith('.csv'))
    .map((file) => `${patchFolder}${file.replaceAll(sep, '/')}`)
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

interface Described {
  resources: readonly Resource[]
  problems: Problem[]
}

function readPackage(root: string): Described {
  const path = join(root, packagePath)
  if (existsSync(path)) return resourcesIn(readFileSync(path, 'utf8'))
  const problem = { file: packagePath, message: 'is missing', hint: 'restore the file from version control' }
  return { resources: [], problems: [problem] }
}

/** Every table asks for the same text. */
function resourcesIn(text: string): Described {
  if (lastRead?.text !== text) {
    const { dataPackage, problems } = parsePackage(text)
    lastRead = { text, described: { resources: dataPackage?.resources ?? [], problems } }
  }
  return lastRead.described
}
let lastRead: { text: string; described: Described } | undefined
