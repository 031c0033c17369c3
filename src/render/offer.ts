import { fill } from '../fill.ts'
import { awards, exampleCases, limits, type OfferCase, type OfferTerms, tierOf } from '../offer.ts'
import { type AmountWords, formatExactDollars, type Reckoning, reckon } from '../reckoning.ts'
import { rowsOf } from '../rows.ts'
import { say } from '../say.ts'
import type { Language } from '../site.ts'
import { type OfferItem, offer } from '../tables/offer.ts'
import { ui, wordsOf } from '../words.ts'

/** One item in the table of the calculator. */
interface OfferRow {
  /** What the browser needs to work the item out. */
  terms: OfferTerms
  item: string
  offered: string
  /** What it comes to for each example, in their order. */
  examples: string[]
  /** What it comes to for the case that the page opens with; an award that is not the case's own has none. */
  opening: Reckoning | undefined
}

/** The offer as the calculator's page prints it: every item, the examples, and the case that its form begins with. */
export function printOffer(language: Language) {
  const items = [...rowsOf(offer)].sort((a, b) => a.position - b.position)
  const words: AmountWords = { upTo: ui('hedge-up-to', language), unknown: ui('offer-unknown', language) }
  const opening: OfferCase = { ...exampleCases.middle, award: awards(items)[0]! }
  const opened = reckon(items, opening, words, language)
  const examples = Object.values(exampleCases).map((made) => ({
    heading: say('offer-example', made, language),
    sum: reckon(items, { ...made, award: opening.award }, words, language).sum,
    // A case earns one award: the amounts of all come from a case for each.
    lines: new Map(awards(items).flatMap((award) => [...reckon(items, { ...made, award }, words, language).lines])),
  }))
  const rows = items.map(
    (row): OfferRow => ({
      terms: termsOf(row),
      item: labelOf(row.item, language),
      offered: offeredBy(row, language),
      examples: examples.map(({ lines }) => lines.get(row.position)!.amount),
      opening: opened.lines.get(row.position),
    }),
  )
  return { rows, examples, words, opening: { ...opening, sum: opened.sum }, tiers: tiers(items, language), limits }
}

function tiers(items: readonly OfferItem[], language: Language): { value: string; words: string }[] {
  return awards(items).map((award) => {
    const { amount } = items.find(({ condition }) => condition === award)!
    const to = /-(\d+)/.exec(award)?.[1] ?? ''
    const rate = formatExactDollars(amount, language)
    return { value: tierOf(award), words: say('offer-success', { from: tierOf(award), to, rate }, language) }
  })
}

function offeredBy({ item, amount, condition }: OfferItem, language: Language): string {
  if (condition === null) return labelOf(`${item} terms`, language)
  const rate = formatExactDollars(amount, language)
  return say('offer-award-terms', { rate, from: tierOf(condition) }, language)
}

/** The chart of the offer names its items: one wording for both. */
function labelOf(name: string, language: Language): string {
  return fill(wordsOf('the-offer', language).labels[name]!, language)
}

function termsOf({ position, item, amount, unit, per, up_to, condition }: OfferItem): OfferTerms {
  return { position, item, amount, unit, per, up_to, condition }
}
