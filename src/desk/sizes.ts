import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { embedPath, type Variant, variants } from '../embed.ts'
import { renderCsv } from '../render/csv.ts'
import { drawChart } from '../render/figure.ts'
import { renderSvgFile } from '../render/picture.ts'
import { addressIn, type Language } from '../site.ts'

/** A part or file of a chart, and what it weighs. */
interface Weight {
  name: string
  /** Where it can be had; a drawing stands in its pages and has no address. */
  href: string | undefined
  /** Bytes as they are, and as brotli sends them; undefined for an embed that no build has made. */
  raw: number | undefined
  sent: number | undefined
}

/** What a chart's drawings, files and embeds weigh. Embeds are those of the last build in `dist`. */
export async function weighChart(id: string, language: Language): Promise<Weight[]> {
  const drawings = (['narrow', 'wide'] as const).map((size) =>
    weigh(`drawing, ${size}`, undefined, drawChart(id, { language, size }).markup),
  )
  return [
    ...drawings,
    weigh('SVG', addressIn(language, `/charts/${id}.svg`), await renderSvgFile(id, language)),
    weigh('CSV', addressIn(language, `/charts/${id}.csv`), renderCsv(id)),
    ...variants.map((variant) => weighEmbed(id, language, variant)),
  ]
}

function weighEmbed(id: string, language: Language, variant: Variant): Weight {
  const href = embedPath(id, language, variant)
  const file = join(process.cwd(), 'dist', href, 'index.html')
  const name = `embed, ${variant}`
  if (!existsSync(file)) return { name, href, raw: undefined, sent: undefined }
  return weigh(name, href, readFileSync(file, 'utf8'))
}

function weigh(name: string, href: string | undefined, text: string): Weight {
  const bytes = Buffer.from(text)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return { name, href, raw: bytes.length, sent: brotliCompressSync(bytes, { params }).length }
}
