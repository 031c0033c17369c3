import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { create, type Font } from 'fontkit'

/** Weights of the typeface in which files are drawn. */
export type Weight = 400 | 600

/** The typeface's file for drawings made at build. Commands run from the project's folder. */
export function fontFile(weight: Weight): string {
  return resolve(`src/render/fonts/libre-franklin-${weight}.ttf`)
}

/** Width of a line of text in px, from the typeface's own metrics. */
export function measureText(
  text: string,
  { size, weight = 400 }: { /** Px. */ size: number; weight?: Weight },
): number {
  const font = fontOf(weight)
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size
}

/** Breaks a text into lines no wider than `width` px. A single longer word keeps a line of its own. */
export function wrapText(text: string, { width, ...type }: { width: number; size: number; weight?: Weight }): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && measureText(longer, type) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const fonts = new Map<Weight, Font>()

function fontOf(weight: Weight): Font {
  const font = fonts.get(weight) ?? (create(readFileSync(fontFile(weight))) as Font)
  fonts.set(weight, font)
  return font
}
