import { type Measured, measure } from './measure.ts'
import { stopOn } from './problems.ts'
import { holds, type Wording } from './schema/wordings.ts'
import type { Language } from './site.ts'
import { wordings } from './words.ts'

/**
 * A measure as a number or, with `says`, in words that the number bears out: one of `content/wordings/<lang>.yml`, in
 * any case. Stops where there is no such wording, and where it is not true of the value.
 */
export function sayMeasure(id: string, says: string | undefined, language: Language, edition?: string): Measured {
  const measured = measure(id, language, edition)
  if (says === undefined) return measured
  const file = `content/wordings/${language}.yml`
  if (!wordingOf(says, language)) {
    const message = `"${says}" is not a wording that can be checked`
    return stopOn([{ file, message, hint: `add it to ${file} with the values for which it is true` }])
  }
  if (!isTrueOf(says, measured, language)) {
    const allowed = wordingsTrueOf(measured, language)
      .map((name) => `"${name}"`)
      .join(' or ')
    return stopOn([
      {
        file,
        message: `"${says}" is not true of ${id}, which is ${measured.text}`,
        hint: `write ${allowed || 'the number itself'}`,
      },
    ])
  }
  return { ...measured, text: says }
}

/** Whether a value bears out a wording that is known, in any case. */
export function isTrueOf(says: string, { format, value }: Measured, language: Language): boolean {
  const wording = wordingOf(says, language)
  return wording?.of === format && typeof value === 'number' && holds(wording, value)
}

function wordingOf(says: string, language: Language): Wording | undefined {
  const known = wordings(language).says
  const key = says.toLowerCase()
  return Object.hasOwn(known, key) ? known[key] : undefined
}

/** Every wording that a measure's value bears out. */
export function wordingsTrueOf(measured: Measured, language: Language): string[] {
  return Object.keys(wordings(language).says).filter((says) => isTrueOf(says, measured, language))
}
