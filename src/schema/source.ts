import { z } from 'zod'
import { dayMonthOrYear } from './moment.ts'

/** Who speaks in a source: what a reader needs to know before weighing it. */
export const sourceKinds = [
  'academic',
  'advocacy',
  'court',
  'government',
  'law-enforcement',
  'news',
  'official-statement',
  'own-search',
  'reference',
  'statute',
  'unidentified',
] as const

/** A year, a month or a day: as exact as the source is. */

const address = z.string().regex(/^https?:\/\/\S+$/)
const date = z.string().regex(dayMonthOrYear)

/** One source: the record in `data/sources/<id>.yml`. The file's name is its id. */
export const sourceSchema = z.strictObject({
  /** As printed in the copy that was read; our own description of it where `described`. */
  title: z.string().min(1).describe('the title as printed, or what the source is where it shows none'),
  /** True where `title` is our description: the copy that was read shows no title. */
  described: z.literal(true).optional().describe('true where the title is our own description'),
  /** Who published it, without words about the copy. */
  publisher: z.string().min(1).describe('who published it'),
  kind: z.enum(sourceKinds).describe('who speaks in it'),
  /** Year, month or day of publication, as far as it is known. */
  published: date.optional().describe('year, month or day as YYYY, YYYY-MM or YYYY-MM-DD'),
  /** Where it can be read. A source without an address is named and not linked. */
  url: address.optional().describe('an address that begins with http:// or https://'),
  /** An archived copy that stays as it is when the page changes. */
  archived: address.optional().describe('an address that begins with http:// or https://'),
  /** Day on which it was read, where that was noted. */
  accessed: date.optional().describe('year, month or day as YYYY, YYYY-MM or YYYY-MM-DD'),
  /** Terms under which it may be reused, where they are known: an SPDX id, or US-PD for work of the US government. */
  licence: z.string().min(1).optional().describe('an SPDX id, or US-PD for work of the US government'),
  /** Id of the record to which this one is a second copy: both together are one source, not two. */
  sameAs: z.string().min(1).optional().describe('the name of another file in data/sources'),
  /** True for a source that is still looked for. Only unverified facts may rest on it. */
  sought: z.literal(true).optional().describe('true for a source that nobody has found yet'),
  /** What to know about the copy that was read. */
  note: z.string().min(1).optional().describe('a sentence on the copy that was read'),
})
export type Source = z.infer<typeof sourceSchema>
