import { defineMeasure, type Measure } from '../schema/measure.ts'
import { changes } from '../tables/changes.ts'
import { lastOfQuietYears, publications } from '../tables/publications.ts'

const reads = { changes, publications }

type Kind = 'added' | 'removed'
type Tables = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]

const count = (value: (tables: Tables) => number) => defineMeasure({ reads, format: 'count', value })

/** Agreements that joined or left the list after the last list of the quiet years, or up to it. */
function moved({ changes, publications }: Tables, kind: Kind, when: 'before' | 'since'): number {
  const { published: end } = lastOfQuietYears(publications)
  return changes.filter(({ change, published }) => change === kind && published > end === (when === 'since')).length
}

/** The month with the most agreements of that kind since the quiet years; the first of several. */
function peak({ changes, publications }: Tables, kind: Kind): { month: string; agreements: number } {
  const { published: end } = lastOfQuietYears(publications)
  const months = new Map<string, number>()
  for (const { change, published } of changes) {
    if (change === kind && published > end)
      months.set(published.slice(0, 7), (months.get(published.slice(0, 7)) ?? 0) + 1)
  }
  return [...months]
    .map(([month, agreements]) => ({ month, agreements }))
    .reduce((a, b) => (b.agreements > a.agreements ? b : a))
}

/** Numbers computed from the table `changes`. */
export const measures: Record<string, Measure> = {
  'moves.added': count((tables) => moved(tables, 'added', 'since')),
  'moves.removed': count((tables) => moved(tables, 'removed', 'since')),
  'moves.quiet.added': count((tables) => moved(tables, 'added', 'before')),
  'moves.quiet.removed': count((tables) => moved(tables, 'removed', 'before')),
  'moves.peak.month': defineMeasure({ reads, format: 'month', value: (tables) => peak(tables, 'added').month }),
  'moves.peak.added': count((tables) => peak(tables, 'added').agreements),
  'moves.peak.removed': count((tables) => peak(tables, 'removed').agreements),
}
