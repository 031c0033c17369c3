import type { Language } from './site.ts'
import { sayMeasure } from './wording.ts'

/** A measure in braces, bare or with the words to print for it: `{list.agreements}`, `{list.TFM.share|more than half}`. */
export const braces = /\{([^{}|]+)(?:\|([^{}]+))?\}/g

/** A text with every measure in braces replaced by its value, or by words that the value bears out. */
export function fill(text: string, language: Language, edition?: string): string {
  return text.replace(braces, (_, id: string, says?: string) => sayMeasure(id, says, language, edition).text)
}
