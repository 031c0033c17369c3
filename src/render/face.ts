import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import subsetFont from 'subset-font'

/**
 * The pages' typeface as a `data:` address, cut down to the characters of a text. For pages that stand in frames of
 * other sites: a frame without an origin of its own may load no face, not even from where it came itself, and half of
 * the typeface's file is characters that one chart never needs.
 */
export async function faceFor(text: string): Promise<string> {
  const characters = [...new Set(text)].sort().join('')
  const known = faces.get(characters) ?? cutFace(characters)
  faces.set(characters, known)
  return known
}

const faces = new Map<string, Promise<string>>()

async function cutFace(characters: string): Promise<string> {
  const face = await subsetFont(readFileSync(resolve('public/fonts/libre-franklin.woff2')), characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 600 } },
  })
  return `data:font/woff2;base64,${face.toString('base64')}`
}

/** The words that a reader sees in some drawings. */
export function wordsOfDrawings(drawings: readonly string[]): string {
  return drawings.map((markup) => markup.replace(/<title>[^<]*<\/title>/g, '').replace(/<[^>]+>/g, ' ')).join(' ')
}
