import { defineMeasure, type Measure } from '../schema/measure.ts'
import { nationalHistory } from '../tables/national-history.ts'
import { lastOfQuietYears, publications } from '../tables/publications.ts'

const reads = { nationalHistory }
type Counts = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]['nationalHistory']
type Count = Counts[number]

/** Counts that others published: ours are drawn from ICE's list. */
const published = (counts: Counts) => counts.filter(({ who_says }) => !who_says.endsWith('counted by us'))
const of = (format: Measure['format'], value: (counts: Counts) => number | string) =>
  defineMeasure({ reads, format, value: ({ nationalHistory }) => value(published(nationalHistory)) })
const gao = (counts: Counts) =>
  counts
    .filter(({ who_says, unit }) => who_says === 'GAO' && unit === 'agreements')
    .sort((a, b) => (a.date < b.date ? -1 : 1))
const only = (counts: readonly Count[]) => {
  if (counts.length !== 1) throw new Error(`${counts.length} counts, not one`)
  return counts[0]!
}
/** The highest count of agencies. */
const most = (counts: Counts) =>
  counts.filter(({ unit }) => unit === 'agencies').reduce((a, b) => (b.count > a.count ? b : a))
const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))

/** ICE's number of agencies in October, and its director's of agreements in July, which look alike. */
const october = (counts: Counts) =>
  only(counts.filter(({ who_says, unit }) => who_says === 'ICE' && unit === 'agencies'))
const july = (counts: Counts) => only(counts.filter(({ who_says }) => who_says === "ICE's director"))

/** Answers of the exercises on the clause. */
export const measures: Record<string, Measure> = {
  'exercise.clause.agencies': of('count', (counts) => counts.filter(({ unit }) => unit === 'agencies').length),
  'exercise.clause.agreements': of('count', (counts) => counts.filter(({ unit }) => unit === 'agreements').length),
  'exercise.clause.most': of('count', (counts) => most(counts).count),
  'exercise.clause.most.month': of('month', (counts) => most(counts).date),
  'exercise.clause.most.who': of('text', (counts) => most(counts).who_says),
  'exercise.clause.low.month': of('text', (counts) => gao(counts)[0]!.date),
  'exercise.clause.high.month': of('text', (counts) => gao(counts).at(-1)!.date),
  'exercise.clause.times': of('times', (counts) => gao(counts).at(-1)!.count / gao(counts)[0]!.count),
  'exercise.clause.months': of(
    'count',
    (counts) => monthsOf(gao(counts).at(-1)!.date) - monthsOf(gao(counts)[0]!.date),
  ),
  'exercise.clause.quiet.day': defineMeasure({
    reads: { publications },
    format: 'text',
    value: ({ publications }) => lastOfQuietYears(publications).published,
  }),
  'exercise.clause.october': of('count', (counts) => october(counts).count),
  'exercise.clause.october.day': of('text', (counts) => october(counts).date),
  'exercise.clause.july': of('count', (counts) => july(counts).count),
  'exercise.clause.july.day': of('text', (counts) => july(counts).date),
}
