import * as Plot from '@observablehq/plot'
import { formatDate } from '../format.ts'
import { inKey } from '../marks/key.ts'
import { ofKind } from '../marks/kind.ts'
import { evenLines, stackLabels } from '../marks/lines.ts'
import { dayScale, daysLater, inPixels, monthsWithin } from '../marks/pixels.ts'
import { type Drawing, defineChart } from '../schema/chart.ts'
import { laramieApplications } from '../tables/laramie-applications.ts'
import { type LaramieEvent, laramieEvents, phases } from '../tables/laramie-events.ts'
import { operations } from '../tables/operations.ts'

type Kind = LaramieEvent['category']
type Row = Omit<LaramieEvent, 'confidence'>

/** Day with which the drawing begins; the rows have the few events before it too. */
const start = '2025-01-01'
/** The kinds of event, in the columns of the wide drawing. */
const kinds: readonly Kind[][] = [['agreement'], ['policy', 'statement', 'lawsuit'], ['operation', 'data', 'reporting']]
/** A sign for each kind: filled for what was done, hollow for what was said, counted or reported. */
const signs = {
  agreement: { symbol: 'circle', isFilled: true },
  policy: { symbol: 'square', isFilled: true },
  statement: { symbol: 'circle', isFilled: false },
  lawsuit: { symbol: 'triangle', isFilled: true },
  operation: { symbol: 'diamond', isFilled: true },
  data: { symbol: 'square', isFilled: false },
  reporting: { symbol: 'diamond', isFilled: false },
} as const satisfies Record<Kind, { symbol: string; isFilled: boolean }>
const { date, precision, title, detail, category, source, locator } = laramieEvents.columns
/** Events on one day or in one month are told apart by their kind. */
const nameOf = ({ date, category }: Pick<Row, 'date' | 'category'>) => `${date}-${category}`

/**
 * What happened in one county, down the months: a day is a sharp line, a month a pale span. Labels make room for each
 * other and lead back to their day. A step shows the same, and names the events of its phase.
 */
export default defineChart({
  reads: { laramieEvents, laramieApplications, operations },
  columns: { date, precision, title, detail, category, source, locator },
  states: {
    before: (tables) => `${start}/${phases(tables).asked}`,
    applications: (tables) => `${phases(tables).asked}/${daysLater(phases(tables).signed, 1)}`,
    road: (tables) => `${daysLater(phases(tables).signed, 1)}/${phases(tables).haul}`,
    operations: (tables) => `${phases(tables).haul}/${phases(tables).lastMonth}`,
    june: (tables) => `${phases(tables).lastMonth}/${daysLater(`${phases(tables).lastMonth}-01`, 31)}`,
  },
  kinds: 'category',
  labels: [
    ...kinds.flat(),
    ...['2025-01-08-statement', '2025-01-20-policy', '2025-01-24-policy', '2025-01-27-statement'],
    ...['2025-01-29-statement', '2025-02-10-policy', '2025-02-21-agreement', '2025-02-26-agreement'],
    ...['2025-03-07-agreement', '2025-03-18-policy', '2025-04-24-agreement', '2025-05-08-agreement'],
    ...['2025-05-14-statement', '2025-05-16-agreement', '2025-05-20-agreement', '2025-06-reporting'],
    ...['2025-06-10-reporting', '2025-06-11-agreement', '2025-06-12-agreement', '2025-07-24-agreement'],
    ...['2025-10-policy', '2025-10-09-statement', '2025-10-28-operation', '2025-11-18-operation', '2025-11-24-data'],
    ...['2026-04-data', '2026-04-21-agreement', '2026-05-operation', '2026-05-12-agreement', '2026-06-lawsuit'],
    ...['2026-06-data', '2026-06-12-reporting'],
  ],
  rows: ({ laramieEvents }) =>
    laramieEvents
      .map(({ date, precision, title, detail, category, source, locator }) => ({
        ...{ date, precision, title, detail, category, source, locator },
      }))
      .sort((a, b) => compare(a.date, b.date) || compare(a.title, b.title)),
  plot: (rows: readonly Row[], drawing) => {
    const layout = layoutOf(rows, drawing)
    return {
      ...inPixels(drawing.width, layout.foot + 14),
      marks: [
        ...groundOf(layout, drawing),
        ...momentsOf(layout, drawing),
        ...namesOf(layout, drawing),
        ...keyOf(layout, drawing),
      ],
    }
  },
})

