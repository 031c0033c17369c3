import * as Plot from '@observablehq/plot'
import { formatDate } from '../format.ts'
import { type Drawing, type Model, models } from '../schema/chart.ts'
import { inKey } from './key.ts'
import { sizes } from './lanes.ts'

/** Px of a bar. The narrowest power has the thinnest: the models are told apart without colour. */
export const thickness: Record<Model, number> = { JEM: 9, WSO: 4, TFM: 9 }
/** The head of a bar that goes on. */
export const arrow = { symbol: 'triangle', rotate: 90, r: 4.5, dx: 3 } as const

interface Entry {
  model: Model | undefined
}

/** What bars, caps and tails mean: models in a first line, ends below. */
export function spanKey({ theme, label, narrow, language }: Drawing, last: string): Plot.Markish[] {
  const text = (name: string) =>
    name === 'listed' ? `${label(name)} ${formatDate(last, 'day', language)}` : label(name)
  const lines = narrow ? [[...models], ['capped', 'faded'], ['listed']] : [[...models], ['capped', 'faded', 'listed']]
  const entries = lines.flatMap((names, line) => {
    let x = 0
    return names.map((name) => {
      const at = { name, x, y: 9 + line * sizes.key, model: models.find((known) => known === name) }
      x += 30 + text(name).length * 7 + 14
      return at
    })
  })
  const bars = entries.flatMap(({ name, x, y, model }) => {
    const high = model ? thickness[model] : 9
    const fill = model ? theme.model[model] : theme.neutral
    const shades = name === 'faded' ? [1, 0.8, 0.6, 0.4, 0.2] : [1]
    const wide = 20 / shades.length
    return shades.map((opacity, index) => ({ x: x + index * wide, wide, y, high, fill, opacity }))
  })
  return [
    Plot.rect(bars, {
      ...inKey,
      x1: 'x',
      x2: ({ x, wide }) => x + wide,
      y1: ({ y, high }) => y - high / 2,
      y2: ({ y, high }) => y + high / 2,
      fill: 'fill',
      fillOpacity: 'opacity',
    }),
    Plot.ruleX(
      entries.filter(({ name }) => name === 'capped'),
      {
        ...inKey,
        x: ({ x }) => x + 20,
        y1: ({ y }) => y - 6,
        y2: ({ y }) => y + 6,
        stroke: theme.ink,
        strokeWidth: 1.6,
      },
    ),
    Plot.dot(
      entries.filter(({ name }) => name === 'listed'),
      { ...inKey, x: ({ x }) => x + 20, y: 'y', ...arrow, fill: theme.neutral },
    ),
    ...[true, false].map((isModel) =>
      Plot.text(
        entries.filter(({ model }) => (model !== undefined) === isModel),
        {
          x: ({ x, name }) => x + (name === 'listed' ? 36 : 29),
          y: 'y',
          text: ({ name }) => text(name),
          textAnchor: 'start',
          fill: ({ model }: Entry) => (model ? theme.modelText[model] : theme.quiet),
          fontWeight: isModel ? 600 : 400,
        },
      ),
    ),
  ]
}
