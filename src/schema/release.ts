import { z } from 'zod'
import { day as dayPattern } from './moment.ts'

const day = z.string().regex(dayPattern)

/** What one release of the site said: `data/releases/<day>.json`. The ledger of corrections is held against the last. */
export const releaseSchema = z.strictObject({
  /** Day of the release. */
  released: day.describe('the day as YYYY-MM-DD'),
  /** Day of the latest list that it stood on. */
  dataDate: day.describe('the day as YYYY-MM-DD'),
  /** Every computed number, by id, as a reader saw it. */
  numbers: z.record(z.string(), z.string()).describe('the text of each computed number'),
  /** SHA-256 of each published fact, by id. */
  facts: z.record(z.string(), z.string()).describe('a checksum for each fact'),
  /** SHA-256 of each source's record, by id. */
  sources: z.record(z.string(), z.string()).describe('a checksum for each source'),
})
export type Release = z.infer<typeof releaseSchema>
export type Published = Pick<Release, 'numbers' | 'facts' | 'sources'>

/**
 * Why something published reads otherwise: we were wrong, the world went on, it is only put more clearly, or the site
 * stands on a newer list. The import writes entries of the last kind, which name every number that moved.
 */
const correctionKinds = ['correction', 'update', 'clarification', 'data'] as const

const ids = z.array(z.string().trim().min(1)).min(1).optional()
const sentence = z.string().trim().min(1)

/** A computed number before and after a new list. */
const movedSchema = z.strictObject({
  number: sentence.describe('the id of a computed number'),
  said: z.string().describe('how it read'),
  says: z.string().describe('how it reads now'),
})
export type Moved = z.infer<typeof movedSchema>

/** One entry of the ledger: `content/corrections/<lang>.yml`. Readers see all of it. */
export const correctionSchema = z
  .strictObject({
    on: day.describe('the day of the change, as YYYY-MM-DD'),
    kind: z.enum(correctionKinds).describe('why it changed'),
    /** Ids of computed numbers; `list.*` stands for all that begin so. */
    numbers: ids.describe('ids of computed numbers; list.* stands for all that begin so'),
    facts: ids.describe('ids of facts'),
    sources: ids.describe('ids of sources'),
    /** Of a new list: every number that moved. */
    moved: z.array(movedSchema).min(1).optional().describe('numbers, each with what was said and what is'),
    said: sentence.describe('what the site said'),
    says: sentence.describe('what it says now'),
    why: sentence.describe('why it changed'),
  })
  .refine(({ kind, numbers, facts, sources }) => kind === 'data' || (numbers ?? facts ?? sources), {
    message: 'name what changed: ids under `numbers:`, `facts:` or `sources:`',
    path: ['numbers'],
  })
export type Correction = z.infer<typeof correctionSchema>

/** The ledger, newest entry first. */
export const ledgerSchema = z.strictObject({
  entries: z.array(correctionSchema).describe('the entries, newest first'),
})
