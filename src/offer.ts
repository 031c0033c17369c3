// The arithmetic of the federal offer: rows of the table `offer` and an agency's officers in, amounts out. Types are all
// it imports, so that a browser can run it too.
import type { OfferItem } from './tables/offer.ts'

/** What the sum needs of an item: a page carries as much in its table of the offer, for its own browser. */
export type OfferTerms = Pick<OfferItem, 'position' | 'item' | 'amount' | 'unit' | 'per' | 'up_to' | 'condition'>

/** What the sum is made for. */
export interface OfferCase {
  /** Task-force officers who are trained and credentialed. */
  officers: number
  /** Quarters in which awards are earned. */
  quarters: number
  /** Which award they earn, as `condition` of its row names it ("90-100 percent"); null for none. */
  award: string | null
  /** US dollars that one officer earns in a year, benefits aside; without it pay and overtime have no amount. */
  salary?: number | null
}

/**
 * The greatest case that is worked out. Sixteen quarters: the law behind the money is reported to carry it through fiscal
 * 2029. The others only keep slips of the hand out.
 */
export const limits = { officers: 10_000, quarters: 16, salary: 500_000 } as const

/** What is counted: agencies, officers, or officers times quarters. */
export type Multiplier = 'agency' | 'officer' | 'officer-quarter'

/** One item of the offer, worked out for a case. */
export interface OfferLine {
  position: number
  item: string
  /** For an award, the class that earns it. */
  condition: string | null
  per: Multiplier
  /** US dollars for each of `per`; null for a percentage of somebody's pay. */
  rate: number | null
  /** Per cent of pay, where that is what is offered; else null. */
  percent: number | null
  /** True where the offer is "up to" the rate. */
  upTo: boolean
  /** Rate, or share of the pay of those quarters, times what is counted, in whole US dollars; null where pay is unknown. */
  usd: number | null
}

/**
 * The offer item by item, in the table's order, for one agency that takes all of it once: start-up money once, awards
 * and pay each quarter. Of the awards only the one of the case. Without officers there is nothing: the vehicles are for
 * an agency that has one. Stops for a case that cannot be, and for a row it cannot read.
 */
export function workOut(
  items: readonly OfferTerms[],
  { officers, quarters, award, salary = null }: OfferCase,
): OfferLine[] {
  for (const [name, value] of Object.entries({ officers, quarters, salary: salary ?? 0 })) {
    if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is ${value}, not a whole number from zero on`)
  }
  if (award !== null && !awards(items).includes(award)) throw new Error(`the offer has no award for "${award}"`)
  const counted: Record<Multiplier, number> = { agency: 1, officer: officers, 'officer-quarter': officers * quarters }
  const pay = salary === null ? null : (salary * officers * quarters) / quartersOfYear
  return [...items]
    .sort((a, b) => a.position - b.position)
    .filter(({ condition }) => condition === null || condition === award)
    .map(({ position, item, condition, amount, unit, per, up_to: upTo }) => {
      const multiplier = multiplierOf(per)
      const rate = unit === 'USD' ? amount : null
      return {
        position,
        item,
        condition,
        per: multiplier,
        rate,
        percent: rate === null ? amount : null,
        upTo,
        usd: rate === null ? shareOf(amount, pay) : officers === 0 ? 0 : rate * counted[multiplier],
      }
    })
}

/** The sum of the items that have an amount in dollars: the most that they come to, where one of them is "up to". */
export function addUp(lines: readonly Pick<OfferLine, 'usd'>[]): number {
  return lines.reduce((sum, { usd }) => sum + (usd ?? 0), 0)
}

/** The agencies for which the offer is worked out in the text and in its chart: four quarters, the highest award. */
export const exampleCases = {
  small: { officers: 2, quarters: 4 },
  middle: { officers: 10, quarters: 4 },
  large: { officers: 50, quarters: 4 },
} as const satisfies Record<string, Omit<OfferCase, 'award'>>

/** The classes of success that earn an award, the best paid first. */
export function awards(items: readonly OfferTerms[]): string[] {
  return items
    .filter(({ condition }) => condition !== null)
    .sort((a, b) => b.amount - a.amount)
    .map(({ condition }) => condition!)
}

/** Short name of an award for addresses: the per cent from which it is earned, "90" of "90-100 percent". */
export function tierOf(award: string): string {
  const [from] = /^\d+/.exec(award) ?? []
  if (from === undefined) throw new Error(`the award for "${award}" does not say from how many per cent it is earned`)
  return from
}

const quartersOfYear = 4

function shareOf(percent: number, pay: number | null): number | null {
  return pay === null ? null : Math.round((pay * percent) / 100)
}

function multiplierOf(per: string): Multiplier {
  const known = multipliers[per]
  if (!known) throw new Error(`the offer has a row per "${per}", which src/offer.ts cannot count`)
  return known
}

const multipliers: Record<string, Multiplier> = {
  'qualifying agency': 'agency',
  'eligible trained officer': 'officer',
  'trained and credentialed task-force officer': 'officer',
  'eligible task-force officer and quarter': 'officer-quarter',
}
