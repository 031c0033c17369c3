import type { Markish } from '@observablehq/plot'
import type { Drawing, Model } from '../schema/chart.ts'
import { type Lists, renderDuring, shownDuring, spells } from './lists.ts'
import { baseMap, drawDot, element, type Look, layersOf, type MapDrawing, placed, px } from './map.ts'
import { drawn, lookOf, offTheMap, statewideTints } from './site-marks.ts'
import { isOffTheMap, isStatewide, pointOf, type Site, type SiteRow, sitesOn } from './sites.ts'

/** Where a map is drawn; `under` is the height, in px, at which what it has no room for is named. */
interface MapPlace {
  drawing: Drawing
  map: MapDrawing
  under: number
}

/** A map of several lists, each given by its day: every agency of any of them once, with the lists that it is on. */
export function mapOfLists(
  rows: readonly SiteRow[],
  days: readonly string[],
  { drawing, map, under }: MapPlace,
): Markish[] {
  const lists = days.map((day) => sitesOn(rows, day))
  const { land, hairline } = drawing.theme
  const tinted = spells(
    lists.map((sites) => statewideTints(sites, drawing)),
    ({ fips, fill }) => `${fips} ${fill}`,
  ).map(({ thing, lists }) => ({ ...thing, lists }))
  const dots = spells(
    lists.map((sites) => sites.filter((site) => !isStatewide(site))),
    ({ agency_id, reach }) => `${agency_id} ${reach}`,
  )
  const away = spells(
    lists.map((sites) => [sites.filter(isOffTheMap)]),
    (sites) =>
      sites
        .map(({ agency_id, reach }) => `${agency_id} ${reach}`)
        .sort()
        .join(),
  )
  return [
    baseMap(map, { land, hairline, tinted }),
    ...drawn.map((model) =>
      dotsByList(
        dots.filter(({ thing }) => thing.reach === model),
        model,
        drawing,
        map,
      ),
    ),
    ...away.flatMap(({ thing, lists }) => offTheMap(thing, drawing, under, { render: renderDuring(lists) })),
  ]
}

/** One path for agencies that come and go together; written once, and drawn in each layer of their look. */
function dotsByList(
  all: readonly { thing: Site; lists: Lists }[],
  model: Model,
  drawing: Drawing,
  map: MapDrawing,
): Markish {
  const look: Look = lookOf(model, drawing)
  return (_index, _scales, _channels, _dimensions, context) => {
    const cap = look.shape === 'square' ? 'square' : 'round'
    const group = element(context, 'g', { ...placed(map), fill: 'none', 'stroke-linecap': cap })
    const defs = element(context, 'defs', {})
    const written = element(context, 'g', { id: model })
    for (const [during, points] of together(all)) {
      const d = points.map((point) => drawDot({ point, label: '' })).join('')
      written.append(element(context, 'path', { class: 'base', d, ...JSON.parse(during) }))
    }
    defs.append(written)
    group.append(defs)
    for (const { width, colour } of layersOf(look, map))
      group.append(element(context, 'use', { href: `#${model}`, stroke: colour, 'stroke-width': px(width, map) }))
    return group
  }
}

type Point = readonly [number, number]

/** Places of agencies by the attributes that they share, in the order of their lists. */
function together(all: readonly { thing: Site; lists: Lists }[]): [string, Point[]][] {
  const groups = new Map<string, Point[]>()
  for (const { thing, lists } of [...all].sort((a, b) => a.lists.from - b.lists.from || a.lists.to - b.lists.to)) {
    const point = pointOf(thing)
    if (!point) continue
    const during = JSON.stringify(shownDuring(lists))
    groups.set(during, [...(groups.get(during) ?? []), point])
  }
  return [...groups]
}
