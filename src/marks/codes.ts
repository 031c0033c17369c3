import * as Plot from '@observablehq/plot'
import type { Drawing } from '../schema/chart.ts'
import { type MapDrawing, middleOf } from './map.ts'

/** A state's code to stand on a map. */
interface Code {
  usps: string
  state_fips: string
  /** The code, or the code with a sign after it. */
  text: string
}

/** Codes of states on a map as wide as the drawing: in the state, or in the sea where the state is too small for it. */
export function stateCodes(codes: readonly Code[], { theme }: Drawing, map: MapDrawing): Plot.Markish[] {
  const middle = ({ state_fips }: Code) => middleOf(state_fips)!.map((px) => px * map.scale) as [number, number]
  const placed = codes.map((code) => {
    const [x, y] = middle(code)
    const [dx, dy] = nudges[code.usps] ?? [0, 0]
    const [toX, toY] = asides[code.usps]?.map((px) => px * map.scale) ?? [x + dx, y + dy]
    return { ...code, x, y: y + map.top, toX: toX!, toY: toY! + map.top }
  })
  return [
    Plot.link(
      placed.filter(({ usps }) => asides[usps]),
      { x1: ({ toX }) => toX - 12, y1: 'toY', x2: 'x', y2: 'y', stroke: theme.quiet, strokeWidth: 0.75 },
    ),
    Plot.text(placed, {
      x: 'toX',
      y: 'toY',
      text: 'text',
      fontSize: 12,
      fontWeight: 600,
      fill: theme.ink,
      stroke: theme.paper,
      strokeWidth: 3.5,
    }),
  ]
}

/** Places in the sea for the codes of small states, in px of the map's frame. */
const asides: Record<string, readonly [number, number]> = {
  NH: [956, 138],
  MA: [956, 172],
  CT: [948, 206],
  NJ: [940, 240],
  DE: [932, 271],
  MD: [924, 302],
}

/** Where the middle of a shape is not where its code is read best, px to move it by. */
const nudges: Record<string, readonly [number, number]> = {
  CA: [-4, 0],
  FL: [10, 0],
  ID: [0, 12],
  LA: [-6, -4],
}
