import { defineMeasure, type Measure } from '../schema/measure.ts'
import { agreements, listedOn } from '../tables/agreements.ts'
import { latest, publications } from '../tables/publications.ts'
import { type ComparedCount, compareCounts, publishedCounts } from '../tables/published-counts.ts'

const reads = { publishedCounts, publications, agreements }
type Tables = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]

const compared = ({ publishedCounts, ...all }: Tables) => compareCounts(publishedCounts, all)
const rows = (holds: (count: ComparedCount) => boolean) =>
  defineMeasure({ reads, format: 'count', value: (tables) => compared(tables).filter(holds).length })
const one = (id: string, value: (count: ComparedCount) => number) =>
  defineMeasure({
    reads,
    format: 'count',
    value: (tables) => {
      const found = compared(tables).find(({ row }) => row.count_id === id)
      if (!found) throw new Error(`published_counts has no row "${id}"`)
      return value(found)
    },
  })

/** ICE's own totals since the surge, and the department's. */
const isOfficial = ({ row }: ComparedCount) =>
  /^(ICE|Department of Homeland Security)/.test(row.who) && row.unit === 'agreements' && row.about > '2025-06'

/** Numbers computed from the table `published_counts`, beside our own. */
export const measures: Record<string, Measure> = {
  'counts.compared': rows(() => true),
  'counts.exact': rows(({ gap }) => gap === 0),
  'counts.official': rows(isOfficial),
  'counts.officialOneMore': rows((count) => isOfficial(count) && count.gap === 1),
  'counts.kocher.ours': one('kocher-2025-11-agencies', ({ ours }) => ours),
  'counts.kocher.names': defineMeasure({
    reads,
    format: 'count',
    value: (tables) => {
      const { list } = compared(tables).find(({ row }) => row.count_id === 'kocher-2025-11-agencies')!
      return new Set(listedOn(tables.agreements, list).map(({ agency }) => agency)).size
    },
  }),
  'counts.several': defineMeasure({
    reads,
    format: 'count',
    value: ({ agreements, publications }) => {
      const held = new Map<string, number>()
      for (const { agency_id } of listedOn(agreements, latest(publications).published))
        held.set(agency_id, (held.get(agency_id) ?? 0) + 1)
      return [...held.values()].filter((count) => count > 1).length
    },
  }),
}
