import { type CollectionEntry, getCollection, render } from 'astro:content'
import { fill } from './fill.ts'
import { openingOf } from './places/opening.ts'
import { factOf } from './receipts/citations.ts'
import { citingPlaces, receiptOf } from './receipts/receipts.ts'
import { captionOf } from './render/caption.ts'
import { allPlaces, pathOf } from './render/place.ts'
import { addressIn, type Language } from './site.ts'
import { chaptersIn, slugOf } from './story/chapters.ts'
import { plainSections, unansweredIn } from './story/plain.ts'
import { addressOfTerm, termsIn } from './story/terms.ts'
import { packOf, packsIn } from './teach/pack.ts'
import { chartsIn, ui } from './words.ts'

/** One thing that the site's search finds. */
export interface Entry {
  /** What it is, in the reader's words: a chapter, a term. */
  kind: string
  title: string
  href: string
  /** What it is a part of: a section's chapter. */
  of?: string
  /** Its words; the search shows the one that fits best. */
  text: string[]
  /** What must be shown with its words, whatever was looked for: the answer to a charge, what is disputed. */
  beside?: string
  /** How much it counts beside what else was found. 1 unless it says so. */
  weight?: number
}

/** Everything that the search finds: sections of chapters and pages, states, terms, charts, statements. */
export async function entriesIn(language: Language): Promise<Entry[]> {
  const chapters = await chaptersIn(language)
  const pages = await getCollection('pages', ({ id }) => id.startsWith(`${language}/`) && id !== `${language}/front`)
  const lessons = await getCollection('lessons', ({ id }) => id.startsWith(`${language}/`))
  return [
    ...(await Promise.all(chapters.map(({ entry, href }) => sectionsOf(entry, { href, language, kind: 'chapter' })))),
    ...(await Promise.all(
      pages.map((entry) =>
        sectionsOf(entry, { href: addressIn(language, `/${slugOf(entry.id)}/`), language, kind: 'page' }),
      ),
    )),
    ...(await Promise.all(
      lessons.map((entry) => {
        const name = slugOf(entry.id)
        const href = addressIn(language, name === 'overview' ? '/teach/' : `/teach/${name}/`)
        return sectionsOf(entry, { href, language, kind: 'page' })
      }),
    )),
    packsIn(language).map((id) => packEntry(id, language)),
    allPlaces().map((place) => ({
      kind: ui('state', language),
      title: place.name,
      href: addressIn(language, pathOf(place)),
      text: [openingOf(place, language)],
    })),
    termsIn(language, chapters).map(({ id, term, short, long }) => ({
      kind: ui('term', language),
      title: term,
      href: addressOfTerm(id, language),
      text: [[short, long].filter(Boolean).join(' ')],
      weight: 1.5,
    })),
    chartsIn(language).map((id) => chartEntry(id, language)),
    [...citingPlaces(language).keys()].map((id) => statementEntry(id, language)),
  ].flat()
}

async function sectionsOf(
  entry: CollectionEntry<'chapters' | 'pages' | 'lessons'>,
  { href, language, kind }: { href: string; language: Language; kind: 'chapter' | 'page' },
): Promise<Entry[]> {
  const { title } = entry.data
  const headings = (await render(entry)).headings.filter(({ depth }) => depth === 2)
  const standfirst = fill(entry.data.standfirst, language)
  const [first, ...rest] = plainSections(`\n${entry.body ?? ''}`, language)
  const opening = first?.heading === undefined ? (first?.paragraphs ?? []) : []
  const sections = first?.heading === undefined ? rest : [first, ...rest]
  return [
    { kind: ui(kind, language), title, href, text: [standfirst, ...opening] },
    ...sections.map(({ heading, paragraphs }, index) => ({
      kind: ui(kind, language),
      title: heading!,
      of: title,
      href: `${href}#${headings[index]!.slug}`,
      text: paragraphs,
    })),
  ]
}

function packEntry(id: string, language: Language): Entry {
  const { title, about, aims, exercises, href } = packOf(id, language)
  // Tasks and aims only: who looks for an exercise is not to meet its answer here.
  return {
    kind: ui('teach-pack', language),
    title,
    href: href.pack,
    text: [about, aims.join(' '), ...exercises.map(({ title, task }) => `${title}. ${task.replaceAll('`', '')}`)],
  }
}

function chartEntry(id: string, language: Language): Entry {
  const { title, subtitle, takeaway, alt, note } = captionOf(id, language)
  return {
    kind: ui('chart', language),
    title,
    href: addressIn(language, `/charts/${id}/`),
    text: [takeaway, subtitle, note, alt],
  }
}

function statementEntry(id: string, language: Language): Entry {
  const { claim, allegation, dispute } = factOf(id)
  const [, sentence = claim, rest = ''] = claim.match(firstSentence) ?? []
  const answers = (allegation?.replies ?? []).filter((reply) => reply !== id).map((reply) => factOf(reply).claim)
  const beside = [unansweredIn(id, language), ...answers, dispute && `${ui('dispute', language)}: ${dispute}`]
  const shown = beside.filter(Boolean).join(' ')
  return {
    kind: ui('statement', language),
    title: sentence,
    href: receiptOf(id, language),
    text: rest === '' ? [] : [rest],
    ...(shown === '' ? {} : { beside: shown }),
    // Its title is a sentence like any other: it must not count as a heading does.
    weight: 0.3,
  }
}

/** Up to a full stop that no abbreviation has, and what follows. */
const firstSentence = /^(.{24,}?[\p{L}\d)]{2}\.)\s+(\p{Lu}.*)$/su
