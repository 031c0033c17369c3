import type { Svg } from './svg.ts'
import { fileTheme } from './theme.ts'

/** A drawing in literal colours at a place of a larger SVG, `scale` px to each of its own. */
export function insetDrawing(
  { markup, width, height }: Svg,
  { x, y, scale = 1 }: { x: number; y: number; scale?: number },
): string {
  const placed = markup.replace(
    '<svg ',
    `<svg x="${x}" y="${y}" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" `,
  )
  return `<g fill="${fileTheme.ink}" font-size="13">${placed.replaceAll('currentColor', fileTheme.ink)}</g>`
}
