import { literal } from './literal.ts'
import { type Language, site } from './site.ts'

/** How a value is put into words: a count, a share of one, a factor, US dollars, a place in a ranking, a day, a month, or text. */
export type Format = 'count' | 'share' | 'times' | 'usd' | 'rank' | 'day' | 'month' | 'text'

/** A value as a reader sees it. Throws for a value that the format cannot hold. */
export function formatValue(value: number | string, format: Format, language: Language): string {
  if (format === 'text') return String(value)
  if (format === 'day' || format === 'month') return formatDate(String(value), format, language)
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${value} is not a number`)
  if (format === 'share') return formatPercent(value, language)
  if (format === 'usd') return formatDollars(value, language)
  return formatNumber(format === 'times' ? roundTo(value, 1) : value, language)
}

/** A number with the language's grouping and no needless decimals. */
export function formatNumber(value: number, language: Language): string {
  return numbersIn(language, { maximumFractionDigits: 2 }).format(value)
}

/** Names in a row, as a sentence lists them: `A, B and C`. Semicolons part names that hold a comma of their own. */
export function formatList(names: readonly string[], language: Language): string {
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' })
  if (!names.some((name) => name.includes(','))) return list.format(names)
  return list
    .formatToParts(names)
    .map(({ type, value }) => (type === 'element' ? value : `;${value.replace(/^,/, '')}`))
    .join('')
}

/** A note as a reader sees it where it stands alone: with a full stop, where it ends with none of the signs that end a sentence. */
export function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** A text that no line breaks, such as a date. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

/** A sentence whose days, such as 18 May 2026, no line breaks. */
export function keepDays(text: string, language: Language): string {
  return text.replace(
    kept(`${language} days`, () => new RegExp(patternsOfDays(language).join('|'), 'g')),
    unbroken,
  )
}

/** A language's name in itself: `español`. */
export function nameOfLanguage(language: Language): string {
  return new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(language) ?? language
}

/** US dollars as a reader sees them: `$1,325`, `$10.01 million`. */
export function formatDollars(value: number, language: Language): string {
  const scale = value >= 1e6 ? ({ notation: 'compact', compactDisplay: 'long' } as const) : {}
  return `$${numbersIn(language, { ...scale, maximumFractionDigits: 2 }).format(value)}`
}

/** A day (`2026-05-18`) or month (`2026-05`) in words, always UTC. */
export function formatDate(
  value: string,
  style: 'day' | 'month' | 'short-month' | 'month-only' | 'short-day',
  language: Language,
): string {
  // Only ISO dates: Date.parse would take "18 May" for a day in some year.
  const time = /^\d{4}-\d{2}(-\d{2})?$/.test(value)
    ? Date.parse(value.length === 7 ? `${value}-01` : value)
    : Number.NaN
  if (Number.isNaN(time)) throw new Error(`"${value}" is not a date`)
  const parts: Record<typeof style, Intl.DateTimeFormatOptions> = {
    day: { day: 'numeric', month: 'long', year: 'numeric' },
    month: { month: 'long', year: 'numeric' },
    'short-month': { month: 'short', year: 'numeric' },
    'month-only': { month: 'short' },
    'short-day': { day: 'numeric', month: 'short', year: 'numeric' },
  }
  const make = () => new Intl.DateTimeFormat(localeOf(language), { ...parts[style], timeZone: 'UTC' })
  return kept(`${language} ${style}`, make).format(time)
}

/** A day, a month or a year in words, as exactly as it is known. */
export function formatMoment(moment: string, language: Language): string {
  return moment.length === 4 ? moment : formatDate(moment, moment.length === 7 ? 'month' : 'day', language)
}

/** A share of one in words, to the nearest hundredth: `12 per cent`. */
function formatPercent(share: number, language: Language): string {
  const words = { style: 'unit', unit: 'percent', unitDisplay: 'long' } as const
  return numbersIn(language, words).format(Math.round(share * 100))
}

function numbersIn(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(language + JSON.stringify(options), () => new Intl.NumberFormat(localeOf(language), options))
}

/** A pattern for each month: any of its days, as `formatDate` writes them. */
function patternsOfDays(language: Language): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const written = formatDate(`2025-${String(index + 1).padStart(2, '0')}-18`, 'day', language)
    return literal(written).replace('18', '\\d{1,2}').replace('2025', '\\d{4}')
  })
}

/** A formatter under a key of its own. To make one takes a hundred times as long as to use it. */
function kept<T>(key: string, make: () => T): T {
  const known = formatters.get(key) ?? make()
  formatters.set(key, known)
  return known as T
}
const formatters = new Map<string, unknown>()

/** English is British here; other languages are as the world at large writes them. */
function localeOf(language: Language): string {
  return language === site.language ? 'en-GB' : language
}

function roundTo(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
