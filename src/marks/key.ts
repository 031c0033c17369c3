import * as Plot from '@observablehq/plot'
import { type Drawing, type Model, models } from '../schema/chart.ts'

/** Names of the models in their colours, in the order of the stack: the key where labels cannot stand at the marks. */
export function modelKey(
  { theme, label, narrow }: Drawing,
  { dx = 0, dy = 0, anchor }: { /** Px. */ dx?: number /** Px. */; dy?: number; anchor: 'top-left' | 'bottom-left' },
): Plot.Markish[] {
  const letter = narrow ? 7.3 : 7.5
  let at = dx
  return models.map((model: Model) => {
    const start = at
    at += label(model).length * letter + 14
    return Plot.text([label(model)], {
      frameAnchor: anchor,
      text: (word: string) => word,
      textAnchor: 'start',
      dx: start,
      dy,
      fontWeight: 600,
      fill: theme.modelText[model],
    })
  })
}
