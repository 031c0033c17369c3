import { z } from 'zod'

const text = z.string().trim().min(1)

/** How the site's figures meet one of Chartability's critical heuristics: an entry of `content/accessibility/<lang>.yml`. */
export const heuristicSchema = z.strictObject({
  heuristic: text.describe('the fault that the heuristic looks for, by Chartability’s name'),
  met: z.enum(['yes', 'partly']).describe('whether it is met'),
  how: text.describe('how it is met, and what is left to do'),
  tests: z
    .array(z.string().regex(/^tests\/.+\.test\.ts$/))
    .min(1)
    .describe('files of the tests that show it'),
})
export type Heuristic = z.infer<typeof heuristicSchema>

/** All of them, in the order of Chartability's principles. */
export const accessibilityWords = z.strictObject({
  heuristics: z.array(heuristicSchema).min(1).describe('the critical heuristics, each once'),
})
