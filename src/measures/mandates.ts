import { models } from '../schema/chart.ts'
import { defineMeasure, type Measure } from '../schema/measure.ts'
import { type Agreement, agreements, listedOn } from '../tables/agreements.ts'
import { counties } from '../tables/counties.ts'
import { latest, publications } from '../tables/publications.ts'

const reads = { agreements, publications }
type Tables = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]
const states = ['FL', 'TX'] as const

const isSheriff = ({ agency }: Agreement) => /sheriff/i.test(agency)
const agenciesIn = (there: readonly Agreement[]) => new Set(there.map(({ agency_id }) => agency_id)).size

/** Agreements of a state on the latest list, or on the last one before a day. */
function inState({ agreements, publications }: Tables, state: string, before = '9999'): Agreement[] {
  const { published } = latest(publications.filter((list) => list.published < before))
  return listedOn(agreements, published).filter((agreement) => agreement.state === state)
}

const sheriffs = (state: string, holds: (agreement: Agreement) => boolean = () => true, before?: string) =>
  defineMeasure({
    reads,
    format: 'count',
    value: (tables) =>
      agenciesIn(inState(tables, state, before).filter((agreement) => isSheriff(agreement) && holds(agreement))),
  })

/** Numbers of the two states whose laws require agreements of those who run jails, and how far sheriffs have signed. */
export const measures: Record<string, Measure> = {
  ...Object.fromEntries(
    states.flatMap((state) => [
      [`mandate.${state}.sheriffs`, sheriffs(state)],
      ...models.map((model) => [
        `mandate.${state}.sheriffs.${model}`,
        sheriffs(state, (agreement) => agreement.model === model),
      ]),
      [
        `mandate.${state}.municipal.TFM`,
        defineMeasure({
          reads,
          format: 'count',
          value: (tables) =>
            inState(tables, state).filter(({ agency_type, model }) => agency_type === 'municipal' && model === 'TFM')
              .length,
        }),
      ],
      [
        `mandate.${state}.counties`,
        defineMeasure({
          reads: { counties },
          format: 'count',
          value: ({ counties }) => counties.filter((county) => county.state === state).length,
        }),
      ],
    ]),
  ),
  // Senate Bill 8 took effect on 1 January 2026.
  'mandate.TX.sheriffs.before': sheriffs('TX', undefined, '2026-01-01'),
  'mandate.FL.sheriffs.TFM.share': defineMeasure({
    reads,
    format: 'share',
    value: (tables) => {
      const there = inState(tables, 'FL').filter(isSheriff)
      return agenciesIn(there.filter(({ model }) => model === 'TFM')) / agenciesIn(there)
    },
  }),
}
