import { z } from 'zod'

const text = z.string().trim().min(1)

/** One term of the glossary. */
export const termSchema = z.strictObject({
  /** The term as a heading. */
  term: text.describe('the term as a heading'),
  /** What it means, in one plain sentence: what <Term> gives with its link. */
  short: text.describe('what it means, in one plain sentence'),
  /** What else a reader should know. */
  long: text.optional().describe('what else a reader should know'),
  /** Ids of terms to read beside it. */
  see: z.array(text).optional().describe('ids of other terms'),
  /** Ids of facts that back what it says. */
  facts: z.array(text).optional().describe('ids of facts in content/facts'),
})
export type Term = z.infer<typeof termSchema>

/** The site's terms by id, in one language: `content/glossary/<lang>.yml`. */
export const glossaryWords = z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), termSchema)
export type GlossaryWords = z.infer<typeof glossaryWords>
