import { distance } from 'fastest-levenshtein'
import type { Problem } from '../problems.ts'
import type { Located } from '../schema/record.ts'
import type { ChartWords } from '../schema/words.ts'

/** Letters below which no text can say what a drawing shows. */
const shortest = 60

/**
 * Descriptions of drawings that do not describe: too short, the title or takeaway said again, words on its being a
 * picture, or no sentence. Whether a description is true, and whether it is good, a person must judge.
 */
export function checkAlts({ record, file, place }: Located<ChartWords>): Problem[] {
  const steps = Object.entries(record.states ?? {}).map(([step, words]) => ({
    path: ['states', step, 'alt'],
    name: `alt of the step "${step}"`,
    alt: words.alt,
    said: { title: words.title ?? record.title, takeaway: words.takeaway },
  }))
  const whole = {
    path: ['alt'],
    name: 'alt',
    alt: record.alt,
    said: { title: record.title, takeaway: record.takeaway },
  }
  return [whole, ...steps].flatMap(({ path, name, alt, said }) => {
    const fault = faultOf(alt.trim(), said)
    return fault ? [{ file, ...place(path), message: `${name} ${fault.message}`, hint: fault.hint }] : []
  })
}

function faultOf(
  alt: string,
  said: Record<'title' | 'takeaway', string>,
): Pick<Problem, 'message' | 'hint'> | undefined {
  const hint =
    'say what the drawing shows to somebody who does not see it: its parts, their order, the numbers that matter'
  const again = (['title', 'takeaway'] as const).find((key) => isSame(alt, said[key]))
  if (again) return { message: `says the ${again} again`, hint }
  if (/^(an?|the)?\s*(alt(ernative)? text|chart|diagram|drawing|figure|graph|graphic|image|picture)\b/i.test(alt))
    return {
      message: `begins with “${alt.split(/\s+/).slice(0, 3).join(' ')}”`,
      hint: `a screen reader says so already; ${hint}`,
    }
  if (alt.length < shortest) return { message: `has ${alt.length} letters, and needs ${shortest}: “${alt}”`, hint }
  if (!/[.!?]$/.test(alt))
    return { message: `does not end as a sentence: “…${alt.slice(-40)}”`, hint: 'end it with a full stop' }
  return undefined
}

/** Whether two texts are the same but for a few letters. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ) as [string, string]
  return distance(one, other) <= Math.max(one.length, other.length) / 10
}
