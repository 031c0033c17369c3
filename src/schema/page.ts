import { z } from 'zod'

/** Head of a chapter or page: what stands between the lines of hyphens at the top of its file. */
export const pageHead = z.strictObject({
  title: z.string().trim().min(1).describe('the title, without a number'),
  /** One sentence under the title; may hold `{measure.id}`. */
  standfirst: z.string().trim().min(1).describe('one sentence that says what the page tells'),
  /** Place in the story, from 1. Pages that are no chapters have none. */
  order: z.number().int().positive().optional().describe('the chapter’s number in the story'),
})
export type PageHead = z.infer<typeof pageHead>
