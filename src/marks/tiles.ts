import * as Plot from '@observablehq/plot'
import type { Drawing } from '../schema/chart.ts'

/** A state as a tile: its code, and below a band of colour a number. */
interface Tile {
  code: string
  value: string
  label: string
}

const across = 8
const size = { width: 45, height: 48, gap: 4 }

/** Px that so many tiles take up, in rows of eight. */
export function tilesHeight(count: number): number {
  return Math.ceil(count / across) * size.height
}

/** Tiles in rows from the left: a map's stand-in on a phone, where states would be too small to tell apart. */
export function stateTiles(
  tiles: readonly Tile[],
  { top, fill, stroke }: { /** Px. */ top: number; fill: string; stroke: string },
  { theme }: Drawing,
): Plot.Markish[] {
  const placed = tiles.map((tile, index) => ({
    ...tile,
    x: (index % across) * size.width + 1,
    y: top + Math.floor(index / across) * size.height,
  }))
  const x = (tile: { x: number }) => tile.x + (size.width - size.gap) / 2
  return [
    Plot.rect(placed, {
      x1: 'x',
      x2: (tile: { x: number }) => tile.x + size.width - size.gap,
      y1: ({ y }: { y: number }) => y + 12,
      y2: ({ y }: { y: number }) => y + 21,
      fill,
      stroke,
      strokeWidth: 0.75,
      ariaLabel: 'label',
    }),
    Plot.text(placed, { x, y: 'y', dy: 4, text: 'code', fontSize: 12, fontWeight: 600, fill: theme.ink }),
    Plot.text(placed, { x, y: 'y', dy: 29, text: 'value', fontSize: 12, fill: theme.quiet }),
  ]
}
