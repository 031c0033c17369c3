import * as Plot from '@observablehq/plot'
import { formatDate, formatNumber } from '../format.ts'
import { inKey } from '../marks/key.ts'
import { dayScale, daysLater, inPixels, monthsWithin } from '../marks/pixels.ts'
import { defineChart, type Model, modelColumn } from '../schema/chart.ts'
import { laramieApplications } from '../tables/laramie-applications.ts'

interface Row {
  model: Model
  first_seen_pending: string
  sheriff_signed: string | null
  ice_signed: string
  source: string
  locator: string
}
type Kind = 'seen' | 'sheriff' | 'ice'

const { first_seen_pending, sheriff_signed, ice_signed, source, locator } = laramieApplications.columns
const symbols = { seen: 'circle', sheriff: 'diamond', ice: 'circle' } as const

/**
 * The county's three requests, from the first archived list of pending ones that shows them to ICE's signature. The
 * true day of a request is that day or earlier: the broken line says so.
 */
export default defineChart({
  reads: { laramieApplications },
  columns: { model: modelColumn, first_seen_pending, sheriff_signed, ice_signed, source, locator },
  labels: ['JEM', 'WSO', 'TFM', 'seen', 'sheriff', 'ice', 'earlier', 'days', 'day'],
  rows: ({ laramieApplications }) =>
    laramieApplications
      .map(({ model, first_seen_pending, sheriff_signed, ice_signed, source, locator }) => ({
        ...{ model, first_seen_pending, sheriff_signed, ice_signed, source, locator },
      }))
      .sort((a, b) => (a.first_seen_pending < b.first_seen_pending ? -1 : 1)),
  plot: (rows: readonly Row[], { theme, label, narrow, width, language }) => {
    const last = rows.map((row) => row.ice_signed).reduce((a, b) => (a > b ? a : b))
    const span = [daysLater(rows[0]!.first_seen_pending, -27), daysLater(last, narrow ? 14 : 8)] as const
    const x = dayScale(span, [0, width])
    const head = narrow ? 98 : 40
    const lane = 84
    const foot = head + rows.length * lane
    const y = (row: Row) => head + rows.indexOf(row) * lane + 48
    const short = (date: string) => formatDate(date, 'short-day', language).replace(/ \d{4}$/, '')
    const months = monthsWithin(...span)
    const moments = rows.flatMap((row) => [
      { row, kind: 'seen' as Kind, date: row.first_seen_pending },
      ...(row.sheriff_signed ? [{ row, kind: 'sheriff' as Kind, date: row.sheriff_signed }] : []),
      { row, kind: 'ice' as Kind, date: row.ice_signed },
    ])
    /** Where a row's two days are close, the dates under them part: one ends where the other begins. */
    const isClose = (row: Row) => x(row.ice_signed) - x(row.first_seen_pending) < 20
    const dates = moments.map((moment) => ({
      ...moment,
      anchor: isClose(moment.row) && moment.kind === 'seen' ? ('end' as const) : ('start' as const),
      dx: isClose(moment.row) ? (moment.kind === 'seen' ? -2 : 4) : -6,
    }))
    const places: { name: Kind | 'earlier'; x: number; y: number }[] = narrow
      ? (['seen', 'sheriff', 'ice', 'earlier'] as const).map((name, index) => ({ name, x: 0, y: 10 + index * 20 }))
      : [
          { name: 'seen', x: 0, y: 10 },
          { name: 'sheriff', x: 252, y: 10 },
          { name: 'ice', x: 386, y: 10 },
          { name: 'earlier', x: 500, y: 10 },
        ]
    const inDays = (row: Row) => {
      const days = (Date.parse(row.ice_signed) - Date.parse(row.first_seen_pending)) / 86_400_000
      return `${formatNumber(days, language)} ${label(days === 1 ? 'day' : 'days')}`
    }
    return {
      ...inPixels(width, foot + 26),
      marks: [
        Plot.ruleX(months, { x: (month: string) => x(month), y1: head, y2: foot, stroke: theme.hairline }),
        Plot.text(months, {
          x: (month: string) => x(month) + 4,
          y: foot + 14,
          text: (month: string) => formatDate(month.slice(0, 7), 'month-only', language),
          textAnchor: 'start',
          filter: (month: string) => x(month) < width - 30,
          fill: theme.quiet,
        }),
        Plot.link(
          places.filter(({ name }) => name === 'earlier'),
          {
            ...inKey,
            x1: 'x',
            x2: (place: { x: number }) => place.x + 16,
            y1: 'y',
            y2: 'y',
            stroke: theme.quiet,
            strokeWidth: 2,
            strokeDasharray: '2 4',
          },
        ),
        Plot.dot(
          places.filter(({ name }) => name !== 'earlier'),
          {
            ...inKey,
            x: (place: { x: number }) => place.x + 8,
            y: 'y',
            r: 5,
            symbol: ({ name }: { name: Kind }) => symbols[name],
            fill: ({ name }: { name: Kind }) => (name === 'ice' ? theme.quiet : theme.paper),
            stroke: theme.quiet,
            strokeWidth: 2,
          },
        ),
        Plot.text(places, {
          x: (place: { x: number }) => place.x + 22,
          y: 'y',
          text: ({ name }: { name: Kind | 'earlier' }) => label(name),
          textAnchor: 'start',
          fill: theme.quiet,
        }),
        Plot.text(rows, {
          x: 0,
          y: (row: Row) => y(row) - 26,
          text: (row: Row) => label(row.model),
          textAnchor: 'start',
          fontSize: 13,
          fontWeight: 600,
          fill: (row: Row) => theme.modelText[row.model],
        }),
        Plot.text(rows, {
          x: (row: Row) => label(row.model).length * 7.2 + 10,
          y: (row: Row) => y(row) - 26,
          text: inDays,
          textAnchor: 'start',
          fill: theme.quiet,
        }),
        Plot.link(rows, {
          x1: 0,
          x2: (row: Row) => x(row.first_seen_pending),
          y1: y,
          y2: y,
          stroke: (row: Row) => theme.model[row.model],
          strokeWidth: 2,
          strokeDasharray: '2 6',
        }),
        Plot.link(rows, {
          x1: (row: Row) => x(row.first_seen_pending),
          x2: (row: Row) => x(row.ice_signed),
          y1: y,
          y2: y,
          stroke: (row: Row) => theme.model[row.model],
          strokeWidth: 5,
          ariaLabel: (row: Row) =>
            `${label(row.model)}: ${short(row.first_seen_pending)} – ${short(row.ice_signed)}, ${inDays(row)}`,
        }),
        Plot.dot(moments, {
          x: ({ date }) => x(date),
          y: ({ row }) => y(row),
          r: 5.5,
          symbol: ({ kind }: { kind: Kind }) => symbols[kind],
          fill: ({ kind, row }) => (kind === 'ice' ? theme.model[row.model as Model] : theme.paper),
          stroke: ({ row }) => theme.model[row.model as Model],
          strokeWidth: 2,
          ariaLabel: ({ row, kind, date }) => `${label(row.model)}, ${label(kind)}: ${short(date)}`,
        }),
        ...(['start', 'end'] as const).map((textAnchor) =>
          Plot.text(
            dates.filter(({ anchor }) => anchor === textAnchor),
            {
              x: ({ date, dx }) => x(date) + dx,
              y: ({ row, kind }) => y(row) + (kind === 'sheriff' ? -17 : 20),
              text: ({ date }) => short(date),
              textAnchor,
              fill: theme.ink,
            },
          ),
        ),
      ],
    }
  },
})
