/** Days before the data's date after which a claim that something holds up to a day is worth a look. */
export const staleAfter = 180

/** A claim of that kind: the words, and the last day it can mean. */
interface StaleDate {
  phrase: string
  on: string
}

/**
 * The first claim in a text that something holds up to a named day which lies more than `staleAfter` days before the
 * data's date. Only words that claim it so are looked for: `as of`, `as at`, `up to`, `to date`, `so far` or `until`, with a
 * month and year, or a day as YYYY-MM-DD, right after them. Some of these tell of the past: a person must judge.
 */
export function staleDate(text: string | undefined, dataDate: string): StaleDate | undefined {
  for (const { 0: phrase, groups = {} } of (text ?? '').matchAll(claim)) {
    const on = groups.iso ?? lastDayOf(Number(groups.year), months.indexOf(groups.month!), Number(groups.day ?? 0))
    const days = (Date.parse(dataDate) - Date.parse(on)) / 86_400_000
    if (days > staleAfter) return { phrase, on }
  }
  return undefined
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const claim = new RegExp(
  String.raw`\b(?:[Aa]s of|[Aa]s at|[Uu]p to|[Tt]o date,?|[Ss]o far,?|[Uu]ntil)\s+(?:(?<iso>\d{4}-\d{2}-\d{2})|(?:(?:early|mid|late)\s+)?(?:(?<day>\d{1,2})\s+)?(?<month>${months.join('|')})\s+(?<year>\d{4}))`,
  'g',
)

/** That day, or the last one of the month where none is named. */
function lastDayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, day === 0 ? month + 1 : month, day)).toISOString().slice(0, 10)
}
