import { z } from 'zod'

const text = z.string().trim().min(1)

/** The words of one chart, in one language: `content/charts/<lang>/<id>.yml`. `{measure.id}` stands for its value. */
export const chartWords = z.strictObject({
  /** What is shown, in the reader's words. */
  title: text.describe('what is shown, in the reader’s words'),
  /** Units, period, what a mark stands for. */
  subtitle: text.describe('units, period, what a mark stands for'),
  /** The one sentence to take away, with its numbers as `{measure.id}`. */
  takeaway: text.describe('one sentence to take away, its numbers as {measure.id}'),
  /** What the drawing shows, for those who do not see it. */
  alt: text.describe('what the drawing shows, its numbers as {measure.id}'),
  /** What to know before relying on it. */
  note: text.describe('what to know before relying on it'),
  /** Words inside the drawing. */
  labels: z.record(z.string(), text).describe('the words inside the drawing, each under its name'),
  /** Headings of the page's table and of the file. */
  columns: z.record(z.string(), text).describe('a heading for each column of the table'),
  /** The words of each step; a title that is left out is the chart's own. */
  states: z
    .record(
      z.string(),
      z.strictObject({
        title: text.optional().describe('what is shown at this step'),
        takeaway: text.describe('one sentence to take away from this step'),
        alt: text.describe('what the drawing shows at this step'),
      }),
    )
    .optional()
    .describe('for each step of the chart, its takeaway and alt'),
  /** For an edition kept, by its data date, words that were true then where today's are not. */
  editions: z
    .record(
      z.string(),
      z.strictObject({
        title: text.optional(),
        subtitle: text.optional(),
        takeaway: text.optional(),
        alt: text.optional(),
        note: text.optional(),
        labels: z.record(z.string(), text).optional(),
      }),
    )
    .optional()
    .describe('for each edition, by its date, the words that were true then'),
})
export type ChartWords = z.infer<typeof chartWords>

/** How the measures of one file are computed, in words: `content/measures/<lang>/<file>.yml`. */
export const measureWords = z.strictObject({
  /** Names of the lists that measures single out. */
  moments: z.record(z.string(), text).default({}).describe('a name for each moment'),
  /** Names of codes that stand in ids. States have theirs in the table states. */
  codes: z.record(z.string(), text).default({}).describe('a name for each code'),
  /** One sentence for each pattern of ids. */
  how: z.record(z.string(), text).describe('a sentence for each pattern of ids'),
})
export type MeasureWords = z.infer<typeof measureWords>

/** Words of buttons, headings and labels that no chart or chapter owns: `content/ui/<lang>.yml`. */
export const uiWords = z.record(z.string(), text)
