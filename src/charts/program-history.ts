import * as Plot from '@observablehq/plot'
import { formatMoment, formatNumber } from '../format.ts'
import { niceTicks } from '../marks/axes.ts'
import { inKey } from '../marks/key.ts'
import { endOf, middleOf, startOf } from '../marks/moment.ts'
import { wrapWords } from '../marks/wrap.ts'
import { type Drawing, defineChart } from '../schema/chart.ts'
import { nationalHistory } from '../tables/national-history.ts'
import { programEvents } from '../tables/program-events.ts'
import { lastOfEach, publications } from '../tables/publications.ts'

interface Row {
  series: 'published' | 'list' | 'event'
  date: string
  count: number | null
  unit: 'agencies' | 'agreements' | null
  event: string | null
  who_says: string | null
  source: string
  locator: string
}

/** Where the label of a published count stands; where two stand close, a side that keeps them apart. To the right else. */
const sides: Record<string, 'left' | 'left-low' | 'left-high' | 'above-left' | 'above-right' | 'below-left'> = {
  '2007-08-21': 'left-low',
  '2007-09-01': 'left-high',
  '2009-06': 'left',
  '2009-10-16': 'above-left',
  '2011': 'above-right',
  '2012-07-10': 'below-left',
  '2017-01': 'left',
  '2020-09': 'left',
}

/** Published counts in changing units, then ICE's list: once on one scale, once with the early years enlarged. */
export default defineChart({
  reads: { nationalHistory, programEvents, publications },
  columns: {
    series: { type: 'string', required: true, description: 'published count, list of ICE, or event' },
    date: { type: 'string', required: true, description: 'Day, month or year, as exact as the source is' },
    count: { type: 'integer', description: 'How many; empty for an event' },
    unit: { type: 'string', description: 'What is counted: agencies or agreements. One agency may hold several' },
    event: { type: 'string', description: 'Short name of the event' },
    who_says: { type: 'string', description: 'Whose count it is' },
    source: { type: 'string', required: true, description: 'Id of the source' },
    locator: { type: 'string', required: true, description: 'Place in the source' },
  },
  labels: [
    ...['whole', 'strip', 'enlarged', 'list', 'agencies', 'agreements'],
    ...['first-signed', 'new-standard', 'task-forces-end', 'order-for-more', 'warrant-service', 'order-task-forces'],
  ],
  rows: ({ nationalHistory, programEvents, publications }) => {
    const lists = lastOfEach(publications, (day) => day)
    const counts = [...nationalHistory].sort((a, b) => (a.date < b.date ? -1 : 1))
    const { source } = counts.at(-1)!
    const none = { count: null, unit: null, event: null, who_says: null }
    return [
      ...counts
        .filter(({ date }) => date < lists[0]!.published)
        .map(({ date, count, unit, who_says, source, locator }) => ({
          ...{ series: 'published' as const, date, ...none, count, unit, who_says, source, locator },
        })),
      ...lists.map(({ published, agreements }) => ({
        ...{ series: 'list' as const, date: published, ...none, count: agreements, unit: 'agreements' as const },
        ...{ who_says: 'ICE’s list, counted by us', source, locator: 'the list of this day, all rows' },
      })),
      ...[...programEvents]
        .sort((a, b) => (a.date < b.date ? -1 : 1))
        .map(({ date, event, source, locator }) => ({
          ...{ series: 'event' as const, date, ...none, event, source, locator },
        })),
    ]
  },
  table: {
    columns: {
      date: { type: 'string', description: 'Date' },
      count: { type: 'integer', description: 'How many' },
      unit: { type: 'string', description: 'Of what' },
      event: { type: 'string', description: 'Event' },
      who_says: { type: 'string', description: 'Whose count' },
      source: { type: 'string', description: 'Source' },
    },
    rows: (rows) => {
      const lists = rows.filter(({ series }) => series === 'list')
      const lastOfYear = new Map(lists.map((row) => [row.date.slice(0, 4), row]))
      const shown = [...rows.filter(({ series }) => series !== 'list'), lists[0]!, ...lastOfYear.values()]
      return [...new Set(shown)]
        .sort((a, b) => (a.date < b.date ? -1 : 1))
        .map(({ date, count, unit, event, who_says, source }) => ({ date, count, unit, event, who_says, source }))
    },
  },
  plot: (rows: readonly Row[], drawing) => {
    const { theme, width, narrow, label } = drawing
    const events = rows.filter(({ series }) => series === 'event')
    const published = rows.filter(({ series }) => series === 'published')
    const lists = rows.filter(({ series }) => series === 'list') as (Row & { count: number })[]
    const last = lists.at(-1)!
    const beforeOrder = lists.findLast(({ date }) => date < events.at(-1)!.date)!
    const edge = 1.15 * Math.max(...published.map(({ count }) => count!))
    const listed = narrow ? events.length * 20 + 16 : 0
    const whole: Panel = { top: 26, bottom: narrow ? 190 : 196, most: last.count * 1.02 }
    const large: Panel = {
      top: whole.bottom + (narrow ? 60 : 104),
      bottom: whole.bottom + (narrow ? 300 : 332),
      most: edge,
    }
    const x = { type: 'utc', domain: [startOf(events[0]!.date), endOf(last.date)], axis: null } as const
    return {
      width,
      height: large.bottom + 26 + listed,
      marginLeft: 0,
      marginRight: 10,
      marginTop: 0,
      marginBottom: 0,
      x,
      y: { type: 'identity', axis: null },
      marks: [
        ...ground(whole, large, drawing),
        ...eventMarks(events, large, whole.bottom + 50, drawing),
        ...years(events[0]!.date, last.date, large, drawing),
        ...[whole, large].flatMap((panel) => [
          ...scale(panel, drawing),
          listLine(lists, panel, drawing),
          ...counts(published, panel, drawing, panel === large),
        ]),
        ...published.map((row) => countLabel(row, large, sides[row.date] ?? 'right', drawing)),
        countLabel(lists[0]!, large, 'above-right', drawing, { text: label('list') }),
        countLabel(beforeOrder, large, 'below-left', drawing),
        countLabel(last, whole, 'left', drawing, { ground: theme.paper }),
        Plot.ruleY([whole, large], { y: 'bottom', stroke: theme.ink }),
      ],
    }
  },
})

