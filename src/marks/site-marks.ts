// How agencies are drawn on a map: dots by model, states in the colour of a statewide agency, and what they mean.
import * as Plot from '@observablehq/plot'
import { formatNumber } from '../format.ts'
import { type Drawing, type Model, models } from '../schema/chart.ts'
import { inKey } from './key.ts'
import { areas, dots, type Look, type MapDrawing, type Shape } from './map.ts'
import { describeSite, isOffTheMap, isStatewide, pointOf, type Site } from './sites.ts'

/** County and local agencies as dots, one path or element for each model, the furthest-reaching on top. */
export function siteDots(sites: readonly Site[], drawing: Drawing, map: MapDrawing): Plot.Markish[] {
  return drawn.map((model) => {
    const here = sites.filter((site) => site.reach === model && !isStatewide(site))
    const points = here.flatMap((site) => {
      const point = map.pointOf ? map.pointOf(site) : pointOf(site)
      return point ? [{ point, label: describeSite(site, drawing.label) }] : []
    })
    return dots(points, lookOf(model, drawing, map.dot), map)
  })
}

/** States with a statewide agency, each once in the colour of the model that reaches furthest there. */
export function statewideTints(
  sites: readonly Site[],
  { theme, label }: Drawing,
): { fips: string; fill: string; label: string }[] {
  const statewide = sites.filter(isStatewide)
  return [...new Set(statewide.map(({ state_fips }) => state_fips))].map((fips) => {
    const here = statewide.filter(({ state_fips }) => state_fips === fips)
    const reach = drawn.findLast((model) => here.some((site) => site.reach === model))!
    return { fips, fill: theme.model[reach], label: here.map((site) => describeSite(site, label)).join('; ') }
  })
}

/** The states as areas to ask: each says how many agencies it has. */
export function statesToAsk(sites: readonly Site[], { label, language }: Drawing, map: MapDrawing): Plot.Markish {
  return areas(({ fips, name }) => {
    const count = sites.filter(({ state_fips }) => state_fips === fips).length
    if (count === 0) return `${name}: ${label('none')}`
    return `${name}: ${formatNumber(count, language)} ${label(count === 1 ? 'agency' : 'agencies')}`
  }, map)
}

const looks: Record<Model, { shape: Shape; size: number }> = {
  JEM: { shape: 'square', size: 4 },
  WSO: { shape: 'ring', size: 5 },
  TFM: { shape: 'disc', size: 4.4 },
}

/** How the dots of a model look. */
export function lookOf(model: Model, { theme, narrow }: Drawing, factor = narrow ? 0.75 : 1): Look {
  const { shape, size } = looks[model]
  return { shape, size: size * factor, colour: theme.model[model] }
}

/** From the model drawn first to the one drawn on top. */
export const drawn: readonly Model[] = ['WSO', 'JEM', 'TFM']

/** Px between the lines of a legend in two columns. */
const legendLine = 22

/** Px that a legend of so many entries takes where it is narrow. */
export function legendHeight(entries: number): number {
  return 6 + Math.ceil(entries / 2) * legendLine
}

/**
 * What the dots and tints mean, in a row above the map; in two columns where it is narrow. Without `only` it has all models
 * and a neutral patch for statewide agencies, whose states are tinted each in a model's colour.
 */
export function siteLegend(
  { theme, label, narrow }: Drawing,
  only?: {
    /** The models that the map shows. */ models: readonly Model[] /** Colour of its tint; undefined without one. */
    tint: string | undefined
  },
): Plot.Markish[] {
  const shown = ([...models, 'statewide'] as const).filter(
    (name) => only === undefined || (name === 'statewide' ? only.tint !== undefined : only.models.includes(name)),
  )
  const row = { JEM: 8, WSO: 72, TFM: 206, statewide: 308 }
  const places = shown.map((name, index) => ({
    name,
    x: narrow ? [8, only ? 150 : 130][index % 2]! + (name === 'statewide' ? 2 : 0) : row[name],
    y: 10 + (narrow ? Math.floor(index / 2) * legendLine : 0),
  }))
  const entries = places.flatMap(({ name, ...place }) => (name === 'statewide' ? [] : [{ model: name, ...place }]))
  const statewide = places.filter(({ name }) => name === 'statewide')
  return [
    ...entries.map(({ model, x, y }) => {
      const { shape } = looks[model]
      return Plot.dot([0], {
        ...inKey,
        x: () => x,
        y: () => y,
        r: shape === 'square' ? 4 : 4.5,
        symbol: shape === 'square' ? 'square' : 'circle',
        fill: shape === 'ring' ? theme.paper : theme.model[model],
        stroke: theme.model[model],
        strokeWidth: shape === 'ring' ? 1.8 : 0,
      })
    }),
    Plot.rect(statewide, {
      ...inKey,
      x1: ({ x }) => x - 7,
      x2: ({ x }) => x + 9,
      y1: ({ y }) => y - 6,
      y2: ({ y }) => y + 6,
      fill: only?.tint ?? theme.neutral,
      fillOpacity: 0.34,
    }),
    Plot.text(
      [
        ...entries.map(({ model, x, y }) => ({ text: label(model), x: x + 11, y })),
        ...statewide.map(({ name, x, y }) => ({ text: label(name), x: x + 15, y })),
      ],
      {
        x: 'x',
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        fill: theme.ink,
      },
    ),
  ]
}

/** Territories that the map's projection has no room for: each named under the map, after a dot for every agency there. */
export function offTheMap(
  sites: readonly Site[],
  { theme, label, narrow }: Drawing,
  y: number,
  options: Plot.MarkOptions = {},
): Plot.Markish[] {
  const away = sites.filter(isOffTheMap)
  const names = [...new Set(away.map(({ state_name }) => state_name))].sort()
  const letter = 6.6
  let x = 4
  const marks: Plot.Markish[] = []
  const write = (text: string, fill: string) => {
    const at = x
    marks.push(
      Plot.text([text], {
        ...options,
        x: () => at,
        y: () => y,
        text: (line: string) => line,
        textAnchor: 'start',
        fill,
      }),
    )
    x += text.length * letter
  }
  if (names.length > 0 && !narrow) write(`${label('outside')}  `, theme.quiet)
  for (const name of names) {
    for (const { reach } of away.filter((site) => site.state_name === name)) {
      const at = x + 3
      const { shape } = looks[reach]
      const fill = shape === 'ring' ? theme.paper : theme.model[reach]
      marks.push(
        Plot.dot([0], {
          ...options,
          x: () => at,
          y: () => y,
          r: 3.5,
          symbol: shape === 'square' ? 'square' : 'circle',
          fill,
          stroke: theme.model[reach],
        }),
      )
      x += 11
    }
    write(`${name}   `, theme.ink)
  }
  return marks
}
