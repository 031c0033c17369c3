import * as Plot from '@observablehq/plot'
import { formatDate, formatNumber } from '../format.ts'
import type { Drawing } from '../schema/chart.ts'

/**
 * Horizontal hairlines with their values: the y axis of every chart over time. The values stand above the lines at the
 * start of the plot, or beside it in the margin where marks begin at once.
 */
export function valueAxis(
  { theme, language }: Drawing,
  { ticks, inMargin = false }: { ticks: readonly number[]; inMargin?: boolean },
): Plot.Markish[] {
  return [
    Plot.gridY(ticks, { stroke: theme.hairline, strokeOpacity: 1 }),
    Plot.text(
      ticks.filter((tick) => tick !== 0),
      {
        y: (tick: number) => tick,
        text: (tick: number) => formatNumber(Math.abs(tick), language),
        frameAnchor: 'left',
        ...(inMargin ? { textAnchor: 'end', dx: -6 } : { textAnchor: 'start', dy: -7 }),
        fill: theme.quiet,
      },
    ),
  ]
}

/** Years under the plot, each beginning at its first of January. The first is left out where it would be cut short. */
export function yearAxis({ theme, narrow }: Drawing, { from, to }: { from: string; to: string }): Plot.Markish[] {
  const years = range(Number(from.slice(0, 4)) + (from.slice(5) > '02' ? 1 : 0), Number(to.slice(0, 4)))
  const starts = years.map((year) => new Date(Math.max(Date.UTC(year, 0, 1), Date.parse(from))))
  return [
    Plot.ruleX(starts.slice(1), { x: (start: Date) => start, stroke: theme.hairline }),
    Plot.text(starts, {
      x: (start: Date) => start,
      text: (start: Date) => (narrow ? `’${String(start.getUTCFullYear()).slice(2)}` : String(start.getUTCFullYear())),
      frameAnchor: 'bottom',
      textAnchor: 'start',
      dx: 3,
      dy: 18,
      fill: theme.quiet,
    }),
  ]
}

/** Months under the plot: every third by its short name, January with its year. */
export function monthAxis(
  { theme, narrow, language }: Drawing,
  { from, to }: { from: string; to: string },
): Plot.Markish[] {
  const every = narrow ? 6 : 3
  const count =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  const starts = range(0, count)
    .map((month) => new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 + month, 1)))
    .filter((start) => start.getUTCMonth() % every === 0)
  return [
    Plot.ruleX(
      starts.filter((start) => start > new Date(from)),
      { x: (start: Date) => start, stroke: theme.hairline },
    ),
    Plot.text(starts, {
      x: (start: Date) => start,
      text: (start: Date) =>
        formatDate(
          start.toISOString().slice(0, 7),
          start === starts[0] || start.getUTCMonth() === 0 ? 'short-month' : 'month-only',
          language,
        ),
      frameAnchor: 'bottom',
      textAnchor: 'start',
      dx: 3,
      dy: 18,
      fill: theme.quiet,
    }),
  ]
}

/** Moves labels on one side apart so that none overlap: at least `gap` px between neighbours, order kept. */
export function spread<T extends { y: number }>(
  labels: readonly T[],
  {
    scale,
    gap,
    floor = Number.NEGATIVE_INFINITY,
  }: { /** Data units per px. */ scale: number /** Px. */; gap: number /** Data units. */; floor?: number },
): T[] {
  const moved = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label }))
  if (moved[0]) moved[0].y = Math.max(moved[0].y, floor)
  for (let i = 1; i < moved.length; i++) moved[i]!.y = Math.max(moved[i]!.y, moved[i - 1]!.y + gap * scale)
  return moved
}

/** Round values from zero to at least `top`, about `count` of them. */
export function niceTicks(top: number, count: number): number[] {
  const rough = top / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough)!
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
