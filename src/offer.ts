// The arithmetic of the federal offer: rows of the table `offer` and an agency's officers in, amounts out. Types are all
// it imports, so that a browser can run it too.
import type { OfferItem } from './tables/offer.ts'

/** What the sum is made for. */
export interface OfferCase {
  /** Task-force officers who are trained and credentialed. */
  officers: number
  /** Quarters in which awards are earned. */
  quarters: number
  /** Which award they earn, as `condition` of its row names it ("90-100 percent"); null for none. */
  award: string | null
}

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
  /** Rate times what is counted, in US dollars; null where the offer gives no amount in dollars. */
  usd: number | null
}

/**
 * The offer item by item, in the table's order, for one agency that takes all of it once: start-up money once, awards
 * each quarter. Of the awards only the one of the case. Stops for a case that cannot be, and for a row it cannot read.
 */
export function workOut(items: readonly OfferItem[], { officers, quarters, award }: OfferCase): OfferLine[] {
  for (const [name, value] of Object.entries({ officers, quarters })) {
    if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is ${value}, not a whole number from zero on`)
  }
  if (award !== null && !awards(items).includes(award)) throw new Error(`the offer has no award for "${award}"`)
  const counted: Record<Multiplier, number> = { agency: 1, officer: officers, 'officer-quarter': officers * quarters }
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
        // No officers, no credentialed agency: the vehicles are for a qualifying one.
        usd: rate === null ? null : officers === 0 ? 0 : rate * counted[multiplier],
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
export function awards(items: readonly OfferItem[]): string[] {
  return items
    .filter(({ condition }) => condition !== null)
    .sort((a, b) => b.amount - a.amount)
    .map(({ condition }) => condition!)
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
