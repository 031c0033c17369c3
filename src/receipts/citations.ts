import { formatMoment, formatNumber, unbroken } from '../format.ts'
import { compareText, nearest, stopOn } from '../problems.ts'
import { curled } from '../quotes.ts'
import { facts, sources } from '../records.ts'
import { type Fact, type PublishedFact, publishedFactSchema } from '../schema/fact.ts'
import type { Source } from '../schema/source.ts'
import type { Language } from '../site.ts'
import { ui } from '../words.ts'

/** One source of a fact, in words. */
interface Citation {
  /** Id of the source: its file in data/sources. */
  id: string
  publisher: string
  title: string
  /** Undefined where the source is named only: it was read, but has no address. */
  url: string | undefined
  date: string | undefined
  locator: string | undefined
  /** Who speaks: court, government, news and so on. */
  kind: string
}

/** Ids of the facts that a chapter's text rests on, in the order in which they first appear. */
export function citedFacts(body: string): string[] {
  return [...new Set([...body.matchAll(/<Fact\s[^>]*\bid="([^"]+)"/g)].map((match) => match[1]!))]
}

/** The fact of that id, its words as print has them. Stops with the nearest id where there is none, and for one that nobody has verified. */
export function factOf(id: string): Fact {
  const fact = facts().get(id)
  if (!fact) {
    const meant = nearest(id, facts().keys())
    const hint = meant
      ? `did you mean "${meant}"?`
      : 'the ids are in content/facts; npm run fact -- add writes a new one'
    return stopOn([{ file: 'content/facts', message: `there is no fact "${id}"`, hint }])
  }
  if (fact.confidence === 'unverified') {
    const hint = 'find a source that bears it out, or leave the sentence out'
    return stopOn([
      { file: 'content/facts', message: `the fact "${id}" is unverified, so no chapter may use it`, hint },
    ])
  }
  return inPrint(fact)
}

function inPrint(fact: Fact): Fact {
  const { claim, dispute, allegation } = fact
  const { unanswered } = allegation ?? {}
  return {
    ...fact,
    claim: curled(claim),
    ...(dispute ? { dispute: curled(dispute) } : {}),
    ...(unanswered
      ? { allegation: { ...allegation!, unanswered: { ...unanswered, why: curled(unanswered.why) } } }
      : {}),
  }
}

/** A figure of a fact as a reader sees it, with the hedge of its source: `about 264`. */
export function figureOf(id: string, figure: string, language: Language): string {
  const { figures = {} } = factOf(id)
  const found = Object.hasOwn(figures, figure) ? figures[figure] : undefined
  if (found) {
    const hedge = found.qualifier && ui(`hedge-${found.qualifier}`, language)
    return [hedge, formatNumber(found.value, language)].filter(Boolean).join(' ')
  }
  const meant = nearest(figure, Object.keys(figures))
  const hint = meant ? `did you mean "${meant}"?` : `its figures are ${Object.keys(figures).join(', ') || 'none'}`
  return stopOn([{ file: 'content/facts', message: `the fact "${id}" has no figure "${figure}"`, hint }])
}

/** The sources of a fact, in the order of its record. */
export function citationsOf(id: string, language: Language): Citation[] {
  return factOf(id).sources.map((reference) => {
    const source = sources().get(reference.id)
    if (!source) {
      const hint = `add data/sources/${reference.id}.yml, or correct the id`
      return stopOn([
        {
          file: 'content/facts',
          message: `the fact "${id}" names a source "${reference.id}" that has no record`,
          hint,
        },
      ])
    }
    return {
      ...sourceInWords(source, language),
      id: reference.id,
      locator: reference.locator && curled(reference.locator),
    }
  })
}

/** What stands behind a title: its date and the place in it, parted by commas, but not where the title ends as a sentence. */
export function behindTitle({
  title,
  date,
  locator,
}: Pick<Citation, 'title' | 'date'> & { locator?: string | undefined }): string {
  const parts = [date && unbroken(date), locator].filter(Boolean).join(', ')
  if (parts === '') return ''
  return /[.!?]$/.test(title) ? ` ${parts}` : `, ${parts}`
}

/** A source as a reader sees it. */
export function sourceInWords(source: Source, language: Language): Omit<Citation, 'id' | 'locator'> {
  return {
    publisher: curled(source.publisher),
    title: curled(source.title),
    url: source.url,
    date: source.published && formatMoment(source.published, language),
    kind: ui(`kind-${source.kind}`, language),
  }
}

/** Facts that are verified, without what is meant for editors, in the order of their ids. */
export function publishedFacts(): PublishedFact[] {
  return [...facts().values()]
    .filter(({ confidence }) => confidence !== 'unverified')
    .map((fact) => publishedFactSchema.strip().parse(fact))
    .sort((a, b) => compareText(a.id, b.id))
}
