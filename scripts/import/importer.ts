// The import from end to end: reads workbooks, follows agreements, locates agencies, pins the tables or stops.
import { readFileSync } from 'node:fs'
import { compareText, type Problem, stopOn } from '../../src/problems.ts'
import { type Agency, agencies } from '../../src/tables/agencies.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { changes } from '../../src/tables/changes.ts'
import { counties } from '../../src/tables/counties.ts'
import { places } from '../../src/tables/places.ts'
import { publications } from '../../src/tables/publications.ts'
import { pinTables, readPinned } from '../pin.ts'
import { type Crosswalks, readCrosswalks } from './crosswalks.ts'
import { cleanRows } from './entries.ts'
import { type Gazetteer, indexGazetteer, readGazetteer } from './gazetteer.ts'
import { type AgreementRow, type History, type Step, takeIn } from './history.ts'
import { indexAgencies } from './identify.ts'
import { locate, locusOf } from './locate.ts'
import { findSources, inOrder, type Source } from './publications.ts'
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
  mode: 'whole' | 'extended' | 'nothing new'
  /** Workbooks that were pinned already, in this folder. */
  skipped: number
  steps: Step[]
  notes: string[]
  history: History
  agencies: Agency[]
}

/** Imports workbooks and pins the tables. Throws with every problem, and then nothing has changed. */
export function importWorkbooks({ path, gazetteer: folder, project, onProgress }: ImportOptions): ImportResult {
  const crosswalks = readCrosswalks(project)
  const found = findSources(path)
  const problems: Problem[] = [...found.problems]
  const given = folder ? readGazetteer(folder) : undefined
  if (given) problems.push(...given.problems)
  const tables = given ?? { counties: readPinned(counties, project), places: readPinned(places, project) }
  if (tables.counties.length === 0 && !given?.problems.length) problems.push(missingGazetteer)
  const plan = planImport(found.sources, project, problems)
  stopOn(problems)
  const gazetteer = indexGazetteer(tables.counties, tables.places)
  const { history, notes } = plan
  const steps: Step[] = []
  for (const [index, source] of plan.sources.entries()) {
    const workbook = readWorkbook(readFileSync(source.path), source.source_file)
    problems.push(...workbook.problems)
    if (workbook.problems.length === 0) problems.push(...checkRows(source, workbook))
    if (workbook.formulas > 0)
      notes.push(`${source.source_file}: ${workbook.formulas} formula cells read by their stored values`)
    const cleaned = cleanRows(workbook.rows, { file: source.source_file, published: source.published, crosswalks })
    problems.push(...cleaned.problems)
    if (problems.length === 0) {
      const index = indexAgencies(history, crosswalks, (state, name) => locusOf(state, name, gazetteer))
      steps.push(takeIn(history, source, cleaned.entries, index))
    }
    onProgress?.(index + 1, plan.sources.length, source.source_file)
  }
  stopOn(problems)
  const rows = listAgencies(history, gazetteer, crosswalks)
  if (plan.sources.length > 0 || given) {
    const names = new Map(rows.map(({ agency_id, agency }) => [agency_id, agency]))
    pinTables(
      [
        { table: agencies, rows },
        {
          table: agreements,
          rows: [...history.agreements.values()].map((row) => ({ ...row, agency: names.get(row.agency_id)! })),
        },
        { table: changes, rows: history.changes },
        { table: publications, rows: history.publications },
        ...(given
          ? [
              { table: counties, rows: tables.counties },
              { table: places, rows: tables.places },
            ]
          : []),
      ],
      {
        project,
        version: history.publications
          .map(({ published }) => published)
          .sort()
          .at(-1)!,
      },
    )
  }
  return { mode: plan.mode, skipped: plan.skipped, steps, notes, history, agencies: rows }
}

