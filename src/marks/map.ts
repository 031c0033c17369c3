import type { Markish } from '@observablehq/plot'
import { geoAlbersUsa, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'us-atlas/states-albers-10m.json' with { type: 'json' }
import { compareText } from '../problems.ts'
import { type Lists, shownDuring } from './lists.ts'

/** The map's own frame, in px, as us-atlas projects it; drawings scale it to their width. */
export const frame = { width: 975, height: 610 }

type Atlas = Topology<{ states: GeometryCollection<{ name: string }>; nation: GeometryCollection }>
// Simplified as a topology, so that neighbours keep one border; a square px is below what a phone shows.
const usa = simplify(presimplify(atlas as unknown as Atlas), 1) as unknown as Atlas
const path = geoPath(null)
const project = geoAlbersUsa()
  .scale(1300)
  .translate([frame.width / 2, frame.height / 2])
const shapes = new Map(feature(usa, usa.objects.states).features.map((state) => [String(state.id), state]))

/** Land and state borders: the ground of every map. `tinted` fills single states, by their Census code; pale unless told. */
export function baseMap(
  map: MapDrawing,
  {
    land,
    hairline,
    tinted = [],
  }: {
    land: string
    hairline: string
    tinted?: readonly { fips: string; fill: string; label: string; opacity?: number; lists?: Lists }[]
  },
): Markish {
  return (_index, _scales, _channels, _dimensions, context) => {
    const group = element(context, 'g', {
      ...placed(map),
      fill: 'none',
      'stroke-linejoin': 'round',
      'clip-path': 'url(#frame)',
    })
    // The last of the Aleutians lie left of the frame, in the text beside it.
    const clip = element(context, 'clipPath', { id: 'frame' })
    clip.append(element(context, 'rect', { width: String(frame.width), height: String(frame.height) }))
    group.append(clip)
    // The coast has a line as well: where readers choose their own colours, land and paper are the same.
    const coast = { stroke: hairline, 'stroke-width': px(0.5, map) }
    const nation = path(feature(usa, usa.objects.nation)) ?? ''
    group.append(element(context, 'path', { class: 'base', d: nation, fill: land, ...coast }))
    for (const { fips, fill, label, opacity = 0.24, lists } of tinted) {
      const shape = shapes.get(fips)
      if (!shape) continue
      const named = map.labelled ? { 'aria-label': label } : {}
      const faded = opacity < 1 ? { 'fill-opacity': String(opacity).replace(/^0/, '') } : {}
      const during = lists ? shownDuring(lists) : {}
      group.append(
        element(context, 'path', { class: 'base', d: path(shape) ?? '', fill, ...faded, ...named, ...during }),
      )
    }
    const borders = path(mesh(usa, usa.objects.states, (a, b) => a !== b)) ?? ''
    group.append(
      element(context, 'path', { class: 'base', d: borders, stroke: hairline, 'stroke-width': px(0.8, map) }),
    )
    return group
  }
}

/** Where a place lies in the frame, in px, or null where the projection has no room for it (the Pacific territories). */
export function locate(longitude: number, latitude: number): readonly [number, number] | null {
  return project([longitude, latitude])
}

/** The middle of a state's shape in the frame, in px, by its Census code; null for what is not on the map. */
export function middleOf(fips: string): readonly [number, number] | null {
  const shape = shapes.get(fips)
  return shape ? path.centroid(shape) : null
}

/** A state's shape in the frame as path data, by its Census code; null for what is not on the map. */
export function outlineOf(fips: string): string | null {
  const shape = shapes.get(fips)
  return shape ? path(shape) : null
}

/** Whether a state or territory, by its Census code, is on the map. */
export function hasShape(fips: string): boolean {
  return shapes.has(fips)
}

export type Shape = 'disc' | 'ring' | 'square'

/** One dot: where, in px of the frame, and what it says when it is pointed at. */
interface Dot {
  point: readonly [number, number]
  label: string
}

/**
 * Dots of one kind. Where marks carry labels each dot is an element with its own; elsewhere all are one path, a fifth
 * of the bytes. `size` is in px of the drawing.
 */
export function dots(all: readonly Dot[], look: Look, map: MapDrawing): Markish {
  return (_index, _scales, _channels, _dimensions, context) => {
    const group = element(context, 'g', {
      ...placed(map),
      fill: 'none',
      'stroke-linecap': look.shape === 'square' ? 'square' : 'round',
    })
    const layers = layersOf(look, map)
    for (const [index, { width, colour }] of layers.entries()) {
      const isTop = index === layers.length - 1
      const layer = element(context, 'g', { stroke: colour, 'stroke-width': px(width, map) })
      if (map.labelled && isTop) {
        for (const dot of all)
          layer.append(element(context, 'path', { class: 'base', d: drawDot(dot), 'aria-label': dot.label }))
      } else if (all.length > 0) {
        layer.append(element(context, 'path', { class: 'base', d: all.map(drawDot).join('') }))
      }
      group.append(layer)
    }
    return group
  }
}

/** How dots of one kind look; `size` is in px of the drawing. */
export interface Look {
  shape: Shape
  size: number
  colour: string
}

/** A dot is drawn as lines of no length with wide ends, one over the other: its rim, itself, the hole of a ring. */
export function layersOf({ shape, size, colour }: Look, map: MapDrawing): { width: number; colour: string }[] {
  return [
    { width: size + 0.9, colour: map.paper },
    { width: size, colour },
    ...(shape === 'ring' ? [{ width: size - 1.8, colour: map.paper }] : []),
  ]
}

/** Unseen areas over a map, a state each: for asking, where its dots are too many. */
export function areas(labelOf: (state: { fips: string; name: string }) => string, map: MapDrawing): Markish {
  return (_index, _scales, _channels, _dimensions, context) => {
    const group = element(context, 'g', { ...placed(map), fill: 'none', 'pointer-events': 'all' })
    for (const [fips, shape] of [...shapes].sort(([, a], [, b]) => compareText(a.properties.name, b.properties.name))) {
      const label = labelOf({ fips, name: shape.properties.name })
      group.append(element(context, 'path', { class: 'base', d: path(shape) ?? '', 'aria-label': label }))
    }
    return group
  }
}

/** How a map lies in its drawing. */
export interface MapDrawing {
  /** Drawing's width over the frame's. */
  scale: number
  /** Px of the drawing above the map. */
  top: number
  paper: string
  labelled: boolean
  /** Factor on the size of dots, on a map that is not the country's. Default 1. */
  dot?: number
  /** Where an agency lies there, in px. */
  pointOf?: (agency: { agency_id: string }) => readonly [number, number] | null
}

/** A dot as path data: its look gives it a size. */
export function drawDot({ point: [x, y] }: Dot): string {
  return `M${x},${y}L${x},${y}`
}

/** What puts a group in the map's own px into the drawing. */
export function placed({ scale, top }: MapDrawing): Record<string, string> {
  return { transform: `translate(0,${top}) scale(${scale.toFixed(4)})` }
}

/** A width in px of the drawing, as the frame's own px. */
export function px(width: number, { scale }: MapDrawing): string {
  return String(Math.round((width / scale) * 100) / 100)
}

/** A new SVG element. */
export function element(context: { document: Document }, name: string, attributes: Record<string, string>): SVGElement {
  const made = context.document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
