import { z } from 'zod'

/** Text in which `{measure.id}` stands for a computed value. */
const template = z.string().trim().min(1)

/** The words of one chart, in one language: `content/charts/<lang>/<id>.yml`. */
export const chartWords = z.strictObject({
  /** What is shown, in the reader's words. */
  title: template,
  /** Units, period, what a mark stands for. */
  subtitle: template,
  /** The one sentence to take away, with its numbers as `{measure.id}`. */
  takeaway: template,
  /** What the drawing shows, for those who do not see it. */
  alt: template,
  /** What to know before relying on it. */
  note: template,
  /** Words inside the drawing. */
  labels: z.record(z.string(), template),
  /** Headings of the table's columns; without one the column's own name is shown. */
  columns: z.record(z.string(), template),
  /** The words of each step; what is left out is the chart's own. */
  states: z
    .record(z.string(), z.strictObject({ title: template.optional(), takeaway: template, alt: template }))
    .optional(),
})
export type ChartWords = z.infer<typeof chartWords>

/** Head of a chapter or page. */
export const pageHead = z.strictObject({
  title: z.string().trim().min(1),
  /** One sentence under the title; may hold `{measure.id}`. */
  standfirst: z.string().trim().min(1),
  /** Place in the story, from 1; pages that are no chapters have none. */
  order: z.number().int().positive().optional(),
})
export type PageHead = z.infer<typeof pageHead>
