import { wordings } from './catalogue.ts'
import { type Measured, measure } from './measure.ts'
import { stopOn } from './problems.ts'
import { holds } from './schema/wordings.ts'
import type { Language } from './site.ts'

/**
 * A measure as a number or, with `says`, in words that the number bears out: one of `content/wordings/<lang>.yml`, in
 * any case. Stops where there is no such wording, and where it is not true of the value.
 */
export function sayMeasure(id: string, says: string | undefined, language: Language, edition?: string): Measured {
  const measured = measure(id, language, edition)
  if (says === undefined) return measured
  const known = wordings(language).says
  const file = `content/wordings/${language}.yml`
  const wording = known[says.toLowerCase()]
  if (!wording) {
    const message = `"${says}" is not a wording that can be checked`
    return stopOn([{ file, message, hint: `add it to ${file} with the values for which it is true` }])
  }
  const fits = (name: string) =>
    known[name]!.of === measured.format && typeof measured.value === 'number' && holds(known[name]!, measured.value)
  if (!fits(says.toLowerCase())) {
    const fitting = Object.keys(known).filter(fits)
    const allowed = fitting.map((name) => `"${name}"`).join(' or ')
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
