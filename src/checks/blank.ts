import { literal } from '../literal.ts'

/** A text with some phrases blanked out, places kept: what is left is what the gates judge. */
export function blank(text: string, phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, phrase) => rest.replace(phraseOf(phrase), (found) => ' '.repeat(found.length)), text)
}

/** Finds a phrase as whole words, in any case, over a line's end too. */
function phraseOf(phrase: string): RegExp {
  const escaped = literal(phrase).replace(/\s+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
}
