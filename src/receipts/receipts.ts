import { charts, measures, texts } from '../catalogue.ts'
import { braces, fill } from '../fill.ts'
import { type Measured, measure } from '../measure.ts'
import { compareText } from '../problems.ts'
import { facts } from '../records.ts'
import { titleOf } from '../schema/page.ts'
import { stemOf } from '../schema/record.ts'
import { addressIn, type Language } from '../site.ts'
import { chartsIn, glossary, ui, wordsOf } from '../words.ts'
import { citedFacts } from './citations.ts'
import { howOf } from './how.ts'

/** Where on the site something stands. */
export interface Place {
  title: string
  href: string
}

/** What stands behind a number: how it is computed, from which tables, and where it is used. */
interface Receipt extends Measured {
  /** One sentence, in the reader's words. */
  how: string
  /** Names of the tables that it is computed from. */
  tables: string[]
  used: Place[]
}

/** A receipt for every number that the site's texts compute, by id. */
export function receiptsIn(language: Language): Receipt[] {
  const places = new Map<string, Place[]>()
  for (const { place, text } of textsIn(language)) {
    for (const id of measuresIn(text)) places.set(id, [...(places.get(id) ?? []), place])
  }
  return [...places]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, used]) => ({
      ...measure(id, language),
      how: howOf(id, language),
      tables: Object.values(measures.get(id)!.reads).map(({ name }) => name),
      used,
    }))
}

/** Where each fact is cited, by its id; facts that nothing cites are absent. */
export function citingPlaces(language: Language): ReadonlyMap<string, Place[]> {
  const places = new Map<string, Place[]>()
  const cite = (id: string, place: Place) => facts().has(id) && places.set(id, [...(places.get(id) ?? []), place])
  for (const { place, text } of textsIn(language)) for (const id of citedFacts(text)) cite(id, place)
  const backing = new Set(Object.values(glossary(language)).flatMap(({ facts = [] }) => facts))
  for (const id of backing) cite(id, glossaryPlace(language))
  return places
}

/** Address of a number's receipt. */
export function receiptOf(id: string, language: Language): string {
  return addressIn(language, `/receipts/#${id}`)
}

/** Every text with the place where a reader meets it. */
function textsIn(language: Language): { place: Place; text: string }[] {
  const inLanguage = ([file]: [string, string]) => file.split('/')[2] === language
  const prose = [...texts.chapters, ...texts.pages, ...texts.lessons].filter(inLanguage)
  const packs = [...texts.packs].filter(inLanguage)
  return [
    ...prose.map(([file, text]) => ({
      text: text + wordsOfFigures(text, language),
      place: { title: titleOf(text), href: addressIn(language, addressOf(file)) },
    })),
    ...packs.map(([file, text]) => ({
      text,
      place: { title: titleOfPack(file, language), href: addressIn(language, `/teach/${stemOf(file)}/key/`) },
    })),
    ...chartsIn(language).map((id) => ({
      text: JSON.stringify({ ...wordsOf(id, language), states: undefined }),
      place: { title: fill(wordsOf(id, language).title, language), href: addressIn(language, `/charts/${id}/`) },
    })),
    { place: glossaryPlace(language), text: JSON.stringify(glossary(language)) },
  ]
}

/** The words that the figures of a chapter bring with them: a chart's own, and those of the steps that it shows. */
function wordsOfFigures(text: string, language: Language): string {
  const figures = [...text.matchAll(/<(Chart|Scrolly)\s[^>]*\b(?:id|chart)="([^"]+)"/g)]
  const steps = new Set([...text.matchAll(/<(?:Chart|Step)\s[^>]*\bstate="([^"]+)"/g)].map(([, state]) => state!))
  return figures
    .filter(([, , id]) => charts.has(id!))
    .map(([, tag, id]) => {
      const { states = {}, ...whole } = wordsOf(id!, language)
      const { title, note, labels, columns } = whole
      const told = Object.entries(states).filter(([state]) => steps.has(state))
      return JSON.stringify([tag === 'Chart' ? whole : { title, note, labels, columns }, told])
    })
    .join('')
}

/** Ids of the measures in a text: those of tags, and those in braces. */
export function measuresIn(text: string): Set<string> {
  const tags = [...text.matchAll(/<Measure\s[^>]*\bid="([^"]+)"/g)]
  return new Set([...tags, ...text.matchAll(braces)].map(([, id]) => id!).filter((id) => measures.has(id)))
}

function glossaryPlace(language: Language): Place {
  return { title: ui('glossary', language), href: addressIn(language, '/glossary/') }
}

function titleOfPack(file: string, language: Language): string {
  const chapter = texts.chapters.get(`content/chapters/${language}/${stemOf(file)}.mdx`)
  return [ui('teach-key', language), chapter && titleOf(chapter)].filter(Boolean).join(': ')
}

function addressOf(file: string): string {
  const name = stemOf(file)
  if (file.startsWith('content/chapters/')) return `/chapters/${name}/`
  if (file.startsWith('content/teach/')) return name === 'overview' ? '/teach/' : `/teach/${name}/`
  return name === 'front' ? '/' : `/${name}/`
}
