import { ui } from '../catalogue.ts'
import type { Variant } from '../embed.ts'
import { type Language, site } from '../site.ts'
import { faceFor, wordsOfDrawings } from './face.ts'
import { captionOf, drawPair } from './figure.ts'

/** The style of an embed that is its own: its typeface, and light or dark where that is not the reader's to choose. */
export async function styleEmbed(id: string, language: Language, variant: Variant): Promise<string> {
  return `${await styleFace(id, language, variant)}${schemeOf(variant)}`
}

/** A picture brings its own face; the table beside it makes do with the reader's, in the same measure. */
async function styleFace(id: string, language: Language, variant: Variant): Promise<string> {
  const fallback = '"Franklin Fallback",system-ui,sans-serif'
  if (variant === 'static') return `:root{--sans:${fallback}}`
  const face = await faceFor(wordsOfEmbed(id, language))
  return `@font-face{font-family:Framed;font-weight:400 600;src:url(${face}) format("woff2")}:root{--sans:Framed,${fallback}}`
}

/** Every word of the variants that are drawn, so that all of them are set in one cut of the face. */
function wordsOfEmbed(id: string, language: Language): string {
  const { title, subtitle, takeaway, note, source } = captionOf(id, language)
  return [
    ...[title, subtitle, takeaway, note, source, site.name, ' · '],
    ...['back', 'wonder', 'wonder-open'].map((key) => ui(key, language)),
    wordsOfDrawings(drawPair(id, { language, labelled: 'wide' })),
  ].join(' ')
}

function schemeOf(variant: Variant): string {
  // On paper every embed is light.
  if (variant === 'dark') return '@media screen{:root{color-scheme:dark}}'
  return variant === 'light' || variant === 'static' ? ':root{color-scheme:light}' : ''
}
