import { site } from '../site.ts'
import { escapeXml } from '../xml.ts'
import { insetDrawing } from './inset.ts'
import { family, rasterise } from './png.ts'
import type { Svg } from './svg.ts'
import { type Weight, wrapText } from './text.ts'
import { fileTheme } from './theme.ts'

/** Size of a card in px: what the sites that show it ask for. */
export const cardSize = { width: 1200, height: 630 } as const

const margin = 64
const gap = 48
const top = 132
const height = cardSize.height - top - margin

/** What stands on a card. */
interface Card {
  title: string
  /** The page's standfirst, or the chart's takeaway. */
  text: string
  /** Both drawings of a chart, narrow and wide: the card takes the one whose words come out larger. */
  drawings?: readonly Svg[]
}

/** The picture that stands for a page or a chart where its address is shared, as PNG. */
export function renderCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  return rasterise(composeCard(card), { colours: card.drawings ? 48 : 16 })
}

/** The card as SVG, without its font. */
export function composeCard({ title, text, drawings = [] }: Card): string {
  const [drawing] = drawings.map(place).sort((a, b) => b.scale - a.scale)
  const room = drawing ? drawing.x - gap - margin : cardSize.width - 2 * margin
  const lines = fit(title, text, room, drawing ? { title: 46, text: 30 } : { title: 104, text: 47 })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cardSize.width} ${cardSize.height}" width="${cardSize.width}" height="${cardSize.height}" font-family="'${family}', sans-serif">`,
    `<rect width="100%" height="100%" fill="${fileTheme.paper}"/>`,
    `<rect width="100%" height="10" fill="${fileTheme.ink}"/>`,
    // The bars of the site's sign: public/favicon.svg.
    `<path transform="translate(${margin - 8} 48) scale(1.3)" d="M6 26V20h5v6zM13.5 26V14h5v12zM21 26V6h5v20z" fill="${fileTheme.ink}"/>`,
    `<text x="${margin + 36}" y="82" font-size="28" font-weight="600" fill="${fileTheme.ink}">${site.name}</text>`,
    ...lines,
    drawing ? insetDrawing(drawing.svg, drawing) : '',
    '</svg>',
  ].join('')
}

/** Where a drawing stands on its card, at the right, and how large: at most three fifths of the width. */
function place(svg: Svg): { svg: Svg; x: number; y: number; scale: number } {
  const box = { width: cardSize.width * 0.58, height: cardSize.height - 1.4 * margin }
  const scale = Math.min(box.width / svg.width, box.height / svg.height, 1.5)
  return {
    svg,
    scale,
    x: Math.round(cardSize.width - margin - svg.width * scale),
    y: Math.round((cardSize.height - svg.height * scale) / 2),
  }
}

/** Title and text as lines of SVG, as large as the room lets them be. */
function fit(title: string, text: string, width: number, largest: { title: number; text: number }): string[] {
  for (let share = 1; ; share -= 0.04) {
    const blocks = [
      { size: largest.title * share, weight: 600 as const, line: 1.12, colour: fileTheme.ink, words: title },
      { size: largest.text * share, weight: 400 as const, line: 1.38, colour: fileTheme.quiet, words: text },
    ].map((block) => ({ ...block, lines: balance(block.words, { width, size: block.size, weight: block.weight }) }))
    const between = largest.text * share * 0.8
    const high = blocks.reduce((sum, { lines, size, line }) => sum + lines.length * size * line, between)
    if (high > height && share > 0.4) continue
    let y = top
    return blocks.flatMap(({ lines, size, weight, line, colour }, index) => {
      if (index > 0) y += between
      return lines.map((words) => {
        y += size * line
        return writeLine(words, { y: y - size * (line - 0.8), size, weight, colour })
      })
    })
  }
}

/** Lines of about the same length, no more of them than the width needs: no last word stands alone. */
function balance(words: string, { width, ...type }: { width: number; size: number; weight: Weight }): string[] {
  const widest = wrapText(words, { width, ...type })
  for (let share = 0.6; share < 1; share += 0.05) {
    const lines = wrapText(words, { width: width * share, ...type })
    if (lines.length === widest.length) return lines
  }
  return widest
}

function writeLine(
  words: string,
  { y, size, weight, colour }: { y: number; size: number; weight: Weight; colour: string },
): string {
  return `<text x="${margin}" y="${Math.round(y)}" font-size="${size.toFixed(1)}" font-weight="${weight}" fill="${colour}">${escapeXml(words)}</text>`
}
