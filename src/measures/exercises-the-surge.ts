import { defineMeasure, type Measure } from '../schema/measure.ts'
import { agreements } from '../tables/agreements.ts'
import { changes } from '../tables/changes.ts'

const reads = { agreements }
type Tables = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]

const listed = ({ agreements }: Tables) => agreements.filter(({ status }) => status === 'listed')
const municipal = (tables: Tables) =>
  listed(tables).filter(({ agency_type, model }) => agency_type === 'municipal' && model === 'TFM').length
const moved = (kind: 'added' | 'removed') =>
  defineMeasure({
    reads: { changes },
    format: 'count',
    value: ({ changes }) => changes.filter(({ change }) => change === kind).length,
  })

/** Answers of the exercises on the surge. */
export const measures: Record<string, Measure> = {
  'exercise.surge.names': defineMeasure({
    reads,
    format: 'count',
    value: (tables) => new Set(listed(tables).map(({ agency }) => agency)).size,
  }),
  'exercise.surge.municipal': defineMeasure({
    reads,
    format: 'share',
    value: (tables) => municipal(tables) / listed(tables).filter(({ model }) => model === 'TFM').length,
  }),
  'exercise.surge.municipalOfAll': defineMeasure({
    reads,
    format: 'share',
    value: (tables) => municipal(tables) / listed(tables).length,
  }),
  'exercise.surge.added': moved('added'),
  'exercise.surge.removed': moved('removed'),
}
