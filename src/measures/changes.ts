import { defineMeasure, type Measure } from '../schema/measure.ts'
import { changes } from '../tables/changes.ts'
import { lastOfQuietYears, publications } from '../tables/publications.ts'

const reads = { changes, publications }

/** Agreements that joined or left the list since the last list of the quiet years. */
const since = (kind: 'added' | 'removed') =>
  defineMeasure({
    reads,
    format: 'count',
    value: ({ changes, publications }) => {
      const { published: start } = lastOfQuietYears(publications)
      return changes.filter(({ change, published }) => change === kind && published > start).length
    },
  })

/** Numbers computed from the table `changes`. */
export const measures: Record<string, Measure> = {
  'moves.added': since('added'),
  'moves.removed': since('removed'),
}
