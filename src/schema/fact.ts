import { z } from 'zod'
import { day, timeOfFact } from './moment.ts'

/** How well a fact is supported: by more than one source or a primary one, by a single one, or not yet. */
export const confidences = ['confirmed', 'single-source', 'unverified'] as const

/** How a source hedges a figure. Printed with the number, never dropped. */
const qualifiers = ['about', 'at-least', 'estimated', 'fewer-than', 'nearly', 'over', 'rounded', 'up-to'] as const

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const kebabHint = 'lower-case words and numbers joined by hyphens'

/** One number that a fact states. */
export const figureSchema = z.strictObject({
  value: z.number().describe('a number, without its unit'),
  /** Plural noun or unit: `agreements`, `percent`, `million USD`. */
  unit: z.string().min(1).describe('what is counted, as a plural noun or a unit'),
  /** How the source hedges the number. */
  qualifier: z.enum(qualifiers).optional().describe('how the source hedges the number'),
  /** The time the number is about, in the source's own terms. */
  period: z.string().min(1).optional().describe('the time the number is about, in quotation marks'),
  /** What the number is, in a few words: the receipt's heading. */
  label: z.string().min(1).describe('what the number is, in a few words'),
})

/** A charge against a named office or agency, and its answer, which stands beside it wherever the fact is used. */
const allegation = z
  .strictObject({
    /** The office or agency, by name. */
    against: z.string().min(1).describe('the office or agency that is charged'),
    /** Facts that hold the answer; the fact's own id where its claim holds both sides. */
    replies: z.array(z.string().regex(kebab)).min(1).optional().describe('ids of the facts that hold the answer'),
    /** Where no answer was found: until which day it was looked for, and what was looked at. */
    unanswered: z
      .strictObject({
        looked: z.string().regex(day).describe('the day, in quotation marks or as YYYY-MM-DD'),
        why: z.string().min(1).describe('one sentence that readers see: what was looked for and not found'),
      })
      .optional()
      .describe('the day until which an answer was looked for, and why there is none'),
  })
  .refine(({ replies, unanswered }) => (replies === undefined) !== (unanswered === undefined), {
    message: 'needs either `replies` or `unanswered`',
    path: ['replies'],
  })

/** One checked assertion: a record in `content/facts/<topic>.yml`. */
export const factSchema = z.strictObject({
  /** Name used in chapters and addresses; unique over all files, and stable. */
  id: z.string().regex(kebab).describe(kebabHint),
  /** When it happened or held: a moment, two joined by a slash, or `undated`. */
  date: z.string().regex(timeOfFact).describe('YYYY, YYYY-MM or YYYY-MM-DD, two of them joined by a slash, or undated'),
  /** The assertion, in our own words. */
  claim: z.string().min(1).describe('the assertion in one to three sentences of our own'),
  /** The numbers in the claim, by a name that is unique in this fact. */
  figures: z
    .record(z.string().regex(kebab).describe(kebabHint), figureSchema)
    .optional()
    .describe('a short name for each number, and under it value, unit and label'),
  sources: z
    .array(
      z.strictObject({
        id: z.string().min(1).describe('the name of a file in data/sources'),
        /** The place in the source: page, section, row. */
        locator: z.string().min(1).optional().describe('the place in the source, in quotation marks if it is a number'),
      }),
    )
    .min(1)
    .describe('the names of files in data/sources, each with its locator'),
  confidence: z.enum(confidences).describe('how well the fact is supported'),
  /** Who contests it, the other side's answer, and what is not known. */
  dispute: z.string().min(1).optional().describe('who contests it and what they say'),
  /** Where the fact charges a named office or agency with something: whom, and what that side answers. */
  allegation: allegation.optional().describe('whom it charges, and the ids of the facts that hold the answer'),
  /** What an editor must check or avoid before using it. Never shown to readers. */
  caution: z.string().min(1).optional().describe('what an editor must check or avoid'),
})
export type Fact = z.infer<typeof factSchema>
export type Figure = z.infer<typeof figureSchema>

/** A fact as `facts.json` gives it: verified, and without what is meant for editors. */
export const publishedFactSchema = factSchema.omit({ caution: true }).extend({
  confidence: z.enum(['confirmed', 'single-source']).describe('how well the fact is supported'),
})
export type PublishedFact = z.infer<typeof publishedFactSchema>
