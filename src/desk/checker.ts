// Worker thread of the development server: holds the content against the gates after every edit, while pages go on
// being made. Keeps what it has read, and reads again what was edited and what rests on it.
import { relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { createServer, createServerModuleRunner } from 'vite'
import { checkPinnedFiles, pinnedTables } from '../build/pinned.ts'
import { type Problem, type ProblemsError, withoutRepeats } from '../problems.ts'

/** The gates that it asks, by their files in src/checks. */
interface Checks {
  content: typeof import('../checks/content.ts')
  charts: typeof import('../checks/charts.ts')
}

const { root } = workerData as { root: string }
const server = await createServer({
  root,
  configFile: false,
  // Not the server's own: two would get in each other's way.
  cacheDir: 'node_modules/.vite-desk',
  logLevel: 'silent',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  plugins: [pinnedTables(new Map(), { edited: true })],
})
const { ssr } = server.environments
const runner = createServerModuleRunner(ssr, { hmr: false })
let tables = checkPinnedFiles(root)
let texts: Problem[] = []
/** What each chart's drawing stops on, and the charts that are still to be drawn since something changed. */
const drawings = new Map<string, Problem[]>()
const undrawn = new Set<string>()
let newest = 0
let work = Promise.resolve()

parentPort!.on('message', (edit: Edit) => {
  const turn = ++newest
  work = work.then(() => check(edit, () => turn === newest))
})

/** Files that were edited; whether any of them came or went. None at the start. */
interface Edit {
  changed: string[]
  listed: boolean
}

/** Tells what is wrong with the texts at once, and with the drawings once they are drawn; a newer edit comes first. */
async function check({ changed, listed }: Edit, isNewest: () => boolean): Promise<void> {
  const files = changed.map((file) => relative(root, file).replaceAll('\\', '/'))
  // A file that came or went changes what folders hold, and the data package how every table is read.
  if (listed || files.includes('data/datapackage.json')) {
    ssr.moduleGraph.invalidateAll()
    runner.clearCache()
  } else for (const file of changed) forget(file)
  if (files.some((file) => file.startsWith('data/'))) tables = checkPinnedFiles(root)
  texts = await run('content', ({ checkTexts }) => checkTexts({ drafts: true }))
  for (const id of await chartsAfter(files)) undrawn.add(id)
  if (undrawn.size === 0 || files.length > 0) tell()
  for (const id of undrawn) {
    await setImmediate()
    if (!isNewest()) return
    drawings.set(id, await run('charts', ({ checkCharts }) => checkCharts(id)))
    undrawn.delete(id)
    if (undrawn.size === 0) tell()
  }
}

/** The charts that may look otherwise after an edit: one for a file of its own, none for a text that no chart reads. */
async function chartsAfter(files: readonly string[]): Promise<Iterable<string>> {
  const own = files.map((file) => file.match(/^(?:src\/charts|content\/charts\/\w+)\/([\w-]+)\.(?:ts|yml)$/)?.[1])
  const others = files.filter((file, index) => !own[index] && !/^(content\/(?!ui|measures)|data\/sources)/.test(file))
  if (files.length > 0 && others.length === 0) return own.filter((id) => id !== undefined)
  try {
    return (await runner.import<typeof import('../catalogue.ts')>('/src/catalogue.ts')).charts.keys()
  } catch {
    // What stops it has been told with the texts.
    return []
  }
}

function tell(): void {
  const all = [...tables, ...texts, ...[...drawings.values()].flat()]
  parentPort!.postMessage(withoutRepeats(all))
}

/** Reads a file, and all that rests on it, anew when it is next asked for. */
function forget(file: string): void {
  ssr.moduleGraph.onFileChange(file)
  const seen = new Set<string>()
  const waiting = [...(runner.evaluatedModules.getModulesByFile(file) ?? [])]
  for (const module of waiting) {
    if (seen.has(module.id)) continue
    seen.add(module.id)
    waiting.push(...[...module.importers].flatMap((id) => runner.evaluatedModules.getModuleById(id) ?? []))
    runner.evaluatedModules.invalidateModule(module)
  }
}

async function run<Name extends keyof Checks>(
  name: Name,
  check: (checks: Checks[Name]) => Problem[],
): Promise<Problem[]> {
  try {
    return check(await runner.import<Checks[Name]>(`/src/checks/${name}.ts`))
  } catch (error) {
    if (isTold(error)) return [...error.problems]
    // A table that cannot be read stops the rest, and has been told.
    return tables.length > 0 ? [] : [problemOf(error)]
  }
}

/** Mistakes thrown within Vite, where the class is another one of the same name. */
function isTold(error: unknown): error is ProblemsError {
  return error instanceof Error && error.name === 'ProblemsError'
}

/** What stopped the checks themselves: a file of code, a table or a word file that cannot be read at all. */
function problemOf(error: unknown): Problem {
  const { message, id, loc } = error as Error & { id?: string; loc?: { file?: string; line: number; column: number } }
  const file = loc?.file ?? id
  return {
    file: file ? relative(root, file.split('?')[0]!) : 'src',
    ...(loc ? { line: loc.line, column: loc.column + 1 } : {}),
    message: message.trim(),
    hint: 'nothing else can be judged until this is mended',
  }
}
