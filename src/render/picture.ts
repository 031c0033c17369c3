import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { addressIn, type Language, site } from '../site.ts'
import { escapeXml } from '../xml.ts'
import { captionOf } from './caption.ts'
import { drawChart, isAsToday, type Size, widths } from './figure.ts'
import { insetDrawing } from './inset.ts'
import { family, rasterise } from './png.ts'
import type { Svg } from './svg.ts'
import { fontFile, type Weight, wrapText } from './text.ts'
import { fileTheme } from './theme.ts'

/** Px around the drawing of a file. */
const margins: Record<Size, number> = { narrow: 14, wide: 28 }

/** A chart as one SVG file that stands alone: title, takeaway, drawing, note and source, literal colours, its own font. */
export async function renderSvgFile(
  id: string,
  language: Language,
  size: Size = 'wide',
  edition?: string,
): Promise<string> {
  const { markup } = composeFile(id, language, size, edition)
  return markup.replace('</title>', `</title><style>${await embeddedFonts(id, language, edition)}</style>`)
}

/** A chart as PNG, `scale` px to each px of the SVG file. */
export function renderPng(id: string, language: Language, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  return rasterise(composeFile(id, language, 'wide').markup, { scale, colours: 128 })
}

/** A picture that a page holds within itself: its `data:` address, and its width and height in whole px. */
interface Picture {
  address: string
  width: number
  height: number
}

/** The SVG file of a chart as a picture without an address of its own: a frame without an origin may load no other. */
export async function pictureOf(id: string, language: Language, size: Size, edition?: string): Promise<Picture> {
  const file = await renderSvgFile(id, language, size, edition)
  // What would end the address, or the attribute that holds it; the rest may stay as it is, and compresses better.
  const address = `data:image/svg+xml,${file.trim().replace(/[%#"\s]/g, encodeURIComponent)}`
  const { width, height } = sizeOfFile(id, language, size, edition)
  return { address, width, height: Math.round(height) }
}

/** Width and height of a chart's SVG file, in px. */
export function sizeOfFile(
  id: string,
  language: Language,
  size: Size,
  edition?: string,
): { width: number; height: number } {
  const { width, height } = composeFile(id, language, size, edition)
  return { width, height }
}

/** The file without its font: what the PNG is drawn from. */
function composeFile(id: string, language: Language, size: Size, edition?: string): Svg {
  if (edition !== undefined && isAsToday(id, language, edition)) return composeFile(id, language, size)
  const key = [id, language, size, edition].join()
  const known = composed.get(key) ?? compose(id, language, size, edition)
  composed.set(key, known)
  return known
}
const composed = new Map<string, Svg>()

function compose(id: string, language: Language, size: Size, edition: string | undefined): Svg {
  const caption = captionOf(id, language, undefined, edition)
  const margin = margins[size]
  const drawing = drawChart(id, { language, size, theme: fileTheme, labelled: true, edition })
  const width = widths[size] + 2 * margin
  const address = `${site.origin}${addressIn(language, `/charts/${id}/`)}`
  const source = `${caption.source}. ${site.name}, CC BY 4.0. ${address}`
  let y = margin
  const write = (
    text: string,
    {
      size: type,
      weight = 400,
      colour = fileTheme.ink,
      after = 0,
    }: { size: number; weight?: Weight; colour?: string; after?: number },
  ) => {
    const lines = wrapText(text, { width: widths[size], size: type, weight }).map((line) => {
      y += Math.round(type * 1.32)
      return `<text x="${margin}" y="${y - Math.round(type * 0.32)}" font-size="${type}" font-weight="${weight}" fill="${colour}">${escapeXml(line)}</text>`
    })
    y += after
    return lines.join('')
  }
  const head = [
    write(caption.title, { size: 23, weight: 600, after: 4 }),
    write(caption.subtitle, { size: 14, colour: fileTheme.quiet, after: 10 }),
    write(caption.takeaway, { size: 16, after: 18 }),
  ].join('')
  const inner = insetDrawing(drawing, { x: margin, y })
  y += drawing.height + 18
  const foot = [
    write(caption.note, { size: 12.5, colour: fileTheme.quiet, after: 6 }),
    write(source, { size: 12.5, colour: fileTheme.quiet, after: margin - 6 }),
  ].join('')
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="'${family}', sans-serif" role="img">`,
    `<title>${escapeXml(`${caption.title}. ${caption.alt}`)}</title>`,
    `<rect width="100%" height="100%" fill="${fileTheme.paper}"/>`,
    head,
    inner,
    foot,
    '</svg>\n',
  ].join('')
  return { markup, width, height: y }
}

/** Both weights, cut down to the characters that the chart's files hold: the same for both of its sizes. */
function embeddedFonts(id: string, language: Language, edition: string | undefined): Promise<string> {
  const text = (['narrow', 'wide'] as const).map((size) =>
    composeFile(id, language, size, edition).markup.replace(/<[^>]+>/g, ''),
  )
  const characters = [...new Set(text.join(''))].sort().join('')
  const known = cuts.get(characters) ?? cutFonts(characters)
  cuts.set(characters, known)
  return known
}
const cuts = new Map<string, Promise<string>>()

async function cutFonts(characters: string): Promise<string> {
  const faces = await Promise.all(
    ([400, 600] as const).map(async (weight) => {
      const font = await subsetFont(readFileSync(fontFile(weight)), characters, { targetFormat: 'woff2' })
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${font.toString('base64')})}`
    }),
  )
  return faces.join('')
}
