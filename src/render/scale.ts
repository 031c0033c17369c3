import { formatDate } from '../format.ts'
import type { Language } from '../site.ts'

/**
 * Whether a text of a drawing is its scale: numbers, years, months, days, and nothing that names what they count.
 * A drawing shown before its words keeps its scale, for without sizes and times there is little to wonder about; a
 * unit, such as a dollar or a per cent sign, names its subject and goes with the words.
 */
export function isScale(text: string, language: Language): boolean {
  return text.split(/\s+/).every((word) => /^[\d.,’–−-]+$/.test(word) || monthsOf(language).has(word))
}

/** Names of the months, long and short, as the language's dates have them. */
function monthsOf(language: Language): ReadonlySet<string> {
  const known = months.get(language) ?? new Set(allMonths.flatMap((month) => namesOf(month, language)))
  months.set(language, known)
  return known
}

function namesOf(month: string, language: Language): string[] {
  return (['day', 'short-day', 'month-only'] as const).flatMap((style) =>
    formatDate(style === 'month-only' ? month : `${month}-01`, style, language)
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)),
  )
}

const allMonths = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`)
const months = new Map<Language, ReadonlySet<string>>()
