import type { Markish, PlotOptions } from '@observablehq/plot'
import { frame, outlineOf } from '../marks/map.ts'
import { inPixels } from '../marks/pixels.ts'
import type { Drawing } from '../schema/chart.ts'

/** A state on the map that leads to the states' pages. */
export interface MapState {
  state_fips: string
  href: string
  /** What a pointer is told. */
  label: string
  agreements: number
}

/** Least number of agreements of each shade. */
export const shades = [1, 10, 50, 200] as const

/** Opacity of each shade; the key in the stylesheet of components/place/StatesMap has the same. */
const opacities = [0.2, 0.36, 0.56, 0.8]

/**
 * The states as links, darker with more agreements. For pointers only: the table beside it leads to the same pages, so
 * keyboards and screen readers are spared a second round of them.
 */
export function statesMap(states: readonly MapState[], { theme }: Pick<Drawing, 'theme'>): PlotOptions {
  const draw: Markish = (_index, _scales, _channels, _dimensions, { document }) => {
    const make = (name: string, attributes: Record<string, string>) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
      return element
    }
    const group = make('g', { stroke: theme.paper, 'stroke-width': '1', 'stroke-linejoin': 'round' })
    for (const { state_fips, href, label, agreements } of states) {
      const d = outlineOf(state_fips)
      if (d === null) continue
      const shade = shades.filter((least) => agreements >= least).length
      const link = make('a', { href, tabindex: '-1' })
      const ground = { class: 'base', d, fill: theme.land, stroke: theme.hairline }
      const ink = { fill: theme.ink, 'fill-opacity': String(opacities[shade - 1]) }
      link.append(make('path', { ...ground, ...(shade > 0 ? ink : {}), 'aria-label': label }))
      group.append(link)
    }
    return group as unknown as SVGElement
  }
  return { ...inPixels(frame.width, frame.height), marks: [draw] }
}
