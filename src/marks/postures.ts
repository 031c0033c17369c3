import * as Plot from '@observablehq/plot'
import type { Drawing, Theme } from '../schema/chart.ts'
import { type Posture, postures } from '../tables/state-laws.ts'
import { hatch, hatched } from './hatch.ts'
import { inKey } from './key.ts'

/** How a posture is filled: those that push on are hatched, and a state without a known law is bare land. */
export function postureFill(posture: Posture, theme: Theme): string {
  if (posture === 'none-known') return theme.land
  return isHatched(posture) ? hatched(posture) : theme.posture[posture]
}

/** The line around a patch of a posture: it keeps the shape of what is hatched, and of bare land. */
export function postureLine(posture: Posture, theme: Theme): string {
  return posture === 'none-known' ? theme.neutral : theme.posture[posture]
}

/** The hatchings that the fills need: once in a drawing, before the marks. */
export function postureHatches(theme: Theme): Plot.Markish[] {
  return postures
    .filter(isHatched)
    .map((posture) => hatch(posture, { fill: theme.posture[posture], line: theme.paper }))
}

/** A posture's name beside its fill, and lines below it: an entry of a key, or the heading of a group. */
export function postureKey(
  posture: Posture,
  {
    x,
    y,
    lines,
    end,
  }: {
    /** Px, as the middle of the name's line. */
    x: number
    y: number
    lines: readonly string[]
    /** Px where a line ends that stands on the name's own; without it, lines stand below the name. */
    end?: number
  },
  { theme, label }: Drawing,
): Plot.Markish[] {
  const text = { x: 'x', y: 'y', text: 'text', textAnchor: 'start' } as const
  return [
    Plot.rect([0], {
      ...inKey,
      x1: () => x,
      x2: () => x + 13,
      y1: () => y - 6,
      y2: () => y + 7,
      fill: postureFill(posture, theme),
      stroke: postureLine(posture, theme),
      strokeWidth: 0.75,
    }),
    Plot.text([{ x: x + 19, y, text: label(posture) }], { ...text, fontWeight: 600, fill: theme.ink }),
    Plot.text(
      lines.map((line, index) => ({ x: end ?? x + 19, y: end ? y : y + 16 * (index + 1), text: line })),
      { ...text, textAnchor: end ? 'end' : 'start', fontSize: 12, fill: theme.quiet },
    ),
  ]
}

function isHatched(posture: Posture): posture is 'encourages' | 'requires' {
  return posture === 'encourages' || posture === 'requires'
}
