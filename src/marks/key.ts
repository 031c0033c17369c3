import * as Plot from '@observablehq/plot'
import { type Drawing, type Model, models } from '../schema/chart.ts'

/** Options of a mark that only tells what others mean: a drawing that is shown without its words goes without it too. */
export const inKey = { className: 'key' } as const

/**
 * Names of the models beside patches of their colours, in the order of the stack: the key where labels cannot stand at the
 * marks. The colours of words differ from those of fills, so that without patches a copy in greyscale could not be read.
 */
export function modelKey(
  { theme, label, narrow }: Drawing,
  { dx = 0, dy = 0, anchor }: { /** Px. */ dx?: number /** Px. */; dy?: number; anchor: 'top-left' | 'bottom-left' },
): Plot.Markish[] {
  const letter = narrow ? 7.3 : 7.5
  let at = dx
  return models.flatMap((model: Model) => {
    const start = at
    at += patch + label(model).length * letter + 14
    const swatch = Plot.dot([model], {
      ...inKey,
      frameAnchor: anchor,
      symbol: 'square',
      r: 5,
      dx: start + 5,
      // Words of a key hang from their line, or stand on it: the patch is at half of their height.
      dy: dy + (anchor === 'top-left' ? 5 : -5),
      fill: theme.model[model],
    })
    const name = Plot.text([label(model)], {
      frameAnchor: anchor,
      text: (word: string) => word,
      textAnchor: 'start',
      dx: start + patch,
      dy,
      fontWeight: 600,
      fill: theme.modelText[model],
    })
    return [swatch, name]
  })
}

/** Px that a patch and the gap after it take. */
const patch = 15
