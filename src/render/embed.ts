import { newestEdition } from '../editions/kept.ts'
import type { Variant } from '../embed.ts'
import { type Language, site } from '../site.ts'
import { ui } from '../words.ts'
import { captionOf } from './caption.ts'
import { faceFor, wordsOfDrawings } from './face.ts'
import { drawPair } from './figure.ts'
import { sinceEdition } from './since.ts'

/** The style of an embed that is its own: its typeface, and light or dark where that is not the reader's to choose. */
export async function styleEmbed(id: string, language: Language, variant: Variant, edition?: string): Promise<string> {
  return `${await styleFace(id, language, variant, edition)}${schemeOf(variant)}`
}

/** A picture brings its own face; the table beside it makes do with the reader's, in the same measure. */
async function styleFace(
  id: string,
  language: Language,
  variant: Variant,
  edition: string | undefined,
): Promise<string> {
  const fallback = '"Franklin Fallback",system-ui,sans-serif'
  if (variant === 'static') return `:root{--sans:${fallback}}`
  const face = await faceFor(wordsOfEmbed(id, language, edition))
  return `@font-face{font-family:Framed;font-weight:400 600;src:url(${face}) format("woff2")}:root{--sans:Framed,${fallback}}`
}

/** Every word of the variants that are drawn, so that all of them are set in one cut of the face. */
function wordsOfEmbed(id: string, language: Language, edition: string | undefined): string {
  const { title, subtitle, takeaway, note, source } = captionOf(id, language, undefined, edition)
  return [
    ...[title, subtitle, takeaway, note, source, site.name, ' · '],
    ...['back', 'wonder', 'wonder-open'].map((key) => ui(key, language)),
    // Of the newest edition, the same cut does for both.
    ...wordsOfEdition(id, language, edition ?? newestEdition(id)),
    wordsOfDrawings(drawPair(id, { language, labelled: 'wide', edition })),
  ].join(' ')
}

function wordsOfEdition(id: string, language: Language, edition: string | undefined): string[] {
  if (edition === undefined) return []
  const { data, newer, changed } = sinceEdition(id, language, edition)
  const others = ['edition-fixed', 'edition-see', 'edition-why'].map((key) => ui(key, language))
  return [data.text, newer?.text ?? '', changed?.text ?? '', ...others]
}

function schemeOf(variant: Variant): string {
  // On paper every embed is light.
  if (variant === 'dark') return '@media screen{:root{color-scheme:dark}}'
  return variant === 'light' || variant === 'static' ? ':root{color-scheme:light}' : ''
}
