import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { addressIn, type Language, site } from '../site.ts'
import { escapeXml } from '../xml.ts'
import { captionOf, drawChart, widths } from './figure.ts'
import { insetDrawing } from './inset.ts'
import { family, rasterise } from './png.ts'
import { fontFile, type Weight, wrapText } from './text.ts'
import { fileTheme } from './theme.ts'

const margin = 28

/** A chart as one SVG file that stands alone: title, takeaway, drawing, note and source, literal colours, its own font. */
export async function renderSvgFile(id: string, language: Language): Promise<string> {
  const bare = composeFile(id, language)
  return bare.replace('</title>', `</title><style>${await embeddedFonts(bare)}</style>`)
}

/** A chart as PNG, `scale` px to each px of the SVG file (default 2). */
export function renderPng(id: string, language: Language, scale = 2): Promise<Uint8Array<ArrayBuffer>> {
  return rasterise(composeFile(id, language), { scale, colours: 128 })
}

/** The file without its font: what the PNG is drawn from. */
function composeFile(id: string, language: Language): string {
  const caption = captionOf(id, language)
  const drawing = drawChart(id, { language, size: 'wide', theme: fileTheme, labelled: true })
  const width = widths.wide + 2 * margin
  const address = `${site.origin}${addressIn(language, `/charts/${id}/`)}`
  const source = `${caption.source}. ${site.name}, CC BY 4.0. ${address}`
  let y = margin
  const write = (
    text: string,
    {
      size,
      weight = 400,
      colour = fileTheme.ink,
      after = 0,
    }: { size: number; weight?: Weight; colour?: string; after?: number },
  ) => {
    const lines = wrapText(text, { width: widths.wide, size, weight }).map((line) => {
      y += Math.round(size * 1.32)
      return `<text x="${margin}" y="${y - Math.round(size * 0.32)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(line)}</text>`
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
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="'${family}', sans-serif" role="img">`,
    `<title>${escapeXml(`${caption.title}. ${caption.alt}`)}</title>`,
    `<rect width="100%" height="100%" fill="${fileTheme.paper}"/>`,
    head,
    inner,
    foot,
    '</svg>\n',
  ].join('')
}

/** Both weights, cut down to the characters that the file holds. */
async function embeddedFonts(markup: string): Promise<string> {
  const text = [...new Set(markup.replace(/<[^>]+>/g, ''))].sort().join('')
  const faces = await Promise.all(
    ([400, 600] as const).map(async (weight) => {
      const font = await subsetFont(readFileSync(fontFile(weight)), text, { targetFormat: 'woff2' })
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${font.toString('base64')})}`
    }),
  )
  return faces.join('')
}
