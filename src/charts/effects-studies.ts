import * as Plot from '@observablehq/plot'
import { inKey } from '../marks/key.ts'
import { evenLines } from '../marks/lines.ts'
import { type Drawing, defineChart } from '../schema/chart.ts'
import { type EffectsStudy, effectsStudies, inOrder, outcomes } from '../tables/effects-studies.ts'
import { surgeBegins } from '../tables/publications.ts'

type Row = Omit<EffectsStudy, 'note'> & { surge_from: string }

const { note: _, ...columns } = effectsStudies.columns

/** Studies by what they look at: the years of their data and what they found, beside the years of the surge. */
export default defineChart({
  reads: { effectsStudies },
  columns: {
    ...columns,
    surge_from: { type: 'date', required: true, description: 'Day from which the list grew, for comparison' },
  },
  labels: [
    ...outcomes,
    'journal',
    'working-paper',
    'report',
    'thesis',
    'none',
    'years',
    'unread',
    'published',
    'surge',
  ],
  rows: ({ effectsStudies }) =>
    inOrder(effectsStudies).map(({ note, ...study }) => ({
      ...study,
      surge_from: surgeBegins,
    })),
  table: {
    columns: {
      study: { type: 'string', description: 'Authors and year' },
      place: { type: 'string', description: 'Where' },
      years: { type: 'string', description: 'Years of the data' },
      method: { type: 'string', description: 'How' },
      found: { type: 'string', description: 'What it found' },
      none_found: { type: 'string', description: 'What it did not find' },
      source: { type: 'string', description: 'Source' },
    },
    rows: (rows) =>
      rows.map((row) => {
        const { place, method, found, none_found, source } = row
        return { study: nameOf(row), place, years: yearsOf(row), method, found, none_found, source }
      }),
  },
  plot: (rows: readonly Row[], drawing) => {
    const { theme, label, narrow, width } = drawing
    const { studies, heads, bottom } = layOut(rows, drawing)
    const [from, to] = [day(start), day(end)]
    const left = narrow ? 0 : 222
    const x = (time: number) => left + ((time - from) / (to - from)) * ((narrow ? width - 34 : 424) - left)
    const issued = ({ published }: Row) => x((day(published) + dayAfter(published)) / 2)
    const strips = narrow ? studies.map(({ bar }) => [bar - 8, bar + 8]) : [[top - 10, bottom - 4]]
    const years = ['2000', '2005', '2010', '2015', '2020', '2025'].map((year) => ({ year, x: x(day(year)) }))
    const ticks = (narrow ? heads.map(({ y }) => y + 20) : [top - 20]).flatMap((y) => years.map((at) => ({ ...at, y })))
    const read = studies.filter(({ years_from }) => years_from !== null)
    const unread = studies.filter(({ years_from }) => years_from === null)
    const text = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', fontSize: 12 } as const
    const lines = studies.flatMap(({ lines }) => lines)
    return {
      width,
      height: bottom + 6,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.rect(strips, {
          x1: () => x(day(rows[0]!.surge_from)),
          x2: () => x(to),
          y1: '0',
          y2: '1',
          fill: theme.hairline,
        }),
        Plot.link(
          strips.flatMap(([y1, y2]) => years.map((at) => ({ ...at, y1, y2 }))),
          { x: 'x', y1: 'y1', y2: 'y2', stroke: theme.hairline },
        ),
        Plot.text(ticks, { ...text, text: 'year', fill: theme.quiet }),
        Plot.link(unread, {
          x1: () => x(from),
          x2: issued,
          y: 'bar',
          stroke: theme.neutral,
          strokeWidth: 2,
          strokeDasharray: '2,4',
        }),
        Plot.rect(read, {
          x1: ({ years_from }: Row) => x(day(years_from!)),
          x2: ({ years_to }: Row) => x(dayAfter(years_to!)),
          y1: ({ bar }: Placed) => bar - 5,
          y2: ({ bar }: Placed) => bar + 5,
          fill: theme.neutral,
        }),
        Plot.dot(studies, {
          x: issued,
          y: 'bar',
          r: 4,
          fill: theme.paper,
          stroke: theme.ink,
          strokeWidth: 1.5,
          ariaLabel: (study: Placed) => describe(study, drawing),
        }),
        Plot.text(heads, { ...text, text: ({ outcome }) => label(outcome), fontSize: 14, fontWeight: 600 }),
        Plot.text(
          lines.filter(({ look }) => look === 'name'),
          { ...text, fontWeight: 600, fill: theme.ink },
        ),
        Plot.text(
          lines.filter(({ look }) => look === 'found'),
          { ...text, fill: theme.ink },
        ),
        Plot.text(
          lines.filter(({ look }) => look === 'aside'),
          { ...text, fill: theme.quiet },
        ),
        ...key(drawing),
      ],
    }
  },
})

