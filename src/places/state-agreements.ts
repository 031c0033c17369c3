import * as Plot from '@observablehq/plot'
import { formatNumber } from '../format.ts'
import { niceTicks } from '../marks/axes.ts'
import { stackLabels } from '../marks/lines.ts'
import { dayScale, inPixels } from '../marks/pixels.ts'
import { type Drawing, type Model, models } from '../schema/chart.ts'
import { lastOfEach, type Publication } from '../tables/publications.ts'
import { definePlaceFigure } from './figure.ts'
import { below, type Moment, momentsOf, sumOf } from './moments.ts'

const panel = { upper: 130, lower: 70, gap: 44, head: 26, foot: 22, right: 118 }

/** Agreements of one state on every list, stacked by model, above those of the country; each panel has a scale of its own. */
export default definePlaceFigure((place, drawing) => {
  const { theme, width, label, language } = drawing
  const moments = momentsOf(place)
  const days = [moments[0]!.published, moments.at(-1)!.published] as const
  const x = dayScale(days, [0, width - panel.right])
  const top = Math.max(...moments.map(({ counts }) => sumOf(counts)))
  const upper = scaleOf(top, panel.head, panel.upper)
  const country = lastOfEach(place.lists, (day) => day.slice(0, 7))
  const all = Math.max(...country.map(({ agreements }) => agreements))
  const lowerTop = panel.head + panel.upper + panel.gap
  const lower = scaleOf(all, lowerTop, panel.lower)
  const last = moments.at(-1)!.counts
  const end = width - panel.right
  return {
    ...inPixels(width, lowerTop + panel.lower + panel.foot),
    marks: [
      ...years(days, x, { from: panel.head, to: lowerTop + panel.lower }, drawing),
      lines(ticksOf(top), upper, end, drawing),
      ...models.map((model) =>
        Plot.areaY(moments, {
          x: ({ published }: Moment) => x(published),
          y1: ({ counts }: Moment) => upper(below(counts, model)),
          y2: ({ counts }: Moment) => upper(below(counts, model) + counts[model]),
          curve: 'step-after',
          fill: theme.model[model],
        }),
      ),
      ...numbers(ticksOf(top), upper, sumOf(moments[0]!.counts), drawing),
      Plot.ruleY([upper(0)], { x1: 0, x2: end, stroke: theme.ink }),
      Plot.text(
        stackLabels(
          models
            .filter((model) => last[model] > 0)
            .toReversed()
            .map((model) => ({ model, at: upper(below(last, model) + last[model] / 2) - 8, height: 16 })),
          { from: panel.head - 8, to: upper(0), gap: 0 },
        ),
        {
          x: () => end + 6,
          y: ({ top }) => top + 8,
          text: ({ model }) => `${label(model)} ${formatNumber(last[model as Model], language)}`,
          textAnchor: 'start',
          fontWeight: 600,
          fill: ({ model }) => theme.modelText[model as Model],
        },
      ),
      heading(`${place.name}: ${formatNumber(sumOf(last), language)}`, 9, drawing),
      lines(ticksOf(all), lower, end, drawing),
      Plot.areaY(country, {
        x: ({ published }: Publication) => x(published),
        y1: () => lower(0),
        y2: ({ agreements }: Publication) => lower(agreements),
        curve: 'step-after',
        fill: theme.neutral,
      }),
      ...numbers(ticksOf(all), lower, country[0]!.agreements, drawing),
      Plot.ruleY([lower(0)], { x1: 0, x2: end, stroke: theme.ink }),
      heading(`${label('country')}: ${formatNumber(country.at(-1)!.agreements, language)}`, lowerTop - 17, drawing),
    ],
  }
})

function scaleOf(top: number, from: number, height: number): (value: number) => number {
  return (value) => from + height * (1 - value / top)
}

function heading(text: string, y: number, { theme }: Drawing): Plot.Markish {
  return Plot.text([text], {
    x: () => 0,
    y: () => y,
    text: (line: string) => line,
    textAnchor: 'start',
    fontWeight: 600,
    fill: theme.ink,
  })
}

function ticksOf(top: number): number[] {
  return niceTicks(Math.max(top, 2), 2).filter((tick) => tick > 0 && tick <= top && Number.isInteger(tick))
}

function lines(values: readonly number[], y: (value: number) => number, end: number, { theme }: Drawing): Plot.Markish {
  return Plot.ruleY(values, { x1: 0, x2: end, y, stroke: theme.hairline })
}

/** Above the areas: where these begin as high as a number stands, it is written on them in the colour of the paper. */
function numbers(
  values: readonly number[],
  y: (value: number) => number,
  beginning: number,
  { theme, language }: Drawing,
): Plot.Markish[] {
  const at = {
    x: () => 0,
    y,
    text: (value: number) => formatNumber(value, language),
    textAnchor: 'start',
    fontSize: 12,
  } as const
  const isOnArea = (value: number) => y(beginning) <= y(value) + 2
  return [
    Plot.text(
      values.filter((value) => !isOnArea(value)),
      { ...at, dy: 8, fill: theme.quiet, stroke: theme.paper, strokeWidth: 3 },
    ),
    Plot.text(values.filter(isOnArea), { ...at, dx: 3, dy: 9, fontWeight: 600, fill: theme.paper }),
  ]
}

function years(
  [from, to]: readonly [string, string],
  x: (day: string) => number,
  span: { from: number; to: number },
  { theme }: Drawing,
): Plot.Markish[] {
  const first = Number(from.slice(0, 4)) + 1
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
  const at = (year: number) => x(`${year}-01-01`)
  return [
    Plot.ruleX(years, { x: at, y1: span.from, y2: span.to + 4, stroke: theme.hairline }),
    Plot.text(years, {
      x: at,
      y: () => span.to + 13,
      text: (year: number) => `’${String(year).slice(2)}`,
      textAnchor: 'start',
      dx: 3,
      fontSize: 12,
      fill: theme.quiet,
    }),
  ]
}
