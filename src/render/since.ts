// What has become of an edition since it was released: newer data, and changes that the ledger tells.
import { chartOf, dataPackage, measures } from '../catalogue.ts'
import { editionOf, editions, pinnedCharts } from '../editions/kept.ts'
import { formatDate } from '../format.ts'
import { measure } from '../measure.ts'
import { measuresIn } from '../receipts/receipts.ts'
import { concerns, type Listed, listCorrections } from '../releases/corrections.ts'
import { say } from '../say.ts'
import { addressIn, type Language, site } from '../site.ts'
import { pageIn } from '../story/translations.ts'
import { ledger, ui, wordsOf } from '../words.ts'
import { isAsToday } from './figure.ts'
import { rowsOfChart } from './rows.ts'

/** Sentences about an edition of a chart, each with the address where more stands. */
interface Since {
  /** Which data it shows, and the page of its edition. */
  data: { text: string; href: string }
  /** Undefined as long as the chart is what it was. */
  newer: { text: string; href: string } | undefined
  /** The last change that the ledger tells of something it shows: a correction before any other. */
  changed: { text: string; href: string } | undefined
}

/** What a pinned chart says of itself under its source. */
export function sinceEdition(id: string, language: Language, edition: string): Since {
  const [told] = changesOf(id, language, edition).toSorted(
    (a, b) => Number(b.kind === 'correction') - Number(a.kind === 'correction'),
  )
  return {
    data: {
      text: dataText(edition, language),
      href: editionPath(edition, language),
    },
    newer: isNewer(id, language, edition)
      ? {
          text: newerText(dataPackage.version > edition ? dataPackage.version : undefined, language),
          href: addressIn(language, `/charts/${id}/`),
        }
      : undefined,
    changed: told && {
      text: changedText(told.on, language),
      href: pageIn(language, `/corrections/#${told.anchor}`),
    },
  }
}

/** What has come since an edition, over all its charts: newer editions, and entries of the ledger. */
export function sinceRelease(edition: string, language: Language): { text: string; href: string }[] {
  const later = editions().filter(({ date }) => date > edition)
  const told = new Map(
    pinnedCharts(language)
      .filter(({ date }) => date === edition)
      .flatMap(({ id }) => changesOf(id, language, edition))
      .map((entry) => [entry.anchor, entry]),
  )
  return [
    ...later.map(({ date }) => ({
      text: say('edition', { date: formatDate(date, 'day', language) }, language),
      href: editionPath(date, language),
    })),
    ...listCorrections(ledger(language))
      .filter(({ anchor }) => told.has(anchor))
      .map(({ on, kind, anchor, says }) => ({
        text: `${formatDate(on, 'day', language)}, ${ui(`change-${kind}`, language)}: ${says}`,
        href: pageIn(language, `/corrections/#${anchor}`),
      })),
  ]
}

/** How an edition is to be cited, in one line. */
export function citeEdition(edition: string, language: Language): string {
  const { released } = editionOf(edition)
  const [date = '', day = ''] = [edition, released].map((of) => formatDate(of, 'day', language))
  const words = say('edition-citation', { name: site.name, date, released: day }, language)
  return `${words} ${site.origin}${editionPath(edition, language)}`
}

/** The longest that an edition may ever say of itself: what a frame's height has room for from the first day. */
export function longestSince(language: Language, edition: string): string {
  // No month has a longer name, and no day more digits.
  const day = '2026-09-30'
  const newer = [newerText(day, language), newerText(undefined, language)].sort((a, b) => b.length - a.length)[0]!
  return [
    ...[dataText(edition, language), ui('edition-fixed', language)],
    ...[newer, `${ui('edition-see', language)}.`],
    ...[changedText(day, language), `${ui('edition-why', language)}.`],
  ].join(' ')
}

/** Entries of the ledger that came after an edition and concern what its chart shows, newest first. */
function changesOf(id: string, language: Language, edition: string): Listed[] {
  const { entries } = editionOf(edition)
  const all = listCorrections(ledger(language))
  const later = all.slice(0, Math.max(0, all.length - entries))
  if (later.length === 0) return []
  const moved = movedNumbers(language, edition)
  const told = measuresIn(JSON.stringify(wordsOf(id, language, edition)))
  const reads = new Set(Object.values(chartOf(id).reads).flatMap(({ name, lookUp }) => (lookUp ? [] : name)))
  const isRedrawn = rowsOfChart(id, edition) !== rowsOfChart(id)
  const numbers = moved.filter(
    ({ id, tables }) => told.has(id) || (isRedrawn && tables.some((name) => reads.has(name))),
  )
  const rows = rowsOfChart(id, edition) as readonly { source?: string | null }[]
  const sources = new Set(rows.flatMap(({ source }) => source ?? []))
  return later.filter((entry) => concerns(entry, { numbers: numbers.map(({ id }) => id), sources: [...sources] }))
}

/** Whether a chart shows anything today that it does not show in an edition, or rests on later data. */
function isNewer(id: string, language: Language, edition: string): boolean {
  return dataPackage.version > edition || !isAsToday(id, language, edition)
}

/** Address of the page on an edition. */
export function editionPath(edition: string, language: Language): string {
  return addressIn(language, `/v/${edition}/`)
}

/** Measures whose value today is not that of an edition, with the tables that they rest on. */
function movedNumbers(language: Language, edition: string): { id: string; tables: string[] }[] {
  const key = [language, edition].join()
  const known = moved.get(key)
  if (known) return known
  const found = [...measures].flatMap(([id, { reads }]) =>
    textOf(id, language, edition) === textOf(id, language)
      ? []
      : { id, tables: Object.values(reads).map(({ name }) => name) },
  )
  moved.set(key, found)
  return found
}
const moved = new Map<string, { id: string; tables: string[] }[]>()

/** A number as it reads; undefined where tables of that time cannot answer. */
function textOf(id: string, language: Language, edition?: string): string | undefined {
  try {
    return measure(id, language, edition).text
  } catch {
    return undefined
  }
}

function dataText(edition: string, language: Language): string {
  return say('edition-data', { date: formatDate(edition, 'day', language) }, language)
}

function newerText(date: string | undefined, language: Language): string {
  return date === undefined
    ? say('edition-changed', {}, language)
    : say('edition-newer', { date: formatDate(date, 'day', language) }, language)
}

function changedText(on: string, language: Language): string {
  return say('edition-told', { date: formatDate(on, 'day', language) }, language)
}
