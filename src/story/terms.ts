import { fill } from '../fill.ts'
import type { Place } from '../receipts/receipts.ts'
import type { Term } from '../schema/glossary.ts'
import { addressIn, type Language } from '../site.ts'
import { glossary } from '../words.ts'
import type { Chapter } from './chapters.ts'

/** A term as its page shows it. */
interface ListedTerm {
  id: string
  term: string
  short: string
  long: string | undefined
  see: { title: string; href: string }[]
  /** Ids of the facts that back it. */
  facts: readonly string[]
  /** Chapters that use the term's tag. */
  used: Place[]
}

/** The glossary of a language in the order of its alphabet, with the chapters that use each term. */
export function termsIn(language: Language, chapters: readonly Chapter[]): ListedTerm[] {
  const terms = Object.entries<Term>(glossary(language))
  const listed = terms.map(([id, { term, short, long, see = [], facts = [] }]) => ({
    id,
    term,
    short: fill(short, language),
    long: long && fill(long, language),
    see: see.map((other) => ({ title: glossary(language)[other]?.term ?? other, href: `#${other}` })),
    facts,
    used: chapters
      .filter(({ entry }) => entry.body?.includes(`<Term id="${id}"`))
      .map(({ entry, href }) => ({ title: entry.data.title, href })),
  }))
  return listed.sort((a, b) => new Intl.Collator(language).compare(a.term, b.term))
}

/** Address of a term. */
export function addressOfTerm(id: string, language: Language): string {
  return addressIn(language, `/glossary/#${id}`)
}
