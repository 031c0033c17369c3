import { z } from 'zod'
import { day as dayPattern } from './moment.ts'

const day = z.string().regex(dayPattern)
const checksum = z.string().regex(/^[0-9a-f]{64}$/)

/** One edition that is kept: what pinned addresses show, for good. */
export const editionSchema = z.strictObject({
  /** Day of the latest list that it stands on: its name in every address. */
  date: day.describe('the day of its latest list, as YYYY-MM-DD'),
  /** Day on which it was released; `data/releases/<released>.json` holds its numbers. */
  released: day.describe('the day of its release, as YYYY-MM-DD'),
  /** How many entries the ledger of corrections had then: those above them came later. */
  entries: z.number().int().min(0).describe('how many entries the ledger of corrections had'),
  /** Every table that its charts are made from: the columns it had, and SHA-256 of its rows in the order of their keys. */
  tables: z
    .record(z.string(), z.strictObject({ columns: z.array(z.string()).min(1), sha256: checksum }))
    .describe('for each table its columns and a checksum of its rows'),
  /** Every chart that can be pinned: SHA-256 of its CSV. */
  charts: z.record(z.string(), checksum).describe('for each chart a checksum of its CSV'),
})
export type Edition = z.infer<typeof editionSchema>

/** `data/releases.yml`: the editions kept, newest first. */
export const editionsSchema = z.strictObject({
  editions: z.array(editionSchema).describe('the editions kept, newest first'),
})

/** Where the editions kept are listed, from the project's root. */
export const editionsPath = 'data/releases.yml'
