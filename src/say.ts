import { formatNumber } from './format.ts'
import type { Language } from './site.ts'
import { ui } from './words.ts'

/** Words of the interface with what stands for their names in braces; numbers as the language writes them. */
export function say(key: string, values: Record<string, string | number>, language: Language): string {
  return Object.entries(values).reduce(
    (text, [name, value]) => {
      const printed = typeof value === 'number' ? formatNumber(value, language) : value
      return text.replace(`{${name}}`, printed)
    },
    ui(key, language),
  )
}
