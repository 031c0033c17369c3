import { addUp, awards, exampleCases, workOut } from '../offer.ts'
import { defineMeasure, type Measure } from '../schema/measure.ts'
import { agenciesInScale } from '../tables/agencies-in-scale.ts'
import { offer } from '../tables/offer.ts'
import { payments } from '../tables/payments.ts'
import { texasGrantCaps } from '../tables/texas-grant-caps.ts'

type Caps = Parameters<
  Parameters<typeof defineMeasure<{ texasGrantCaps: typeof texasGrantCaps }>>[0]['value']
>[0]['texasGrantCaps']

/** The example agency that the exercise adds up. */
const { officers, quarters } = exampleCases.large

const cap = (holds: (row: Caps[number]) => boolean) =>
  defineMeasure({
    reads: { texasGrantCaps },
    format: 'usd',
    value: ({ texasGrantCaps }) => texasGrantCaps.find(holds)!.cap_usd,
  })

/** Vehicles and equipment at most, for an agency whose officers were reported; and what it was paid, as a share of it. */
function offered(state: string): { offered: Measure; share: Measure } {
  const reads = { agenciesInScale, offer, payments }
  type Tables = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]
  const most = ({ agenciesInScale, offer }: Tables) => {
    const { task_force_officers } = agenciesInScale.find((row) => row.state === state)!
    return addUp(workOut(offer, { officers: task_force_officers, quarters: 0, award: null }))
  }
  const paid = ({ payments }: Tables) => payments.find((row) => row.state === state && row.status === 'paid')!.usd
  return {
    offered: defineMeasure({ reads, format: 'usd', value: most }),
    share: defineMeasure({ reads, format: 'share', value: (tables) => paid(tables) / most(tables) }),
  }
}
const laramie = offered('WY')
const colebrook = offered('NH')

/** Answers of the exercises on the money. */
export const measures: Record<string, Measure> = {
  'exercise.money.cap.low': cap(({ population_from }) => population_from === 0),
  'exercise.money.cap.high': cap(({ population_to }) => population_to === null),
  'exercise.money.officers': defineMeasure({ reads: { offer }, format: 'count', value: () => officers }),
  'exercise.money.award': defineMeasure({ reads: { offer }, format: 'text', value: ({ offer }) => awards(offer)[0]! }),
  'exercise.money.sum': defineMeasure({
    reads: { offer },
    format: 'usd',
    value: ({ offer }) => addUp(workOut(offer, { officers, quarters, award: awards(offer)[0]! })),
  }),
  'exercise.money.laramie.offered': laramie.offered,
  'exercise.money.laramie.share': laramie.share,
  'exercise.money.colebrook.offered': colebrook.offered,
  'exercise.money.colebrook.share': colebrook.share,
  'exercise.money.florida.share': defineMeasure({
    reads: { payments },
    format: 'share',
    value: ({ payments }) => {
      const federal = payments.filter(({ kind, status }) => kind === 'federal' && status === 'paid')
      const florida = federal.filter(({ state }) => state === 'FL').reduce((sum, { usd }) => sum + usd, 0)
      return florida / federal.find(({ state }) => state === null)!.usd
    },
  }),
}
