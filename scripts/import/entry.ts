// The entry that a new list brings to the ledger of corrections, which is the site's data log as well.
import { isMap, isSeq } from 'yaml'
import { formatDate, formatNumber } from '../../src/format.ts'
import { type Problem, stopOn } from '../../src/problems.ts'
import type { Survey } from '../../src/releases/survey.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { type Correction, ledgerSchema } from '../../src/schema/release.ts'
import { readYaml } from '../../src/schema/yaml.ts'
import { site } from '../../src/site.ts'
import { latest, type Publication } from '../../src/tables/publications.ts'
import type { MovedNumber } from './compare.ts'
import type { Step } from './history.ts'
import type { ImportResult } from './importer.ts'

const language = site.language
export const ledgerPath = `content/corrections/${language}.yml`

/** The entry on the lists that an import adds; none where it adds none, for then a person must say why numbers moved. */
export function composeEntry(
  { steps, history }: Pick<ImportResult, 'steps' | 'history'>,
  {
    on,
    before,
    moved,
    words,
  }: {
    /** Day of the change. */
    on: string
    /** The lists pinned until then. */
    before: readonly Publication[]
    moved: readonly MovedNumber[]
    words: Survey['words']
  },
): Correction | undefined {
  const known = before.length > 0 ? latest(before) : undefined
  const now = latest(history.publications)
  if (!known || known.sha256 === now.sha256) return undefined
  const fresh = newSteps(steps, before)
  const total = (of: 'added' | 'removed' | 'relabelled') => fresh.reduce((sum, step) => sum + step[of].length, 0)
  return {
    on,
    kind: 'data',
    said: describeList(words.said, known),
    says: describeList(words.said, now),
    why: fillIn(words.why, { added: total('added'), removed: total('removed'), relabelled: total('relabelled') }),
    ...(moved.length > 0
      ? { moved: moved.map(({ id, before, after }) => ({ number: id, said: before, says: after })) }
      : {}),
  }
}

/** What the lists changed that were not pinned before; of a history told anew too. */
export function newSteps(steps: readonly Step[], before: readonly Publication[]): Step[] {
  const known = new Set(before.map(({ source_file }) => source_file))
  return steps.filter(({ source_file }) => !known.has(source_file))
}

/** The ledger with an entry before the others, its comments and the rest of its text kept. */
export function addToLedger(text: string, entry: Correction): string {
  const { document, problems: unreadable } = readYaml(text, ledgerPath)
  stopOn(unreadable)
  const entries = document?.get('entries')
  if (!document || !isSeq(entries)) {
    return stopOn([
      { file: ledgerPath, message: 'has no list `entries:`', hint: 'write `entries: []` where there is none' },
    ])
  }
  const node = document.createNode(entry)
  const moved = isMap(node) ? node.get('moved') : undefined
  // A line for each number.
  if (isSeq(moved)) for (const item of moved.items) if (isMap(item)) item.flow = true
  entries.flow = false
  entries.items.unshift(node)
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  const { problems } = parseRecords(ledgerSchema, written, ledgerPath)
  stopOn(problems)
  return written
}

/** The day that an entry bears: never before the last release, nor before the list, of which it speaks. */
export function checkDay(
  on: string,
  {
    lastReleased = '',
    list,
  }: { lastReleased?: string | undefined; list: Pick<Publication, 'published' | 'source_file'> },
): Problem[] {
  const clock = 'put this machine’s clock right, or give the day with --on <YYYY-MM-DD>'
  if (on < list.published) {
    const message = `is dated ${list.published}, after ${on}, the day of this import`
    return [
      {
        file: list.source_file,
        message,
        hint: `look at the day in its name or in manifest.csv. If that is right, ${clock}`,
      },
    ]
  }
  if (on >= lastReleased) return []
  const message = `the entry would be of ${on}, before the last release of ${lastReleased}`
  return [{ file: ledgerPath, message, hint: clock }]
}

function describeList(words: string, { published, agreements, agencies }: Publication): string {
  return fillIn(words, { day: formatDate(published, 'day', language), agreements, agencies })
}

function fillIn(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) {
      const hint = `it may hold ${Object.keys(values).join(', ')}`
      return stopOn([
        { file: `content/ui/${language}.yml`, message: `"${words}" has a blank {${name}} that no entry fills`, hint },
      ])
    }
    return typeof value === 'number' ? formatNumber(value, language) : value
  })
}