type Layout = ReturnType<typeof layoutOf>
/** Px from one line of a label to the next. */
const line = 15

/** Where everything stands, in px: one lane for each column of kinds, on a phone one for all. */
function layoutOf(rows: readonly Row[], { width, narrow, state, label }: Drawing) {
  const events = rows.filter(({ date }) => date >= start)
  const to = daysLater(`${events.at(-1)!.date.slice(0, 7)}-01`, 30)
  const [phaseFrom, phaseTo] = (state ?? `${start}/9999`).split('/') as [string, string]
  const isNamed = ({ date }: Row) => date >= phaseFrom && date < phaseTo
  const head = narrow ? 96 : 76
  const foot = state ? head + (narrow ? 330 : 380) : head + (narrow ? 640 : 620)
  const y = dayScale([start, to], [head, foot])
  const left = 44
  const groups = narrow ? [kinds.flat()] : kinds
  const lanes = groups.map((of, index) => ({ of, x: left + (index * (width - left)) / groups.length }))
  const labels = lanes.flatMap(({ of, x }) =>
    stackLabels(
      events
        .filter((row) => of.includes(row.category) && isNamed(row))
        .sort((a, b) => y(middle(a)) - y(middle(b)))
        .map((row) => {
          const lines = evenLines(label(nameOf(row)), narrow ? 35 : 32)
          const height = (lines.length + (narrow ? 0 : 1)) * line
          return { row, lane: x, x: x + (narrow ? 28 : 30), lines, height, at: y(middle(row)) - line / 2 }
        }),
      { from: head - 6, to: foot + 8, gap: narrow ? 3 : 5 },
    ),
  )
  return { events, to, phaseFrom, phaseTo, isNamed, head, foot, left, y, lanes, labels }
}

/** Months across, lanes down; at a step its phase is thick. */
function groundOf({ to, phaseFrom, phaseTo, head, foot, left, y, lanes }: Layout, drawing: Drawing): Plot.Markish[] {
  const { theme, narrow, width, language, state } = drawing
  const months = [start, ...monthsWithin(start, to)].filter((month) => Number(month.slice(5, 7)) % 3 === 1)
  const phase = state ? lanes : []
  return [
    Plot.link(months, { x1: left - 8, x2: narrow ? left : width, y1: y, y2: y, stroke: theme.hairline }),
    Plot.text(months, {
      x: 0,
      y: (month: string) => y(month),
      text: (month: string) =>
        month.slice(5, 7) === '01' ? month.slice(0, 4) : formatDate(month.slice(0, 7), 'month-only', language),
      textAnchor: 'start',
      fill: theme.quiet,
    }),
    Plot.link(lanes, { x1: 'x', x2: 'x', y1: head, y2: foot, stroke: theme.neutral }),
    Plot.link(phase, {
      ...{ x1: 'x', x2: 'x', y1: y(phaseFrom), y2: Math.min(foot, y(phaseTo)) },
      stroke: theme.ink,
      strokeWidth: 3,
    }),
  ]
}

