import MiniSearch from 'minisearch'
import type { Entry } from '../entries.ts'

/** An entry that was found. */
export interface Found {
  entry: Entry
  /** Of its texts the one in which most was found. */
  text: string | undefined
  /** Whether a word of it is one that was looked for, or was taken for one. */
  marks: (word: string) => boolean
}

/** Looks for words. `isWhole` says whether all of them were found in each place. */
export type Search = (words: string) => { found: Found[]; isWhole: boolean }

/** Makes entries searchable: by whole words, by beginnings, and past a slip of the finger. */
export function searchIn(entries: readonly Entry[]): Search {
  const index = new MiniSearch<Entry & { id: number }>({
    fields: ['title', 'of', 'text', 'beside'],
    extractField: (entry, name) =>
      name === 'text' ? entry.text.join(' ') : (entry[name as keyof typeof entry] as string),
    processTerm: fold,
    searchOptions: {
      boost: { title: 3, of: 1.5, beside: 0.5 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      maxFuzzy: 2,
      boostDocument: (id) => entries[id as number]?.weight ?? 1,
    },
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))
  return (words) => {
    const whole = index.search(words, { combineWith: 'AND' })
    const results = whole.length > 0 ? whole : index.search(words)
    return {
      isWhole: whole.length > 0,
      found: results.map(({ id, terms }) => {
        const entry = entries[id as number]!
        const known = new Set(terms)
        const marks = (word: string) => known.has(fold(word) || '')
        return { entry, text: bestOf(entry.text, marks), marks }
      }),
    }
  }
}

/**
 * A word as it is looked for: without capitals, accents and the ending of a plural. Single letters are left out, digits
 * are not.
 */
export function fold(word: string): string | null {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const folded = plain.length > 4 ? plain.replace(/ies$/, 'y').replace(/([^s])s$/, '$1') : plain
  return folded.length > 1 || /\d/.test(folded) ? folded : null
}

/** The text that holds the most of the words, the first of them where several do. */
function bestOf(texts: readonly string[], marks: (word: string) => boolean): string | undefined {
  const counts = texts.map((text) => new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(marks).map(fold)).size)
  return texts[counts.indexOf(Math.max(...counts))]
}