/** One of the two panels, in px: its top and foot, and the count that its top stands for. */
interface Panel {
  top: number
  bottom: number
  most: number
}

function height(count: number, { top, bottom, most }: Panel): number {
  return bottom - ((bottom - top) * count) / most
}

/** A strip at the foot of the whole, as high as the enlarged panel, and the enlarged panel on the same ground. */
function ground(whole: Panel, large: Panel, { theme, label, narrow }: Drawing): Plot.Markish[] {
  const strip = height(large.most, whole)
  const words = [
    { text: label('whole'), y: whole.top - 14, bold: true },
    { text: label('strip'), y: strip - 10, bold: false },
    { text: label('enlarged'), y: whole.bottom + (narrow ? 32 : 30), bold: true },
  ]
  return [
    Plot.rect(
      [
        { top: strip, bottom: whole.bottom },
        { top: large.top, bottom: large.bottom },
      ],
      { y1: 'top', y2: 'bottom', fill: theme.land },
    ),
    ...[true, false].map((bold) =>
      Plot.text(words, {
        filter: (word) => word.bold === bold,
        frameAnchor: 'left',
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        fontWeight: bold ? 600 : 400,
        fontSize: bold ? 13 : 12,
        fill: bold ? theme.ink : theme.quiet,
      }),
    ),
  ]
}

/** Events as rules through the enlarged panel; their words above it, or on a phone in a list below. */
function eventMarks(events: readonly Row[], panel: Panel, top: number, drawing: Drawing): Plot.Markish[] {
  const { theme, label, narrow, width } = drawing
  const last = events.at(-1)!
  const year = ({ date }: Row) => date.slice(0, 4)
  // As wide as the way to the next event allows, the last as wide as the one before it leaves.
  const lettersFor = (row: Row) => {
    const [from, to] = [events.at(0)!, last].map(({ date }) => startOf(date).getTime())
    const next = events[events.indexOf(row) + 1]
    const share = next ? (startOf(next.date).getTime() - startOf(row.date).getTime()) / (to! - from!) : 1
    return Math.min(15, Math.floor((share * width * 0.93) / 6.6))
  }
  const exact = events.filter(({ date }) => date.length > 4)
  const rules = [
    // A year is a span, not a day.
    Plot.rect(
      events.filter(({ date }) => date.length === 4),
      {
        x1: ({ date }: Row) => startOf(date),
        x2: ({ date }: Row) => endOf(date),
        y1: panel.top,
        y2: panel.bottom,
        fill: theme.hairline,
        fillOpacity: 0.5,
      },
    ),
    Plot.ruleX(exact, {
      x: ({ date }: Row) => startOf(date),
      y1: panel.top,
      y2: panel.bottom,
      stroke: theme.neutral,
      strokeDasharray: '2 3',
    }),
  ]
  if (narrow) {
    const place = (row: Row) => panel.bottom + 40 + events.indexOf(row) * 20
    return [
      ...rules,
      Plot.text(exact, {
        x: ({ date }: Row) => startOf(date),
        y: () => panel.top - 8,
        text: (row: Row) => `’${year(row).slice(2)}`,
        fontSize: 12,
        fill: theme.quiet,
      }),
      ...[true, false].map((bold) =>
        Plot.text(events, {
          ...inKey,
          frameAnchor: 'left',
          y: place,
          text: (row: Row) => (bold ? year(row) : label(row.event!)),
          textAnchor: 'start',
          dx: bold ? 0 : 38,
          fontWeight: bold ? 600 : 400,
          fontSize: 12,
          fill: theme.ink,
        }),
      ),
    ]
  }
  return [
    ...rules,
    ...[true, false].flatMap((bold) =>
      [true, false].map((isLast) =>
        Plot.text(events, {
          filter: (row: Row) => (row === last) === isLast,
          x: ({ date }: Row) => startOf(date),
          y: () => top + (bold ? 0 : 15),
          text: (row: Row) => (bold ? year(row) : wrapWords(label(row.event!), lettersFor(row)).join('\n')),
          textAnchor: isLast ? 'end' : 'start',
          lineAnchor: 'top',
          fontWeight: bold ? 600 : 400,
          fontSize: 12,
          lineHeight: 1.15,
          fill: theme.ink,
        }),
      ),
    ),
  ]
}

