import { ui } from '../catalogue.ts'
import type { Language } from '../site.ts'
import { captionOf, drawChart } from './figure.ts'
import { type Weight, wrapText } from './text.ts'

/** Sizes of an embed's page, in px: the stylesheet of the embed holds the same. */
const page = { padding: 16, widest: 768, narrowest: 280, narrowDrawing: 416, wideFrom: 576 }
const lines: Record<'title' | 'subtitle' | 'takeaway' | 'small', { size: number; height: number; weight: Weight }> = {
  title: { size: 22, height: 26, weight: 600 },
  subtitle: { size: 15, height: 21, weight: 400 },
  takeaway: { size: 17, height: 24, weight: 400 },
  small: { size: 13, height: 19, weight: 400 },
}
const gaps = 96

/** A height in px at which no embed of the chart is cut off, at any width from 280 px up: from the typeface's metrics. */
export function embedHeight(id: string, language: Language): number {
  const widths = Array.from({ length: 31 }, (_, step) => page.narrowest + step * 20)
  return Math.ceil(Math.max(...widths.map((width) => heightAt(width, id, language))) / 10) * 10
}

function heightAt(width: number, id: string, language: Language): number {
  const caption = captionOf(id, language)
  const room = Math.min(width - 2 * page.padding, page.widest)
  const isWide = room >= page.wideFrom
  const { width: drawn, height } = drawChart(id, { language, size: isWide ? 'wide' : 'narrow' })
  const drawing = (height * (isWide ? room : Math.min(room, page.narrowDrawing))) / drawn
  const texts = [
    { text: caption.title, ...lines.title },
    { text: caption.subtitle, ...lines.subtitle },
    { text: caption.takeaway, ...lines.takeaway },
    { text: caption.note, ...lines.small },
    { text: caption.source, ...lines.small },
    { text: ui('back', language), ...lines.small },
  ]
  // Three per cent of a line is kept back: browsers hint and round where metrics do not.
  const words = texts.map(
    ({ text, size, weight, height: line }) => wrapText(text, { width: room * 0.97, size, weight }).length * line,
  )
  return drawing + words.reduce((sum, part) => sum + part, 0) + gaps
}
