// The import from end to end: reads workbooks, follows agreements, locates agencies, composes the tables' files or stops.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkInterrupted } from '../../src/build/interrupted.ts'
import { checkPinnedFiles } from '../../src/build/pinned.ts'
import { checkFiles } from '../../src/checks/files.ts'
import { type Problem, stopOn } from '../../src/problems.ts'
import { packagePath } from '../../src/schema/package.ts'
import { tablePath } from '../../src/schema/table.ts'
import { type Agency, agencies } from '../../src/tables/agencies.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { changes } from '../../src/tables/changes.ts'
import { counties } from '../../src/tables/counties.ts'
import { places } from '../../src/tables/places.ts'
import { publications } from '../../src/tables/publications.ts'
import { composePin, readPinned } from '../pin.ts'
import { finishInterrupted, type PinnedFile, writeTogether } from '../together.ts'
import { listAgencies } from './agencies.ts'
import { readCrosswalks } from './crosswalks.ts'
import { cleanRows } from './entries.ts'
import { indexGazetteer, readGazetteer } from './gazetteer.ts'
import { type Step, takeIn } from './history.ts'
import { indexAgencies, type Locus } from './identify.ts'
import type { History } from './known.ts'
import { locusOf } from './locate.ts'
import { checkRows, findJoined, planImport } from './plan.ts'
import { findSources } from './publications.ts'
import { readWorkbook } from './workbook.ts'

export interface ImportOptions {
  /** A folder of workbooks, or one workbook. */
  path: string
  /** Folder of the Census gazetteer, needed only where the project has no tables `counties` and `places`. */
  gazetteer?: string | undefined
  project: string
  /** Called after each workbook. */
  onProgress?: (done: number, all: number, file: string) => void
}

export interface ImportResult {
  /** Every file that it would write. */
  files: PinnedFile[]
  /** The data package that was read; a pin is refused where it has changed since. */
  base: string | undefined
  mode: 'whole' | 'extended' | 'nothing new'
  /** Workbooks that were pinned already, in this folder. */
  skipped: number
  steps: Step[]
  notes: string[]
  history: History
  agencies: Agency[]
}

/** Imports workbooks and pins the tables. Throws with every problem, and then nothing has changed. */
export function importWorkbooks(options: ImportOptions): ImportResult {
  finishInterrupted(options.project)
  const result = readImport(options)
  pinImport(result, options.project)
  return result
}

/** Writes what an import read, and whatever goes with it, in one step. Refuses where somebody else has pinned since. */
export function pinImport({ files, base }: ImportResult, project: string, others: readonly PinnedFile[] = []): void {
  if (base !== textOfPackage(project)) {
    const message = 'was changed while the import was at work or waited for an answer'
    stopOn([
      { file: packagePath, message, hint: 'another import or npm run data:describe has pinned: run this one again' },
    ])
  }
  writeTogether(project, [...files, ...others])
}

/** Reads workbooks into the files that would be pinned, and changes nothing. Throws with every problem. */
export function readImport({ path, gazetteer: folder, project, onProgress }: ImportOptions): ImportResult {
  // The first import of all makes the folder.
  stopOn([...checkInterrupted(project), ...checkFiles(project, existsSync(join(project, 'data')) ? ['data'] : [])])
  const base = textOfPackage(project)
  const crosswalks = readCrosswalks(project)
  const found = findSources(path)
  const problems: Problem[] = [...found.problems]
  const given = folder ? readGazetteer(folder) : undefined
  if (given) problems.push(...given.problems)
  const tables = given ?? { counties: readPinned(counties, project), places: readPinned(places, project) }
  if (tables.counties.length === 0 && !given?.problems.length) problems.push(missingGazetteer)
  const plan = planImport(found.sources, project, problems)
  problems.push(
    ...checkKept(project, [...(plan.mode === 'whole' ? historyTables : []), ...(given ? [counties, places] : [])]),
  )
  const gazetteer = indexGazetteer(tables.counties, tables.places)
  const locus = rememberLocus((state, text) => locusOf(state, text, gazetteer))
  const { history } = plan
  if (plan.mode !== 'whole') problems.push(...findJoined(history, indexAgencies(history, crosswalks, locus)))
  const steps: Step[] = []
  const notes: string[] = []
  for (const [done, source] of plan.sources.entries()) {
    const workbook = readWorkbook(readFileSync(source.path), source.path)
    const cleaned = cleanRows(workbook.rows, { file: source.path, published: source.published, crosswalks })
    problems.push(...workbook.problems, ...checkRows(source, workbook), ...cleaned.problems)
    notes.push(...workbook.notes, ...cleaned.notes)
    // A list is taken in only after faultless ones; the others are still read, to tell all their faults at once.
    if (problems.length === 0) {
      steps.push(takeIn(history, source, cleaned.entries, indexAgencies(history, crosswalks, locus)))
    }
    onProgress?.(done + 1, plan.sources.length, source.source_file)
  }
  stopOn(problems)
  const rows = listAgencies(history, gazetteer, crosswalks)
  const gazetteerTables = given
    ? [
        { table: counties, rows: given.counties },
        { table: places, rows: given.places },
      ]
    : []
  const version = history.publications.map(({ published }) => published).reduce((a, b) => (a > b ? a : b))
  const files = composePin([...tabulate(history, rows), ...gazetteerTables], { project, version })
  return { files, base, mode: plan.mode, skipped: plan.skipped, steps, notes, history, agencies: rows }
}

/** The four tables. An agreement bears its agency's name of today; `listed_as` keeps the one last printed. */
function tabulate(history: History, rows: readonly Agency[]) {
  const names = new Map(rows.map(({ agency_id, agency }) => [agency_id, agency]))
  const named = [...history.agreements.values()].map((row) => ({ ...row, agency: names.get(row.agency_id)! }))
  return [
    { table: agencies, rows },
    { table: agreements, rows: named },
    { table: changes, rows: history.changes },
    { table: publications, rows: history.publications },
  ]
}

const historyTables = [agencies, agreements, changes, publications]

/** Tables whose bytes are not the pinned ones, but for those that are written anew: nothing is built upon them. */
function checkKept(project: string, anew: readonly { name: string }[]): Problem[] {
  const paths = new Set(anew.map(tablePath))
  if (textOfPackage(project) === undefined) return []
  return checkPinnedFiles(project).filter(({ file }) => !paths.has(file))
}

function textOfPackage(project: string): string | undefined {
  const path = join(project, packagePath)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Names and counties are looked up again and again, list after list. */
function rememberLocus(find: Locus): Locus {
  const known = new Map<string, string | undefined>()
  return (state, text) => {
    const key = `${state} ${text}`
    if (!known.has(key)) known.set(key, find(state, text))
    return known.get(key)
  }
}

const missingGazetteer: Problem = {
  file: 'data/tables/counties.csv',
  message: 'is missing, and agencies cannot be located without it',
  hint: 'restore it from version control, or run again with --gazetteer <folder holding counties.tsv and places.tsv>; see data/README.md',
}