/** Values of a panel, above their hairlines. */
function scale(panel: Panel, { theme, language }: Drawing): Plot.Markish[] {
  const ticks = niceTicks(panel.most, 4).slice(1)
  return [
    Plot.ruleY(ticks, { y: (tick: number) => height(tick, panel), stroke: theme.hairline }),
    Plot.text(ticks, {
      frameAnchor: 'left',
      y: (tick: number) => height(tick, panel) - 7,
      text: (tick: number) => formatNumber(tick, language),
      textAnchor: 'start',
      dx: 2,
      fontSize: 12,
      fill: theme.quiet,
    }),
  ]
}

function years(from: string, to: string, panel: Panel, { theme, narrow }: Drawing): Plot.Markish[] {
  const first = Number(from.slice(0, 4))
  const every = narrow ? 6 : 4
  const all = Array.from({ length: Number(to.slice(0, 4)) - first }, (_, index) => String(first + index))
  return [
    Plot.text(
      all.filter((year) => (Number(year) - first) % every === 0),
      {
        x: (year: string) => startOf(year),
        y: () => panel.bottom + 13,
        text: (year: string) => year,
        textAnchor: 'start',
        fontSize: 12,
        fill: theme.quiet,
      },
    ),
  ]
}

/** ICE's list as a line, up to where it leaves the panel. */
function listLine(lists: readonly (Row & { count: number })[], panel: Panel, { theme }: Drawing): Plot.Markish {
  const points = lists.map(({ date, count }) => ({ at: startOf(date), count }))
  const over = points.findIndex(({ count }) => count > panel.most)
  if (over > 0) {
    const [a, b] = [points[over - 1]!, points[over]!]
    const share = (panel.most - a.count) / (b.count - a.count)
    points.splice(over, points.length, {
      at: new Date(a.at.getTime() + share * (b.at.getTime() - a.at.getTime())),
      count: panel.most,
    })
  }
  return Plot.line(points, { x: 'at', y: ({ count }) => height(count, panel), stroke: theme.ink, strokeWidth: 2 })
}

/** Published counts: squares for agencies, discs for agreements. A year or month is a bar as long as it lasts. */
function counts(
  rows: readonly Row[],
  panel: Panel,
  { theme, label, language }: Drawing,
  large: boolean,
): Plot.Markish[] {
  const y = ({ count }: Row) => height(count!, panel)
  const size = large ? 4.5 : 2.5
  const told = ({ date, count, unit, who_says }: Row) =>
    `${formatMoment(date, language)}: ${formatNumber(count!, language)} ${label(unit!)} (${who_says})`
  return [
    Plot.ruleY(rows, {
      filter: ({ date }: Row) => large && date.length < 10,
      x1: ({ date }: Row) => startOf(date),
      x2: ({ date }: Row) => endOf(date),
      y,
      stroke: theme.neutral,
      strokeWidth: 3,
    }),
    Plot.dot(rows, {
      x: ({ date }: Row) => middleOf(date),
      y,
      r: size,
      symbol: ({ unit }: Row) => (unit === 'agencies' ? 'square' : 'circle'),
      fill: ({ unit }: Row) => (unit === 'agencies' ? theme.paper : theme.ink),
      stroke: theme.ink,
      strokeWidth: large ? 1.6 : 1.2,
      // Each count is in both panels, and said once.
      ...(large ? { ariaLabel: told } : {}),
    }),
  ]
}

/** What a count says beside its mark, with its unit. */
function countLabel(
  row: Row,
  panel: Panel,
  side: (typeof sides)[string] | 'right',
  { theme, label, language }: Drawing,
  { text = `${formatNumber(row.count!, language)} ${label(row.unit!)}`, ground = theme.land } = {},
): Plot.Markish {
  const placing = {
    left: { textAnchor: 'end', dx: -9, dy: 0 },
    'left-low': { textAnchor: 'end', dx: -9, dy: 5 },
    'left-high': { textAnchor: 'end', dx: -9, dy: -6 },
    right: { textAnchor: 'start', dx: 9, dy: 0 },
    'above-left': { textAnchor: 'end', dx: 6, dy: -16 },
    'above-right': { textAnchor: 'start', dx: -6, dy: -16 },
    'below-left': { textAnchor: 'end', dx: 6, dy: 17 },
  } as const
  return Plot.text([row], {
    x: ({ date }: Row) => middleOf(date),
    y: ({ count }: Row) => height(count!, panel),
    text: () => text,
    ...placing[side],
    fontSize: 12,
    fill: theme.ink,
    stroke: ground,
    strokeWidth: 4,
  })
}
