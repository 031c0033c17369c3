import type { Markish } from '@observablehq/plot'
import { groundOf } from '../marks/ground.ts'
import type { MapDrawing } from '../marks/map.ts'
import { inPixels } from '../marks/pixels.ts'
import { legendHeight, siteDots, siteLegend, statewideTints } from '../marks/site-marks.ts'
import { isStatewide, reachOf, type Site } from '../marks/sites.ts'
import { type Drawing, models } from '../schema/chart.ts'
import { listedAmong } from './deputized.ts'
import { definePlaceFigure } from './figure.ts'
import type { StatePlace } from './state.ts'

/** From this many agencies on dots are smaller, so that each can be seen. */
const crowded = 60

/** The counties of one state and its agencies on the latest list; a tint where one works in the whole state. */
export default definePlaceFigure((place, drawing) => {
  const { theme, width } = drawing
  const ground = groundOf(place.state_fips, { width, tallest: 330 })
  const sites = sitesOf(place)
  const points = pointsOf(sites, ground.locate)
  const tint = statewideTints(sites, drawing)[0]
  const shown = models.filter((model) => sites.some((site) => site.reach === model && !isStatewide(site)))
  const map: MapDrawing = {
    scale: 1,
    top: legendHeight(shown.length + (tint ? 1 : 0)),
    paper: theme.paper,
    labelled: drawing.labelled === true,
    dot: sites.length > crowded ? 0.8 : 1.5,
    pointOf: ({ agency_id }) => points.get(agency_id) ?? null,
  }
  return {
    ...inPixels(width, map.top + ground.height + 4),
    marks: [
      land(ground, { top: map.top, tint, theme }),
      ...siteDots(sites, drawing, map),
      ...siteLegend(drawing, { models: shown, tint: tint?.fill }),
    ],
  }
})

function sitesOf({ agencies, ...state }: StatePlace): Site[] {
  return listedAmong(agencies).map((agency) => ({
    ...agency,
    state_fips: state.state_fips,
    state_name: state.name,
    first_listed: '',
    last_listed: '',
    models: agency.listed,
    reach: reachOf(agency.listed),
  }))
}

/** Where agencies lie, in px. Those at one point, such as a county's sheriff and its constables, stand around it. */
function pointsOf(
  sites: readonly Site[],
  locate: (longitude: number, latitude: number) => readonly [number, number],
): Map<string, readonly [number, number]> {
  const crowds = Map.groupBy(
    sites.filter((site) => !isStatewide(site) && site.longitude !== null && site.latitude !== null),
    ({ longitude, latitude }) => `${longitude},${latitude}`,
  )
  return new Map(
    [...crowds.values()].flatMap((crowd) =>
      crowd.map((site, index): [string, readonly [number, number]] => {
        const [x, y] = locate(site.longitude!, site.latitude!)
        if (crowd.length === 1) return [site.agency_id, [x, y]]
        const turn = (2 * Math.PI * index) / crowd.length
        const reach = 1 + crowd.length
        return [site.agency_id, [x + reach * Math.cos(turn), y + reach * Math.sin(turn)]]
      }),
    ),
  )
}

function land(
  { land, borders }: { land: string; borders: string },
  { top, tint, theme }: { top: number; tint: { fill: string; label: string } | undefined; theme: Drawing['theme'] },
): Markish {
  return (_index, _scales, _channels, _dimensions, { document }) => {
    const make = (name: string, attributes: Record<string, string>) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
      return element
    }
    const group = make('g', { transform: `translate(0,${top})`, fill: 'none', 'stroke-linejoin': 'round' })
    group.append(make('path', { d: land, fill: theme.land, stroke: theme.neutral, 'stroke-width': '0.75' }))
    if (tint) group.append(make('path', { d: land, fill: tint.fill, 'fill-opacity': '.24', 'aria-label': tint.label }))
    group.append(make('path', { d: borders, stroke: theme.neutral, 'stroke-width': '0.5', 'stroke-opacity': '.6' }))
    return group as unknown as SVGElement
  }
}
