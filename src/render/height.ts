// Heights of embeds in px, from the typeface's own metrics: a build needs no browser to know them.

import { narrowest, type Variant } from '../embed.ts'
import { type Language, site } from '../site.ts'
import { ui } from '../words.ts'
import { captionOf } from './caption.ts'
import { drawChart } from './figure.ts'
import { sizeOfFile } from './picture.ts'
import { longestSince } from './since.ts'
import { printTable, type Room } from './table.ts'
import { measureText, type Weight } from './text.ts'

/** Sizes of an embed's page, in px: the styles of src/components/embed hold the same. */
const page = { padding: 16, widest: 768, narrowDrawing: 416, wideFrom: 576 }
const picture = { wideFrom: 608, narrow: 416, widest: 800 }
const table = {
  highest: 320,
  margin: 8,
  line: 21,
  padding: 12.2,
  scrollbar: 16,
  room: { line: 0, words: 104, text: 240 },
}
/** Px from one width that is looked at to the next. */
const step = 4

interface Type {
  size: number
  height: number
  weight: Weight
}
const type = {
  title: { size: 22, height: 26, weight: 600 },
  prompt: { size: 17, height: 24, weight: 600 },
  subtitle: { size: 15, height: 21, weight: 400 },
  takeaway: { size: 17, height: 24, weight: 400 },
  small: { size: 13, height: 19, weight: 400 },
} as const satisfies Record<string, Type>

/** A height in px at which no embed of the chart is cut off, at any width from 280 px up. */
export function embedHeight(id: string, language: Language, variant: Variant = 'auto', edition?: string): number {
  const key = [id, language, variant, edition].join()
  const known = heights.get(key) ?? findHeight(id, language, variant, edition)
  heights.set(key, known)
  return known
}
const heights = new Map<string, number>()

function findHeight(id: string, language: Language, variant: Variant, edition: string | undefined): number {
  const measure = parts[variant]?.(id, language, edition) ?? told(id, language, edition)
  const count = (picture.widest - narrowest) / step + 1
  const widths = Array.from({ length: count }, (_, at) => narrowest + at * step)
  return Math.ceil(Math.max(...widths.map(measure)) / 10) * 10
}

/** Height of a page in a frame of that width. */
type Measure = (width: number) => number
const parts: Partial<Record<Variant, (id: string, language: Language, edition?: string) => Measure>> = {
  plain: (id, language, edition) => told(id, language, edition, { isTitled: false }),
  wonder,
  static: pictured,
}

function told(
  id: string,
  language: Language,
  edition?: string,
  { isTitled = true }: { isTitled?: boolean } = {},
): Measure {
  const { title, subtitle, takeaway, note, source } = captionOf(id, language, undefined, edition)
  const texts = [
    ...(isTitled ? [lay(title, type.title)] : []),
    lay(subtitle, type.subtitle),
    lay(takeaway, type.takeaway),
    lay(note, type.small),
    lay(source, type.small),
  ]
  const home = homeOf(language, edition)
  // Paddings, and the margins between the parts.
  const gaps = 2 * page.padding + (isTitled ? 4 : 0) + 8 + 16 + 14 + 4
  const drawing = drawn(id, language, edition)
  return (width) => gaps + drawing(width) + sum(texts.map((text) => text(roomIn(width)))) + home(width)
}

/** With its words opened or closed: opened they take the place of the bare drawing. */
function wonder(id: string, language: Language, edition?: string): Measure {
  const prompt = lay(ui('wonder', language), type.prompt)
  const summary = lay(ui('wonder-open', language), type.subtitle)
  const opened = told(id, language, edition)
  return (width) => prompt(roomIn(width)) + summary(roomIn(width) - 20) + 2 * 4 + 8 + opened(width)
}

function pictured(id: string, language: Language, edition?: string): Measure {
  const files = {
    narrow: sizeOfFile(id, language, 'narrow', edition),
    wide: sizeOfFile(id, language, 'wide', edition),
  }
  const home = homeOf(language, edition)
  const below = table.margin + tableHeight(id, language, edition) + page.padding
  return (width) => {
    const { width: full, height } = width >= picture.wideFrom ? files.wide : files.narrow
    const shown = Math.min(width + step, width >= picture.wideFrom ? picture.widest : picture.narrow)
    return (height * shown) / full + below + home(width)
  }
}

/** The lines below the source: for an edition all that it may ever have to say, for a frame's height is never changed. */
function homeOf(language: Language, edition: string | undefined): Measure {
  const lines = [
    `${ui('back', language)} · ${site.name}`,
    ...(edition === undefined ? [] : [longestSince(language, edition)]),
  ].map((text) => lay(text, type.small))
  return (width) => sum(lines.map((line) => 4 + line(roomIn(width))))
}

/** What the table takes at most: its own region scrolls beyond. Its columns are never narrower than the styles say. */
function tableHeight(id: string, language: Language, edition: string | undefined): number {
  const { columns, rows } = printTable(id, language, edition)
  const lines = (text: string, room: Room, weight: Weight) =>
    room === 'line' ? 1 : lay(text, { size: 15, height: 1, weight })(table.room[room])
  const head = columns.map(({ heading, room }) => lay(heading, { size: 15, height: 1, weight: 600 })(table.room[room]))
  const body = rows.map((row) => Math.max(...row.map(({ text }, at) => lines(text, columns[at]!.room, 400))))
  const all = sum([Math.max(...head), ...body].map((count) => count * table.line + table.padding))
  return Math.min(table.highest, all + table.scrollbar)
}

/** The drawing at a width: wide where there is room. The next width that is looked at has the same lines of text at most. */
function drawn(id: string, language: Language, edition: string | undefined): Measure {
  const narrow = drawChart(id, { language, size: 'narrow', edition })
  const wide = drawChart(id, { language, size: 'wide', edition })
  return (width) => {
    const room = roomIn(width + step)
    const isWide = room >= page.wideFrom
    const { width: full, height } = isWide ? wide : narrow
    return (height * (isWide ? room : Math.min(room, page.narrowDrawing))) / full
  }
}

function roomIn(width: number): number {
  return Math.min(width - 2 * page.padding, page.widest)
}

/** The height of a text's lines in a room of that many px. */
function lay(text: string, { size, height, weight }: Type): Measure {
  const words = text.split(/\s+/).map((word) => measureText(word, { size, weight }))
  const space = measureText(' ', { size, weight })
  return (room) => {
    let lines = 1
    let used = 0
    for (const width of words) {
      const longer = used === 0 ? width : used + space + width
      // Three per cent of a line is kept back: browsers hint and round where metrics do not.
      const isOver = used > 0 && longer > room * 0.97
      if (isOver) lines++
      used = isOver ? width : longer
    }
    return lines * height
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
