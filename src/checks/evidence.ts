import { literal } from '../literal.ts'
import type { Fact } from '../schema/fact.ts'

/** What a record says: claim, day, dispute and figures, without its sources and without notes for editors. */
export function wordsOfFact({ claim, date, dispute = '', figures = {} }: Fact): string {
  const numbers = Object.values(figures).map(({ value, unit, qualifier = '', period = '', label }) =>
    [value, unit, qualifier, period, label].join(' '),
  )
  return [claim, date, dispute, ...numbers].join('\n')
}

/** Numbers in a text, without their commas, and without leading zeros as well. */
export function numbersIn(text: string): string[] {
  return (text.match(/\d[\d,.]*/g) ?? []).flatMap((match) => {
    const number = plainNumber(match)
    // A date in a record, 2026-02-04, reads "4 February 2026" in a sentence.
    return [number, String(Number(number))]
  })
}

/** Digits of a number as a text has it: without commas, and without the full stop that ends the sentence. */
export function plainNumber(match: string): string {
  return match.replace(/[,.]+$/, '').replaceAll(',', '')
}

/** Whether a text holds these words, in any case, whole, with a hyphen or a space between them. */
export function holdsWords(text: string, words: string): boolean {
  const escaped = literal(words).replace(/[-\s]+/g, '[-\\s]+')
  return new RegExp(`(?<!\\w)${escaped}(?!\\w)`, 'i').test(text)
}
