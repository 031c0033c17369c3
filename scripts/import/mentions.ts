// Finds typed texts that hold a number which an import moves: records of facts, and documents beside the site.
import { literal } from '../../src/literal.ts'
import { compareText } from '../../src/problems.ts'

/** A line that holds the old text of a number. It may be right: a statement of its day stays true. */
export interface Mention {
  file: string
  line: number
  /** Id of the record around the line, if it stands in one. */
  record: string | undefined
  /** Ids of the numbers that read so. */
  numbers: string[]
  before: string
  after: string
  text: string
}

/** Shorter numbers stand in too many sentences that speak of something else. */
const fewestDigits = 3

/** Every line of the texts, by file, that holds the old text of a number with at least three digits, or of a day. */
export function findMentions(
  moved: readonly { id: string; before: string; after: string }[],
  texts: Record<string, string>,
): Mention[] {
  const telling = moved.filter(({ before }) => before.replace(/\D/g, '').length >= fewestDigits)
  const groups = [...Map.groupBy(telling, ({ before, after }) => `${before} → ${after}`).values()]
  return Object.entries(texts)
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([file, text]) => {
      const lines = text.split('\n')
      return lines.flatMap((line, index) =>
        groups.flatMap((group): Mention[] => {
          const { before, after } = group[0]!
          if (!holdsNumber(line, before)) return []
          const record = lines
            .slice(0, index + 1)
            .findLast((other) => other.startsWith('- id: '))
            ?.slice(6)
            .trim()
          return [
            { file, line: index + 1, record, numbers: group.map(({ id }) => id), before, after, text: line.trim() },
          ]
        }),
      )
    })
}

/** Whole, with or without the commas of thousands; sums of money are none of ours. */
function holdsNumber(line: string, number: string): boolean {
  return [number, number.replaceAll(',', '')].some((written) => {
    const escaped = literal(written)
    return new RegExp(`(?<![\\w.,$-])${escaped}(?![\\w-]|[.,]\\d)`).test(line)
  })
}
