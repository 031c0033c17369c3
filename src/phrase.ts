import { formatNumber } from './format.ts'
import { stopOn } from './problems.ts'
import type { Language } from './site.ts'
import { placeWords } from './words.ts'

/** A phrase of the pages on states, its blanks filled in. Numbers are formatted; `count` chooses between one and many. */
export function phrase(key: string, language: Language, values: Record<string, string | number> = {}): string {
  const file = `content/places/${language}.yml`
  const known = placeWords(language).words[key]
  if (!known) return stopOn([{ file, message: `has no word "${key}"`, hint: 'add it under `words:`' }])
  const text = typeof known === 'string' ? known : values.count === 1 ? known.one : known.other
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) {
      const hint = `it may hold ${Object.keys(values).join(', ') || 'none'}`
      return stopOn([{ file, message: `"${key}" has a blank {${name}} that no page fills`, hint }])
    }
    return typeof value === 'number' ? formatNumber(value, language) : value
  })
}

/** `phrase` for a language: what a part of those pages says its words with. */
export function phrasesIn(language: Language): (key: string, values?: Record<string, string | number>) => string {
  return (key, values) => phrase(key, language, values)
}

/** A state's name as a sentence has it: "the District of Columbia". */
export function calledIn(state: { state: string; name: string }, language: Language): string {
  return placeWords(language).called[state.state] ?? state.name
}
