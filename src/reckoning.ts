// A case of the federal offer as its table prints it: made by the build for the page, and by the browser for the reader.
import { formatNumber } from './format.ts'
import { addUp, type OfferCase, type OfferLine, type OfferTerms, workOut } from './offer.ts'
import type { Language } from './site.ts'

/** Words of the page that an amount may need. */
export interface AmountWords {
  /** Stands before an amount that the offer gives as a ceiling. */
  upTo: string
  /** Stands for the amount of a share of pay, where no salary is given. */
  unknown: string
}

/** One item of the offer for a case, in print. */
export interface Reckoning {
  /** What is multiplied: "10 × 4 × $1,000". Empty where there is no amount. */
  made: string
  amount: string
}

/** Every item of a case by its position in the table of the offer; an award that is not the case's own is not in it. */
export function reckon(
  items: readonly OfferTerms[],
  made: OfferCase,
  words: AmountWords,
  language: Language,
): { lines: Map<number, Reckoning>; sum: string } {
  const lines = workOut(items, made)
  return {
    lines: new Map(lines.map((line) => [line.position, print(line, made, words, language)])),
    sum: formatExactDollars(addUp(lines), language),
  }
}

/** US dollars to the last one: `$1,325,000`. */
export function formatExactDollars(usd: number, language: Language): string {
  return `$${formatNumber(usd, language)}`
}

function print(line: OfferLine, { officers, quarters, salary }: OfferCase, words: AmountWords, language: Language) {
  const { rate, percent, per, upTo, usd } = line
  if (usd === null) return { made: '', amount: words.unknown }
  const dollars = (value: number) => formatExactDollars(value, language)
  const factors =
    rate === null
      ? [officers, `${quarters}/4`, dollars(salary!), `${percent}%`]
      : [...(per === 'agency' ? [1] : [officers]), ...(per === 'officer-quarter' ? [quarters] : []), dollars(rate)]
  const print = (factor: number | string) => (typeof factor === 'number' ? formatNumber(factor, language) : factor)
  return { made: factors.map(print).join(' × '), amount: `${upTo ? `${words.upTo} ` : ''}${dollars(usd)}` }
}
