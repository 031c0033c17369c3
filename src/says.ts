import { fill, type Measured, measure } from './fill.ts'
import { stopOn } from './problems.ts'
import type { Language } from './site.ts'

/** Wordings that may stand for a number, and when each is true. Shares are of one, factors are times as many. */
export const wordings: Record<string, (value: number) => boolean> = {
  none: (count) => count === 0,
  'more than half': (share) => share > 0.5 && share < 0.6,
  'nearly two thirds': (share) => share >= 0.62 && share < 2 / 3,
  'about two thirds': (share) => Math.abs(share - 2 / 3) <= 0.02,
  'two in five': (share) => Math.abs(share - 0.4) <= 0.01,
  'four in ten': (share) => Math.abs(share - 0.4) <= 0.01,
  'nearly all': (share) => share >= 0.95 && share < 1,
  'nearly fourteen times': (factor) => factor >= 13.5 && factor < 14,
  'more than thirteen times': (factor) => factor > 13 && factor < 14,
}

/** A measure as a number or, with `says`, in words that the number bears out. Stops where it does not. */
export function sayMeasure(id: string, says: string | undefined, language: Language): Measured {
  const measured = measure(id, language)
  if (says === undefined) return measured
  const holds = wordings[says.toLowerCase()]
  const place = { file: 'src/says.ts' }
  if (!holds) {
    return stopOn([
      {
        ...place,
        message: `"${says}" is not a wording that can be checked`,
        hint: 'add it with the values for which it is true',
      },
    ])
  }
  if (typeof measured.value !== 'number' || !holds(measured.value)) {
    const fitting = Object.keys(wordings).filter((wording) => wordings[wording]!(Number(measured.value)))
    return stopOn([
      {
        ...place,
        message: `"${says}" is not true of ${id}, which is ${measured.text}`,
        hint: `write ${fitting.length > 0 ? fitting.map((wording) => `"${wording}"`).join(' or ') : 'the number itself'}`,
      },
    ])
  }
  return { ...measured, text: fill(says, language) }
}