/** The drawing's first year, and the one after its last. */
const [start, end] = ['2000', '2027'] as const
/** Px above the first group. */
const top = 66

interface Line {
  x: number
  y: number
  text: string
  look: 'name' | 'found' | 'aside'
}
type Placed = Row & { bar: number; lines: Line[] }

/** Where every study stands: on a phone its line of years between its name and what it found, else between columns. */
function layOut(rows: readonly Row[], { label, narrow }: Drawing) {
  const pitch = 15
  let y = narrow ? 92 : top
  const heads: { x: number; y: number; outcome: string }[] = []
  const studies: Placed[] = []
  for (const outcome of outcomes) {
    heads.push({ x: 0, y: y + 8, outcome })
    y += narrow ? 56 : 34
    for (const row of rows.filter((row) => row.outcome === outcome)) {
      const about = evenLines(`${row.place}; ${label(row.publication)}`, narrow ? 54 : 36)
      const found = evenLines(row.found, narrow ? 54 : 44)
      const none = row.none_found === null ? [] : evenLines(`${label('none')} ${row.none_found}`, narrow ? 54 : 44)
      const write = (texts: readonly string[], look: Line['look'], x: number, y: number): Line[] =>
        texts.map((text, index) => ({ x, y: y + index * pitch, text, look }))
      const besides = narrow ? y + pitch * (1 + about.length) + 22 : y
      const x = narrow ? 0 : 442
      studies.push({
        ...row,
        bar: narrow ? besides - 20 : y,
        lines: [
          ...write([nameOf(row)], 'name', 0, y),
          ...write(about, 'aside', 0, y + pitch),
          ...write(found, 'found', x, besides),
          ...write(none, 'aside', x, besides + pitch * found.length),
        ],
      })
      const results = besides + pitch * (found.length + none.length)
      y = Math.max(results, y + pitch * (1 + about.length)) + (narrow ? 14 : 10)
    }
    y += 8
  }
  return { heads, studies, bottom: y - 18 }
}

/** What the marks of a line mean. */
function key({ theme, label, narrow }: Drawing): Plot.Markish[] {
  const at = narrow ? [0, 0, 196, 0] : [0, 165, 314, 430]
  const y = narrow ? [10, 32, 10, 54] : [10, 10, 10, 10]
  const words = ['years', 'unread', 'published', 'surge'].map((name, index) => ({
    x: at[index]! + 30,
    y: y[index]!,
    text: label(name),
  }))
  const px = (value: number) => () => value
  const patch = (index: number, height: number) => ({
    x1: px(at[index]!),
    x2: px(at[index]! + 24),
    y1: px(y[index]! - height / 2),
    y2: px(y[index]! + height / 2),
  })
  return [
    Plot.rect([0], { ...inKey, ...patch(0, 10), fill: theme.neutral }),
    Plot.link([0], { ...inKey, ...patch(1, 0), stroke: theme.neutral, strokeWidth: 2, strokeDasharray: '2,4' }),
    Plot.dot([0], {
      ...inKey,
      x: px(at[2]! + 12),
      y: px(y[2]!),
      r: 4,
      fill: theme.paper,
      stroke: theme.ink,
      strokeWidth: 1.5,
    }),
    Plot.rect([0], { ...inKey, ...patch(3, 14), fill: theme.hairline }),
    Plot.text(words, { x: 'x', y: 'y', text: 'text', textAnchor: 'start', fontSize: 12, fill: theme.ink }),
  ]
}

function nameOf({ authors, published }: Row): string {
  return `${authors} ${published}`
}

function yearsOf({ years_from, years_to }: Row): string | null {
  return years_from === years_to ? years_from : `${years_from}–${years_to}`
}

function describe(row: Row, { label }: Drawing): string {
  const years = yearsOf(row) ?? label('unread')
  const none = row.none_found === null ? '' : `; ${label('none')} ${row.none_found}`
  return `${nameOf(row)}, ${years}: ${row.found}${none}`
}

/** First day of a year, or a day, as time. */
function day(text: string): number {
  return Date.parse(text.length === 4 ? `${text}-01-01` : text)
}

/** First day of the year after. */
function dayAfter(year: string): number {
  return day(String(Number(year) + 1))
}
