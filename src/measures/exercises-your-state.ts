import { defineMeasure, type Measure } from '../schema/measure.ts'
import { agreements } from '../tables/agreements.ts'
import { stateLaws } from '../tables/state-laws.ts'

/** Agreements on the latest list for each agency that holds one, in one state. */
const forEach = (code: string) =>
  defineMeasure({
    reads: { agreements },
    format: 'times',
    value: ({ agreements }) => {
      const here = agreements.filter(({ status, state }) => status === 'listed' && state === code)
      return here.length / new Set(here.map(({ agency_id }) => agency_id)).size
    },
  })

/** Answers of the exercises on the states. */
export const measures: Record<string, Measure> = {
  'exercise.state.TX': forEach('TX'),
  'exercise.state.FL': forEach('FL'),
  'exercise.state.confirmed': defineMeasure({
    reads: { stateLaws },
    format: 'count',
    value: ({ stateLaws }) =>
      stateLaws.filter(({ posture, confidence }) => posture === 'none-known' && confidence === 'confirmed').length,
  }),
}
