import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { fontFile } from './text.ts'

/** The typeface's name, as drawings give it. */
export const family = 'Libre Franklin'

/** An SVG with literal colours as a PNG of few colours, `scale` px to each of its own. */
export async function rasterise(
  svg: string,
  { scale = 1, colours }: { scale?: number; colours: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    // resvg reads no web fonts and no system fonts here: the same picture on every machine.
    font: { loadSystemFonts: false, fontFiles: [fontFile(400), fontFile(600)], defaultFontFamily: family },
  }).render()
  const { width, height } = image
  const pixels = sharp(image.pixels, { raw: { width, height, channels: 4 } })
  return Uint8Array.from(await pixels.png({ palette: true, colours, effort: 3, dither: 0 }).toBuffer())
}
