import { type CollectionEntry, getCollection } from 'astro:content'
import { compareText } from '../problems.ts'
import { addressIn, type Language } from '../site.ts'
import { ui } from '../words.ts'
import { countWords, minutesFor } from './reading-time.ts'

/** A chapter with what its place in the story needs. */
export interface Chapter {
  entry: CollectionEntry<'chapters'>
  slug: string
  href: string
  /** Minutes it takes to read, at 230 words a minute. */
  minutes: number
}

/** The chapters of a language in the order of the story. */
export async function chaptersIn(language: Language): Promise<Chapter[]> {
  const entries = await getCollection('chapters', ({ id }) => id.startsWith(`${language}/`))
  return entries
    .sort((a, b) => (a.data.order ?? last) - (b.data.order ?? last) || compareText(a.id, b.id))
    .map((entry) => {
      const slug = slugOf(entry.id)
      return {
        entry,
        slug,
        href: addressIn(language, `/chapters/${slug}/`),
        minutes: minutesFor(countWords(entry.body ?? '')),
      }
    })
}

/** How long a chapter takes to read, in words. */
export function sayMinutes({ minutes }: Chapter, language: Language): string {
  return ui(minutes === 1 ? 'minutes-one' : 'minutes', language).replace('{minutes}', String(minutes))
}

/** The chapter's address part: its file's name. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}

// A draft may not know its place yet.
const last = Number.MAX_SAFE_INTEGER