/** The events themselves: a day as a sharp line, a month as a pale span; paler still outside of a step's phase. */
function momentsOf({ events, isNamed, y, lanes }: Layout, { theme, language }: Drawing): Plot.Markish[] {
  const isDay = ({ precision }: Row) => precision === 'day'
  const lane = ({ category }: Row) => lanes.find(({ of }) => of.includes(category))!.x
  const strength = (row: Row) => (isNamed(row) ? 1 : 0.35)
  return [
    Plot.rect(events, {
      ...ofKind(events, ({ category }) => category),
      x1: (row: Row) => lane(row) - 6,
      x2: (row: Row) => lane(row) + 6,
      y1: (row: Row) => y(row.date) - (isDay(row) ? 1 : 0),
      y2: (row: Row) => (isDay(row) ? y(row.date) + 1 : y(daysLater(`${row.date}-01`, 30))),
      fill: (row: Row) => (isDay(row) ? theme.ink : theme.neutral),
      fillOpacity: (row: Row) => (isDay(row) ? 1 : 0.45) * strength(row),
      ariaLabel: (row: Row) => `${formatDate(row.date, isDay(row) ? 'day' : 'month', language)}: ${row.title}`,
    }),
  ]
}

/** Each label with its sign and date, and a line to its moment. */
function namesOf({ labels, y }: Layout, drawing: Drawing): Plot.Markish[] {
  const { theme, narrow, language } = drawing
  const styles = narrow ? (['short-day', 'month-only'] as const) : (['short-day', 'short-month'] as const)
  // A phone has the year at the side.
  const day = ({ date, precision }: Row) =>
    formatDate(date, styles[precision === 'day' ? 0 : 1], language).replace(narrow ? / \d{4}$/ : '', '')
  // Keeps the months' lines off the words.
  const type = { textAnchor: 'start', fontSize: 12, stroke: theme.paper, strokeWidth: 4 } as const
  const kinds = ofKind(labels, ({ row }) => row.category)
  return [
    Plot.link(labels, {
      ...kinds,
      x1: ({ lane }) => lane + 7,
      x2: ({ x }) => x - 16,
      y1: ({ row }) => y(middle(row)),
      y2: ({ top }) => top + line / 2,
      stroke: theme.neutral,
      strokeWidth: 0.75,
    }),
    signsOf(
      labels.map(({ row, x, top }) => ({ kind: row.category, x: x - 9, y: top + line / 2 })),
      drawing,
      kinds,
    ),
    Plot.text(labels, {
      ...type,
      ...kinds,
      x: 'x',
      y: ({ top }) => top + line / 2,
      text: ({ row }) => day(row),
      fill: theme.quiet,
    }),
    Plot.text(labels, {
      ...type,
      ...kinds,
      x: ({ x }) => x + (narrow ? 46 : 0),
      y: ({ top }) => top + (narrow ? 1 : line),
      text: ({ lines }) => lines.join('\n'),
      lineAnchor: 'top',
      lineHeight: line / 12,
      fill: theme.ink,
    }),
  ]
}

/** The kinds with their signs: above their columns, or on a phone in two columns of their own. */
function keyOf({ lanes }: Layout, drawing: Drawing): Plot.Markish[] {
  const { narrow, label, theme } = drawing
  const places = narrow
    ? kinds.flat().map((kind, index) => ({ kind, x: 6 + Math.floor(index / 4) * 170, y: 8 + (index % 4) * 18 }))
    : lanes.flatMap(({ of, x }) => of.map((kind, index) => ({ kind, x: x + 6, y: 8 + index * 18 })))
  return [
    signsOf(places, drawing, inKey),
    Plot.text(places, {
      x: ({ x }) => x + 12,
      y: 'y',
      text: ({ kind }) => label(kind),
      textAnchor: 'start',
      fontSize: 12,
      fontWeight: 600,
      fill: theme.ink,
    }),
  ]
}

function signsOf(
  places: readonly { kind: Kind; x: number; y: number }[],
  { theme }: Drawing,
  options: Plot.DotOptions = {},
): Plot.Markish {
  return Plot.dot(places, {
    ...options,
    x: 'x',
    y: 'y',
    r: 4,
    symbol: ({ kind }: { kind: Kind }) => signs[kind].symbol,
    fill: ({ kind }: { kind: Kind }) => (signs[kind].isFilled ? theme.ink : theme.paper),
    stroke: theme.ink,
    strokeWidth: 1.5,
  })
}

function middle({ date, precision }: Row): string {
  return precision === 'day' ? date : daysLater(`${date}-01`, 15)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