/** The whole history from its first list, or the pinned one and what is newer. */
function planImport(sources: readonly Source[], project: string, problems: Problem[]) {
  const pinned = readPinned(publications, project)
  const inFolder = new Set(sources.map(({ sha256 }) => sha256))
  const isWhole = pinned.every(({ sha256 }) => inFolder.has(sha256))
  const notes: string[] = []
  if (isWhole) {
    const history: History = { publications: [], agreements: new Map(), changes: [] }
    return { mode: 'whole' as const, sources, skipped: 0, history, notes }
  }
  const known = new Set(pinned.map(({ sha256 }) => sha256))
  const fresh = sources.filter(({ sha256 }) => !known.has(sha256))
  const last = [...pinned].sort((a, b) => compareText(a.published, b.published) || a.edition - b.edition).at(-1)!
  for (const { path, published, source_file } of fresh) {
    const order = inOrder([toSource(last), ...fresh.filter((source) => source.source_file === source_file)])
    if (published >= last.published && order[0]!.source_file === last.source_file) continue
    problems.push({
      file: path,
      message: `was published on ${published}, before the last pinned list (${last.published}, ${last.source_file})`,
      hint: 'a list between pinned ones needs the whole folder: run the import on all the workbooks together',
    })
  }
  const numbered = inOrder([...pinned.map(toSource), ...fresh]).filter(({ sha256 }) => !known.has(sha256))
  const history: History = {
    publications: pinned,
    agreements: new Map(readPinned(agreements, project).map((row) => [row.agreement_id, row as AgreementRow])),
    changes: readPinned(changes, project),
  }
  return {
    mode: fresh.length > 0 ? ('extended' as const) : ('nothing new' as const),
    sources: numbered,
    skipped: sources.length - fresh.length,
    history,
    notes,
  }
}

function toSource({
  source_file,
  sha256,
  published,
  edition,
  kind,
  date_note,
}: History['publications'][number]): Source {
  return { path: '', source_file, sha256, published, edition, kind, date_note, rows: undefined }
}

/** A manifest counts the filled rows, or all rows down to the last filled one. */
function checkRows(source: Source, { rows, extent }: { rows: unknown[]; extent: number }): Problem[] {
  if (source.rows === undefined || source.rows === rows.length || source.rows === extent) return []
  return [
    {
      file: source.path,
      message: `has ${rows.length} filled rows; manifest.csv gives ${source.rows}`,
      hint: 'fetch the file again, or correct manifest.csv',
    },
  ]
}

/** The table of agencies: all of it follows from the agreements, the crosswalks and the gazetteer. */
function listAgencies(history: History, gazetteer: Gazetteer, crosswalks: Crosswalks): Agency[] {
  indexAgencies(history, crosswalks, () => undefined)
  const byAgency = Map.groupBy(history.agreements.values(), ({ agency_id }) => agency_id)
  return [...byAgency].map(([agency_id, rows]) => {
    const last = rows
      .map(({ last_listed }) => last_listed)
      .sort()
      .at(-1)!
    const latest = rows.filter(({ last_listed }) => last_listed === last)
    const known = {
      agency: mostCommon(latest.map(({ agency }) => agency)),
      state: latest[0]!.state,
      agency_type: mostCommon(latest.map(({ agency_type }) => agency_type)),
    }
    const counties = [latest, rows].map((some) => some.flatMap(({ listed_county }) => listed_county ?? []))
    const printed = mostCommon(counties.find((some) => some.length > 0) ?? [])
    const county = printed && (crosswalks.countyName(known.state, printed) ?? printed)
    return { agency_id, ...known, ...locate({ ...known, county: county ?? null }, gazetteer, crosswalks) }
  })
}

/** The most frequent value; of equally frequent ones the first in order of code units. */
function mostCommon<T extends string>(values: readonly T[]): T {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }))
  return counts.sort((a, b) => b.count - a.count || compareText(a.value, b.value))[0]?.value as T
}

const missingGazetteer: Problem = {
  file: 'data/tables/counties.csv',
  message: 'is missing, and agencies cannot be located without it',
  hint: 'restore it from version control, or run again with --gazetteer <folder holding counties.tsv and places.tsv>; see data/README.md',
}
