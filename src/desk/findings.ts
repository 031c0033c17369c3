// What an editor should look at, read off what is written. Nothing here stops a build: it is for a person to judge.

import { dataPackage, texts } from '../catalogue.ts'
import { checkAlts } from '../checks/alt.ts'
import type { Problem } from '../problems.ts'
import { citedFacts } from '../receipts/citations.ts'
import { measuresIn } from '../receipts/receipts.ts'
import { type Fact, factSchema } from '../schema/fact.ts'
import { isDraft } from '../schema/page.ts'
import { type Located, parseRecords, stemOf } from '../schema/record.ts'
import { type Source, sourceSchema } from '../schema/source.ts'
import { chartWords } from '../schema/words.ts'
import { addressIn, type Language } from '../site.ts'
import { chartsShownIn } from '../story/figures.ts'
import { countWords, minutesFor } from '../story/reading-time.ts'
import { fileOfPack } from '../teach/pack.ts'
import { chartsIn, placeWords } from '../words.ts'
import { staleDate } from './stale.ts'

/** A chapter or page, in figures. */
interface Text {
  file: string
  title: string
  href: string
  isDraft: boolean
  words: number
  minutes: number
  facts: string[]
  measures: string[]
  charts: string[]
}

/** Something to look at: where it is, what it is, and why. */
export interface Item {
  file: string
  line: number
  name: string
  why: string
}

/** Every chapter of a language, drafts too, in the order of the story. */
export function chapterTexts(language: Language): Text[] {
  return [...texts.chapters, ...texts.drafts]
    .filter(([file]) => file.split('/')[2] === language)
    .sort(([, a], [, b]) => orderOf(a) - orderOf(b))
    .map(([file, text]) => {
      const words = countWords(text)
      return {
        file,
        title: text.match(/^title: *(.+)$/m)?.[1] ?? stemOf(file),
        href: addressIn(language, `/chapters/${stemOf(file)}/`),
        isDraft: isDraft(text),
        words,
        minutes: minutesFor(words),
        facts: citedFacts(text),
        measures: [...measuresIn(text)],
        charts: chartsShownIn(text),
      }
    })
}

/** A draft that does not know its place yet comes last. */
function orderOf(text: string): number {
  return Number(text.match(/^order: *(\d+)/m)?.[1] ?? Number.MAX_SAFE_INTEGER)
}

/** Alternative texts that are missing or do not describe. */
export function altProblems(language: Language): Problem[] {
  return chartsIn(language).flatMap((id) => {
    const file = `content/charts/${language}/${id}.yml`
    const { records, problems } = parseRecords(chartWords, texts.words.get(file) ?? '', file)
    return [...problems.filter(({ message }) => /\balt\b/.test(message)), ...records.flatMap(checkAlts)]
  })
}

/** Names of the chapters and pages that show a chart, in the order of their files. */
export function chartTexts(id: string): string[] {
  return [...texts.chapters, ...texts.drafts, ...texts.pages]
    .filter(([, text]) => chartsShownIn(text).includes(id))
    .map(([file]) => stemOf(file))
}

/** Facts with the line at which each begins, of all files that can be read. */
function locatedFacts(): Located<Fact>[] {
  return [...texts.facts].flatMap(([file, text]) => parseRecords(factSchema, text, file).records)
}

/** Facts that no chapter, page, chart, term or state's page rests on. */
export function unusedFacts(language: Language): Item[] {
  const used = new Set(wordsOfTexts(language))
  return itemsOf(
    locatedFacts().filter(({ record }) => !used.has(record.id)),
    ({ confidence }) => confidence,
  )
}

/** Charts that no chapter or page shows. */
export function unusedCharts(language: Language): Item[] {
  const shown = new Set([...texts.chapters, ...texts.pages].flatMap(([, text]) => chartsShownIn(text)))
  return chartsIn(language)
    .filter((id) => !shown.has(id))
    .map((id) => ({ file: `src/charts/${id}.ts`, line: 1, name: id, why: '' }))
}

/** Published chapters with which a class has nothing to do yet, and the file that their pack would be. */
export function chaptersWithoutPack(language: Language, packs: ReadonlyMap<string, string> = texts.packs): Item[] {
  return chapterTexts(language)
    .filter(({ file, isDraft }) => !isDraft && !packs.has(fileOfPack(stemOf(file), language)))
    .map(({ file, title }) => ({ file, line: 1, name: title, why: fileOfPack(stemOf(file), language) }))
}

/** Facts in use that rest on one source: two records of one source are one. */
export function singleSources(language: Language): Item[] {
  const used = new Set(wordsOfTexts(language))
  const sources = new Map(locatedSources().map(({ record, file }) => [stemOf(file), record]))
  const alone = locatedFacts().filter(({ record }) => {
    const own = new Set(record.sources.map(({ id }) => sources.get(id)?.sameAs ?? id))
    return used.has(record.id) && own.size === 1
  })
  return itemsOf(alone, ({ confidence, sources: [first] }) => {
    const source = sources.get(first!.id)
    return [confidence, source?.kind, source?.publisher].filter(Boolean).join(', ')
  })
}

/** Sources that readers cannot follow, or of which no copy is kept. Those that are still looked for have neither. */
export function looseSources(): { withoutLink: Item[]; withoutCopy: Item[] } {
  const found = locatedSources().filter(({ record }) => !record.sought)
  const itemOf = ({ record, file }: Located<Source>): Item => ({
    file,
    line: 1,
    name: stemOf(file),
    why: `${record.publisher}, ${record.kind}`,
  })
  return {
    withoutLink: found.filter(({ record }) => !record.url).map(itemOf),
    withoutCopy: found.filter(({ record }) => record.url && !record.archived).map(itemOf),
  }
}

/** Dates up to which something is claimed, where they lie further back from the data's date than `stale.ts` says. */
export function staleDates(language: Language): Item[] {
  const prose = [...texts.chapters, ...texts.drafts, ...texts.pages, ...texts.words].filter(([file]) =>
    file.split(/[/.]/).includes(language),
  )
  const told = prose.flatMap(([file, text]) =>
    text.split('\n').flatMap((words, index) => {
      const date = staleDate(words, dataPackage.version)
      return date ? { file, line: index + 1, name: date.phrase, why: date.on } : []
    }),
  )
  const facts = locatedFacts().flatMap(({ record, file, place }) => {
    const looked = record.allegation?.unanswered?.looked
    const date =
      staleDate(record.claim, dataPackage.version) ?? staleDate(looked && `until ${looked}`, dataPackage.version)
    return date ? { file, line: place(['claim']).line, name: record.id, why: `${date.phrase}: ${date.on}` } : []
  })
  return [...told, ...facts]
}

function locatedSources(): Located<Source>[] {
  return [...texts.sources].flatMap(([file, text]) => parseRecords(sourceSchema, text, file).records)
}

function itemsOf(facts: readonly Located<Fact>[], why: (fact: Fact) => string): Item[] {
  return facts.map(({ record, file, place }) => ({ file, line: place().line, name: record.id, why: why(record) }))
}

/** Every word that could be a fact's id, in all that readers see. */
function wordsOfTexts(language: Language): string[] {
  const written = [texts.chapters, texts.drafts, texts.pages, texts.words, texts.notes].flatMap((kind) => [
    ...kind.values(),
  ])
  const cases = Object.values(placeWords(language).cases).flatMap(({ facts }) => facts)
  return [...written.flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []), ...cases]
}
