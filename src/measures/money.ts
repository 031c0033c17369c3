import { addUp, awards, exampleCases, type OfferCase, type OfferLine, workOut } from '../offer.ts'
import { defineMeasure, type Measure } from '../schema/measure.ts'
import { type AgencyInScale, agenciesInScale } from '../tables/agencies-in-scale.ts'
import { type OfferItem, offer } from '../tables/offer.ts'
import { type Payment, payments } from '../tables/payments.ts'
import { texasGrantCaps } from '../tables/texas-grant-caps.ts'

type Example = Omit<OfferCase, 'award'>

const rate = (item: string, award = 0) =>
  defineMeasure({
    reads: { offer },
    format: 'usd',
    value: ({ offer }) => {
      const rows = offer.filter((row) => row.item === item).sort((a, b) => b.amount - a.amount)
      return found(rows[award], item).amount
    },
  })

const worked = (made: Example, value: (lines: readonly OfferLine[]) => number) =>
  defineMeasure({
    reads: { offer },
    format: 'usd',
    value: ({ offer }) => value(workOut(offer, { ...made, award: bestAward(offer) })),
  })

const sum = (recipient: string) =>
  defineMeasure({ reads: { payments }, format: 'usd', value: ({ payments }) => payment(payments, recipient).usd })

const when = (recipient: string, format: 'day' | 'month') =>
  defineMeasure({ reads: { payments }, format, value: ({ payments }) => payment(payments, recipient).period_to })

/** Numbers computed from the offer, from what was paid, and from state grants. */
export const measures: Record<string, Measure> = {
  'offer.vehicles': rate('Vehicles'),
  'offer.equipment': rate('Equipment'),
  'offer.award.top': rate('Award'),
  'offer.award.middle': rate('Award', 1),
  'offer.award.low': rate('Award', 2),
  'offer.overtime': defineMeasure({
    reads: { offer },
    format: 'share',
    value: ({ offer }) =>
      found(
        offer.find(({ item }) => item === 'Overtime'),
        'Overtime',
      ).amount / 100,
  }),
  'offer.announced': defineMeasure({
    reads: { offer },
    format: 'day',
    value: ({ offer }) =>
      found(
        offer.find(({ precision }) => precision === 'day'),
        'a dated announcement',
      ).announced,
  }),
  'offer.from': defineMeasure({
    reads: { offer },
    format: 'day',
    value: ({ offer }) => found(offer.find(({ paid_from }) => paid_from !== null)?.paid_from, 'a first day'),
  }),
  ...Object.fromEntries(
    Object.entries(exampleCases).flatMap(([id, made]) => Object.entries(example(`offer.${id}`, made))),
  ),
  'paid.all': sum('All agencies'),
  'paid.all.month': when('All agencies', 'month'),
  'paid.laramie.month': when('Laramie County, Wyoming', 'month'),
  'paid.florida.day': when('Florida state agencies', 'day'),
  'paid.florida.state': sum('Florida state agencies'),
  'paid.florida.local': sum('Florida local agencies'),
  'paid.laramie': sum('Laramie County, Wyoming'),
  'paid.colebrook': sum('Colebrook, New Hampshire'),
  'paid.florida.both': defineMeasure({
    reads: { payments },
    format: 'usd',
    value: ({ payments }) =>
      payment(payments, 'Florida state agencies').usd + payment(payments, 'Florida local agencies').usd,
  }),
  'approved.florida.first': sum('Florida local agencies, first round of grants'),
  'approved.florida.later': sum('Florida local agencies, later grants'),
  'approved.florida.first.day': when('Florida local agencies, first round of grants', 'day'),
  'approved.florida.later.day': when('Florida local agencies, later grants', 'day'),
  ...startUp('laramie', 'WY'),
  ...startUp('colebrook', 'NH'),
  'colebrook.budgetShare': defineMeasure({
    reads: { agenciesInScale },
    format: 'share',
    value: ({ agenciesInScale }) => {
      const { federal_payments_usd, budget_2018_usd } = inState(agenciesInScale, 'NH')
      return found(federal_payments_usd, 'a payment') / found(budget_2018_usd, 'a budget')
    },
  }),
  ...Object.fromEntries(
    (['low', 'high'] as const).map((end) => [
      `grant.texas.${end}`,
      defineMeasure({
        reads: { texasGrantCaps },
        format: 'usd',
        value: ({ texasGrantCaps }) =>
          (end === 'low' ? Math.min : Math.max)(...texasGrantCaps.map(({ cap_usd }) => cap_usd)),
      }),
    ]),
  ),
  'grant.texas.small': defineMeasure({
    reads: { texasGrantCaps },
    format: 'count',
    value: ({ texasGrantCaps }) =>
      Math.min(...texasGrantCaps.map(({ population_from }) => population_from).filter((from) => from > 0)),
  }),
  'grant.texas.large': defineMeasure({
    reads: { texasGrantCaps },
    format: 'count',
    value: ({ texasGrantCaps }) => Math.max(...texasGrantCaps.map(({ population_from }) => population_from)),
  }),
}

/** One example agency: its officers and quarters, and what each item comes to at most. */
function example(id: string, made: Example): Record<string, Measure> {
  const count = (value: number) => defineMeasure({ reads: { offer }, format: 'count', value: () => value })
  const item = (name: string) =>
    worked(made, (lines) => found(lines.find((line) => line.item === name)?.usd, `${name} in dollars`))
  return {
    [`${id}.officers`]: count(made.officers),
    [`${id}.quarters`]: count(made.quarters),
    [`${id}.vehicles`]: item('Vehicles'),
    [`${id}.equipment`]: item('Equipment'),
    [`${id}.award`]: item('Award'),
    [`${id}.total`]: worked(made, addUp),
    [`${id}.perOfficer`]: worked(made, (lines) => addUp(lines) / made.officers),
    [`${id}.vehicleShare`]: defineMeasure({
      reads: { offer },
      format: 'share',
      value: ({ offer }) => {
        const lines = workOut(offer, { ...made, award: bestAward(offer) })
        return found(lines.find((line) => line.item === 'Vehicles')?.usd, 'Vehicles in dollars') / addUp(lines)
      },
    }),
  }
}

/** An agency whose officers were reported: what vehicles and equipment come to at most for so many. */
function startUp(id: string, state: string): Record<string, Measure> {
  const reads = { offer, agenciesInScale }
  return {
    [`paid.${id}.officers`]: defineMeasure({
      reads,
      format: 'count',
      value: ({ agenciesInScale }) => inState(agenciesInScale, state).task_force_officers,
    }),
    [`paid.${id}.ceiling`]: defineMeasure({
      reads,
      format: 'usd',
      value: ({ offer, agenciesInScale }) => {
        const officers = inState(agenciesInScale, state).task_force_officers
        return addUp(workOut(offer, { officers, quarters: 0, award: null }))
      },
    }),
  }
}

function bestAward(items: readonly OfferItem[]): string {
  return found(awards(items)[0], 'an award')
}

function payment(rows: readonly Payment[], recipient: string): Payment {
  return found(
    rows.find((row) => row.recipient === recipient),
    recipient,
  )
}

function inState(rows: readonly AgencyInScale[], state: string): AgencyInScale {
  return found(
    rows.find((row) => row.state === state),
    `an agency in ${state}`,
  )
}

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the tables hold no row for ${what}`)
  return value
}
