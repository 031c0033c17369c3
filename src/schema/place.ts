import { z } from 'zod'

const text = z.string().trim().min(1)

/** A phrase, or one for each number that its `{count}` may be. Braces name what the page fills in. */
const phrase = z.union([text, z.strictObject({ one: text, other: text })])

/** Words of the pages on single states, in one language: `content/places/<lang>.yml`. */
export const placeWords = z.strictObject({
  /** Sentences and labels, by name. */
  words: z.record(z.string(), phrase).describe('sentences and labels, their {blanks} filled in from the tables'),
  /** Names of states as a sentence has them, by code, where that is not their name alone. */
  called: z.record(z.string().regex(/^[A-Z]{2}$/), text).describe('a state’s name within a sentence, by its code'),
  /** What agreements permit in one situation. */
  cases: z
    .record(z.string(), z.strictObject({ text, facts: z.array(text).min(1) }))
    .describe('what agreements permit in one situation, and the ids of the facts that say so'),
})
