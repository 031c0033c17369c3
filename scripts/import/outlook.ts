// All that an import would do, before it does it: to the list, to the site and to the files.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, stopOn } from '../../src/problems.ts'
import type { Correction } from '../../src/schema/release.ts'
import { type Agency, agencies as agenciesTable } from '../../src/tables/agencies.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { changes } from '../../src/tables/changes.ts'
import { counties } from '../../src/tables/counties.ts'
import { latest, type Publication, publications } from '../../src/tables/publications.ts'
import { readPinned } from '../pin.ts'
import type { PinnedFile } from '../together.ts'
import { compareSurveys, type Effects, surveyBoth } from './compare.ts'
import { type Doubt, listDoubts } from './doubts.ts'
import { addToLedger, checkDay, composeEntry, ledgerPath, newSteps } from './entry.ts'
import { indexGazetteer } from './gazetteer.ts'
import type { Step } from './history.ts'
import type { ImportResult } from './importer.ts'
import { findUnusual } from './unusual.ts'

export interface Outlook {
  mode: ImportResult['mode']
  /** Workbooks in the folder that were pinned already, and those read. */
  skipped: number
  read: number
  notes: string[]
  /** The latest list pinned until now, and after. */
  before: Publication | undefined
  after: Publication
  /** What each list changes that was not pinned before. */
  lists: Pick<Step, 'published' | 'source_file' | 'rows' | 'added' | 'removed' | 'returned' | 'relabelled'>[]
  unusual: string[]
  doubts: Doubt[]
  /** What changes on the site; undefined where that cannot be said, and then why. */
  effects: Effects | undefined
  unsurveyed: string | undefined
  /** The entry for the ledger; undefined where no new list is read. */
  entry: Correction | undefined
  /** What `npm run check` will say once it is pinned. */
  problems: Problem[]
  /** Files that would be written, with their texts; those whose bytes stay are left out. */
  files: PinnedFile[]
}

/** Documents that hold figures and are no part of the site. */
const documents = ['README.md', 'data/README.md']

/** What an import would change. Reads only. `on` is the day that the ledger's entry would bear. */
export async function foresee(
  result: ImportResult,
  { project, on }: { project: string; on: string },
): Promise<Outlook> {
  const { mode, skipped, notes, history, agencies } = result
  const pinned = {
    publications: readPinned(publications, project),
    agreements: readPinned(agreements, project),
    changes: readPinned(changes, project),
  }
  const steps = newSteps(result.steps, pinned.publications)
  const files = result.files.filter(({ path, text }) => textAt(project, path) !== text)
  const survey = files.length > 0 ? await surveyBoth(project, files) : 'nothing changes'
  const surveyed = typeof survey === 'string' ? undefined : survey
  const effects = surveyed && compareSurveys(surveyed.before, surveyed.after, textsOf(project))
  const entry =
    surveyed &&
    composeEntry(result, {
      on,
      before: pinned.publications,
      moved: effects!.moved,
      words: surveyed.after.words,
    })
  if (entry) stopOn(checkDay(on, { lastReleased: surveyed.after.lastReleased, list: latest(history.publications) }))
  const ledger = textAt(project, ledgerPath)
  return {
    ...{ mode, skipped, read: result.steps.length, notes },
    before: pinned.publications.length > 0 ? latest(pinned.publications) : undefined,
    after: latest(history.publications),
    lists: steps.map(({ published, source_file, rows, added, removed, returned, relabelled }) => ({
      ...{ published, source_file, rows, added, removed, returned, relabelled },
    })),
    unusual: findUnusual(pinned, { ...history, agreements: [...history.agreements.values()] }),
    doubts: listDoubts(
      steps,
      unlike(agencies, readPinned(agenciesTable, project)),
      indexGazetteer(readPinned(counties, project), []),
    ),
    ...{ effects, entry },
    unsurveyed: typeof survey === 'string' ? survey : undefined,
    problems: surveyed?.judge(entry ? [entry] : []) ?? [],
    files: entry && ledger !== undefined ? [...files, { path: ledgerPath, text: addToLedger(ledger, entry) }] : files,
  }
}

/** Agencies that are new, or placed otherwise than before: what a person settled once is not asked again. */
function unlike(now: readonly Agency[], before: readonly Agency[]): Agency[] {
  const known = new Map(before.map(({ agency_id, located_by }) => [agency_id, located_by]))
  return now.filter(({ agency_id, located_by }) => known.get(agency_id) !== located_by)
}

function textsOf(project: string): Record<string, string> {
  return Object.fromEntries(
    documents.flatMap((path) => {
      const text = textAt(project, path)
      return text === undefined ? [] : [[path, text]]
    }),
  )
}

function textAt(project: string, path: string): string | undefined {
  return existsSync(join(project, path)) ? readFileSync(join(project, path), 'utf8') : undefined
}
