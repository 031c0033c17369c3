// What the site says over the tables that it stands on, in a form in which two sets of tables can be compared: an import
// surveys the pinned ones and those that it would pin.
import { charts, measures, texts } from '../catalogue.ts'
import { checkContent } from '../checks/content.ts'
import { braces } from '../fill.ts'
import { type Measured, measure } from '../measure.ts'
import type { StatePlace } from '../places/state.ts'
import type { Problem } from '../problems.ts'
import { howOf } from '../receipts/how.ts'
import { captionOf } from '../render/caption.ts'
import { renderCsv } from '../render/csv.ts'
import { allPlaces } from '../render/place.ts'
import { rowsOf } from '../rows.ts'
import type { Correction } from '../schema/release.ts'
import { type Language, site } from '../site.ts'
import { chartsShownIn } from '../story/figures.ts'
import { agreements } from '../tables/agreements.ts'
import { publications } from '../tables/publications.ts'
import { type ComparedCount, compareCounts, publishedCounts } from '../tables/published-counts.ts'
import { isTrueOf, wordingsTrueOf } from '../wording.ts'
import { ledger, ui } from '../words.ts'
import { lastRelease } from './release.ts'

/** A place in the texts where a measure is printed, as a number or in words. */
export interface Use {
  id: string
  /** Path from the project's root, and line from 1. */
  file: string
  line: number
  /** The words that stand for the number. */
  says: string | undefined
}

/** A wording that its measure does not bear out, and those that it would. */
export interface FalseWording extends Use {
  says: string
  /** The measure as a number. */
  text: string
  instead: string[]
}

export interface Survey {
  /** Every computed number that a text uses, by its id, as readers see it; empty where the tables cannot answer. */
  numbers: Record<string, string>
  /** For each of them, one sentence on what it is. */
  how: Record<string, string>
  /** Measures that no text uses, likewise. */
  unused: Record<string, string>
  uses: Use[]
  falseWordings: FalseWording[]
  /** Each chart's file, and its words with the numbers in them. */
  charts: Record<string, { csv: string; words: string }>
  /** Chapters and pages that show a chart, by its id. */
  shownIn: Record<string, string[]>
  /** What each state's page is made of, without the day of the latest list, which moves with every list. */
  states: Record<string, string>
  /** Texts of the records of facts, by file. */
  facts: Record<string, string>
  counts: ComparedCount[]
  /** Day of the last release, if there was one. */
  lastReleased: string | undefined
  /** Words for the ledger's entry on an update. */
  words: Record<'said' | 'why', string>
}

const language: Language = site.language

/** Surveys the tables that the catalogue was given. */
export function survey(): Survey {
  const uses = listUses()
  const numbers = Object.fromEntries(uses.map(({ id }) => [id, textOf(id)]))
  return {
    numbers,
    how: Object.fromEntries(Object.keys(numbers).map((id) => [id, attempt(() => howOf(id, language))])),
    unused: Object.fromEntries([...measures.keys()].filter((id) => !(id in numbers)).map((id) => [id, textOf(id)])),
    uses,
    falseWordings: uses.flatMap((use) => findFalse(use)),
    charts: Object.fromEntries([...charts.keys()].map((id) => [id, describeChart(id)])),
    shownIn: Object.fromEntries([...charts.keys()].map((id) => [id, pagesWith(id)])),
    states: Object.fromEntries(allPlaces().map((place) => [place.state, JSON.stringify(withoutDay(place))])),
    facts: Object.fromEntries(texts.facts),
    counts: compareCounts(rowsOf(publishedCounts), {
      publications: rowsOf(publications),
      agreements: rowsOf(agreements),
    }),
    lastReleased: lastRelease()?.released,
    words: {
      said: ui('update-list', language),
      why: ui('update-why', language),
    },
  }
}

/** What `npm run check` would say of the content, were these entries in the ledger as well. */
export function judge(entries: readonly Correction[]): Problem[] {
  try {
    return checkContent({ drafts: false, told: [...entries, ...ledger(language)] })
  } catch (error) {
    const hint = 'a chart or a measure cannot be made from the new tables: look at it in src, or at what the list lacks'
    return [{ file: 'data/tables', message: (error as Error).message, hint }]
  }
}

/** Every place where chapters, pages, lesson packs and word files print a measure. */
function listUses(): Use[] {
  const written = [...texts.chapters, ...texts.pages, ...texts.lessons, ...texts.packs, ...texts.words]
  return written.flatMap(([file, text]) =>
    [...text.matchAll(/<Measure\s([^>]*)>/g), ...text.matchAll(braces)].flatMap((match): Use[] => {
      const isTag = match[0].startsWith('<')
      const id = isTag ? attribute(match[1]!, 'id') : match[1]
      if (!id || !measures.has(id)) return []
      const says = isTag ? attribute(match[1]!, 'says') : match[2]
      return [{ id, file, line: text.slice(0, match.index).split('\n').length, says }]
    }),
  )
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
}

function findFalse(use: Use): FalseWording[] {
  const { id, says } = use
  if (says === undefined) return []
  const measured = measureOrNone(id)
  if (!measured || isTrueOf(says, measured, language)) return []
  return [{ ...use, says, text: measured.text, instead: wordingsTrueOf(measured, language) }]
}

function textOf(id: string): string {
  return measureOrNone(id)?.text ?? ''
}

function measureOrNone(id: string): Measured | undefined {
  try {
    return measure(id, language)
  } catch {
    return undefined
  }
}

/** A chart as readers have it; empty where it cannot be made, or where its words are false: the checks tell of both. */
function describeChart(id: string): { csv: string; words: string } {
  return { csv: attempt(() => renderCsv(id)), words: attempt(() => JSON.stringify(captionOf(id, language))) }
}

function attempt(make: () => string): string {
  try {
    return make()
  } catch {
    return ''
  }
}

function withoutDay({ agencies, law }: StatePlace): unknown {
  const signed = agencies.flatMap(({ agreements, ...agency }) => [
    agency,
    ...agreements.map(({ last_listed, ...agreement }) => agreement),
  ])
  return { law, signed }
}

function pagesWith(chart: string): string[] {
  return [...texts.chapters, ...texts.pages].flatMap(([file, text]) =>
    chartsShownIn(text).includes(chart) ? [file] : [],
  )
}
