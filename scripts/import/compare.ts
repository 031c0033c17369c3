// Surveys the site over the pinned tables and over those that an import would pin, and says in what the two differ.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkPinnedFiles } from '../../src/build/pinned.ts'
import { importFromSite } from '../../src/build/runner.ts'
import { compareText, type Problem } from '../../src/problems.ts'
import type { FalseWording, Survey, Use } from '../../src/releases/survey.ts'
import type { Correction } from '../../src/schema/release.ts'
import type { ComparedCount } from '../../src/tables/published-counts.ts'
import type { PinnedFile } from '../together.ts'
import { findMentions, type Mention } from './mentions.ts'

/** A computed number that reads otherwise over the new tables. */
export interface MovedNumber {
  id: string
  /** What it is, in a sentence. */
  how: string
  before: string
  /** Empty where the new tables cannot answer. */
  after: string
  uses: Pick<Use, 'file' | 'line' | 'says'>[]
}

/** What an import changes on the site. */
export interface Effects {
  /** Numbers that readers see; how many stay; and those that no text uses. */
  moved: MovedNumber[]
  kept: number
  unusedMoved: string[]
  falseWordings: FalseWording[]
  mentions: Mention[]
  /** Counts that others published and that now compare otherwise. */
  counts: ComparedCount[]
  /** Charts whose rows or words change, with how many rows of their file do, and where they are shown. */
  charts: { id: string; rows: number; shownIn: string[] }[]
  /** States whose page changes. */
  states: string[]
}

interface Surveyed {
  before: Survey
  after: Survey
  /** What `npm run check` would say over the new tables, with these entries in the ledger. */
  judge(entries: readonly Correction[]): Problem[]
}

/** Surveys a project twice. Instead, why that cannot be done: a folder without a site, or tables that are not all there. */
export async function surveyBoth(project: string, files: readonly PinnedFile[]): Promise<Surveyed | string> {
  if (!existsSync(join(project, 'src/releases/survey.ts'))) return 'this folder holds data and no site'
  const [broken] = checkPinnedFiles(project)
  if (broken) return `the pinned tables cannot be compared with (${broken.file} ${broken.message})`
  const instead = new Map(files.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const])))
  const over = (texts?: ReadonlyMap<string, string>) =>
    importFromSite<typeof import('../../src/releases/survey.ts')>(project, '/src/releases/survey.ts', texts)
  const before = (await over()).survey()
  const { survey, judge } = await over(instead)
  // Patches of editions are made so that these stay as they were; the checks cannot see one that is not yet on the disk.
  const patches = files.flatMap(({ path }) => (path.startsWith('data/editions/') ? [path] : []))
  const isForPatch = ({ message }: Problem) => patches.some((path) => message.includes(path))
  return { before, after: survey(), judge: (entries) => judge(entries).filter((problem) => !isForPatch(problem)) }
}

/** In what two surveys differ. `documents` are texts beside the site's that may name a number, by path. */
export function compareSurveys(before: Survey, after: Survey, documents: Record<string, string>): Effects {
  const usesOf = Map.groupBy(after.uses, ({ id }) => id)
  const moved = differing(before.numbers, after.numbers).map((id) => ({
    id,
    how: after.how[id] ?? '',
    before: before.numbers[id] ?? '',
    after: after.numbers[id] ?? '',
    uses: (usesOf.get(id) ?? []).map(({ file, line, says }) => ({ file, line, says })),
  }))
  return {
    moved,
    kept: Object.keys(after.numbers).length - moved.length,
    unusedMoved: differing(before.unused, after.unused),
    falseWordings: after.falseWordings,
    mentions: findMentions(moved, { ...after.facts, ...documents }),
    counts: after.counts.filter(
      ({ row, ours }) => before.counts.find((other) => other.row.count_id === row.count_id)?.ours !== ours,
    ),
    charts: Object.entries(after.charts).flatMap(([id, chart]) => {
      const known = before.charts[id]
      if (known?.csv === chart.csv && known.words === chart.words) return []
      return { id, rows: countDiffering(known?.csv ?? '', chart.csv), shownIn: after.shownIn[id] ?? [] }
    }),
    states: differing(before.states, after.states),
  }
}

function differing(before: Record<string, string>, after: Record<string, string>): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...ids].filter((id) => before[id] !== after[id]).sort(compareText)
}

/** Lines of the new text that the old one has not. */
function countDiffering(before: string, after: string): number {
  const known = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !known.has(line)).length
}
