import { z } from 'zod'

const word = z.string().trim().min(1)

/** When a wording is true: of measures of which format, and of which values. */
const wording = z
  .strictObject({
    of: z.enum(['count', 'share', 'times', 'usd', 'rank']).describe('the format of the measures that the wording fits'),
    is: z.number().optional().describe('the only value of which it is true'),
    from: z.number().optional().describe('the least value of which it is true'),
    above: z.number().optional().describe('a value that it must be above'),
    to: z.number().optional().describe('the greatest value of which it is true'),
    below: z.number().optional().describe('a value that it must be below'),
  })
  .refine(
    ({ is, from, above, to, below }) =>
      is !== undefined || ((from ?? above) !== undefined && (to ?? below) !== undefined),
    { message: 'needs `is`, or a bound on either side', path: ['is'] },
  )
export type Wording = z.infer<typeof wording>

/** Words that claim something of a number, and how each is checked: `content/wordings/<lang>.yml`. */
export const wordingsSchema = z.strictObject({
  /** Wordings for `says`, by their text in lower case. */
  says: z.record(word, wording).describe('wordings with the values of which they are true'),
  /** Groups of words that claim the same; `or` holds other signs of it in a fact's record. */
  claims: z
    .array(
      z.strictObject({
        words: z.array(word).min(1).describe('words that claim the same'),
        or: z.array(word).describe('other signs of it in a record'),
      }),
    )
    .min(1)
    .describe('groups of words that may not stand in a text unchecked'),
  free: z.array(word).describe('phrases with such words that claim nothing'),
  numbers: z
    .record(word, z.number().positive())
    .refine((numbers) => Object.keys(numbers).length > 0, 'write number words with their values')
    .describe('number words with their values'),
  attributions: z.array(word).min(1).describe('signs that a sentence says who speaks'),
})
export type Wordings = z.infer<typeof wordingsSchema>

/** Whether a value lies where the wording is true. */
export function holds({ is, from, above, to, below }: Wording, value: number): boolean {
  if (is !== undefined) return value === is
  return (
    (from === undefined || value >= from) &&
    (above === undefined || value > above) &&
    (to === undefined || value <= to) &&
    (below === undefined || value < below)
  )
}
