import * as Plot from '@observablehq/plot'
import { formatDate, formatNumber } from '../format.ts'
import { dayScale, inPixels, monthsWithin } from '../marks/pixels.ts'
import { defineChart, type Model, modelColumn } from '../schema/chart.ts'
import { latest, publications } from '../tables/publications.ts'
import { wyomingAgreements } from '../tables/wyoming-agreements.ts'

interface Row {
  date: string
  agency: string
  model: Model
  agreements: number
  listed: string
  source: string
  locator: string
}

const { date, agency, source, locator } = wyomingAgreements.columns
/** Day from which on the drawing shows; what was signed before is where its line starts. */
const from = '2025-01-01'

/** Wyoming's agreements as they were signed, a step each, one panel a model on one scale from zero. */
export default defineChart({
  reads: { wyomingAgreements, publications },
  columns: {
    date,
    agency,
    model: modelColumn,
    agreements: { type: 'integer', required: true, description: 'Agreements of that model signed up to that day' },
    listed: { type: 'date', required: true, description: 'Day of the list that shows them' },
    source,
    locator,
  },
  labels: ['JEM', 'WSO', 'TFM', 'earlier', 'Laramie County Sheriff', 'Wyoming Highway Patrol', 'Pine Bluffs Police'],
  rows: ({ wyomingAgreements, publications }) => {
    const listed = latest(publications).published
    const ordered = [...wyomingAgreements].sort(
      (a, b) => order(a.date, b.date) || order(a.agency, b.agency) || order(a.model, b.model),
    )
    return ordered.map(({ date, agency, model, source, locator }, index) => ({
      date,
      agency,
      model,
      agreements: ordered.slice(0, index + 1).filter((row) => row.model === model).length,
      listed,
      source,
      locator,
    }))
  },
  plot: (rows: readonly Row[], { theme, label, narrow, width, language }) => {
    const to = rows[0]!.listed
    const left = narrow ? 0 : 4
    const x = dayScale([from, to], [left, width - (narrow ? 40 : 44)])
    const step = narrow ? 15 : 16
    const order: Model[] = ['TFM', 'WSO', 'JEM']
    let foot = 0
    const panels = order.map((model) => {
      const own = rows.filter((row) => row.model === model)
      foot += own.length * step + (model === 'TFM' ? 40 : 72)
      return { model, own, foot, count: own.length }
    })
    const footOf = new Map(panels.map(({ model, foot }) => [model, foot]))
    const y = ({ model, agreements }: { model: Model; agreements: number }) => footOf.get(model)! - agreements * step
    const areas = panels.flatMap(({ model, own }) => {
      const before = own.filter(({ date }) => date < from).length
      const later = own.filter(({ date }) => date >= from)
      return [
        { model, from: x(from), to: later[0] ? x(later[0].date) : x(to), agreements: before },
        ...later.map((row, index) => ({
          model,
          from: x(row.date),
          to: later[index + 1] ? x(later[index + 1]!.date) : x(to),
          agreements: row.agreements,
        })),
      ]
    })
    const shown = rows.filter(({ date }) => date >= from)
    const named = shown.filter(({ agency }) =>
      ['Laramie County Sheriff', 'Wyoming Highway Patrol', 'Pine Bluffs Police'].includes(agency),
    )
    const months = monthsWithin(from, to).filter((month) => (Number(month.slice(5, 7)) - 1) % (narrow ? 6 : 3) === 0)
    /** A panel's last step: above it is room for its name. */
    const isLast = (row: Row) => row.agreements === panels.find(({ model }) => model === row.model)!.count
    const short = (day: string) => formatDate(day, 'short-day', language)
    return {
      ...inPixels(width, foot + 26),
      marks: [
        Plot.link(
          panels.flatMap(({ foot, count }) => months.map((month) => ({ month, foot, top: foot - count * step - 6 }))),
          {
            x1: ({ month }) => x(month),
            x2: ({ month }) => x(month),
            y1: 'foot',
            y2: 'top',
            stroke: theme.hairline,
          },
        ),
        Plot.rect(areas, {
          x1: 'from',
          x2: 'to',
          y1: ({ model }: { model: Model }) => footOf.get(model)!,
          y2: y,
          fill: ({ model }: { model: Model }) => theme.model[model],
          fillOpacity: 0.28,
        }),
        Plot.link(areas, {
          x1: 'from',
          x2: 'to',
          y1: y,
          y2: y,
          stroke: ({ model }: { model: Model }) => theme.model[model],
          strokeWidth: 2,
          filter: ({ agreements }: { agreements: number }) => agreements > 0,
        }),
        Plot.link(panels, { x1: left, x2: x(to), y1: 'foot', y2: 'foot', stroke: theme.ink }),
        Plot.dot(shown, {
          x: ({ date }: Row) => x(date),
          y,
          r: ({ agency }: Row) => (agency === 'Laramie County Sheriff' ? 5 : 3.5),
          fill: ({ model, agency }: Row) => (agency === 'Laramie County Sheriff' ? theme.ink : theme.model[model]),
          stroke: theme.paper,
          strokeWidth: 1,
          ariaLabel: ({ date, agency, model, agreements }: Row) =>
            `${short(date)}, ${agency}: ${label(model)}, ${formatNumber(agreements, language)}`,
        }),
        ...(['start', 'end'] as const).map((textAnchor) =>
          Plot.text(
            named.filter((row) => isLast(row) === (textAnchor === 'start')),
            {
              x: ({ date }: Row) => x(date) + (textAnchor === 'start' ? 2 : -9),
              y: (row: Row) => y(row) - (textAnchor === 'start' ? 13 : 2),
              text: ({ agency }: Row) => label(agency),
              textAnchor,
              fontSize: 12,
              fill: theme.ink,
            },
          ),
        ),
        Plot.text(panels, {
          x: left,
          y: ({ foot, count }) => foot - count * step - 30,
          text: ({ model }) => label(model),
          textAnchor: 'start',
          fontSize: 14,
          fontWeight: 600,
          fill: ({ model }) => theme.modelText[model as Model],
        }),
        Plot.text(panels, {
          x: x(to) + 8,
          y: ({ foot, count }) => foot - count * step,
          text: ({ count }) => formatNumber(count, language),
          textAnchor: 'start',
          fontSize: 15,
          fontWeight: 600,
          fill: ({ model }) => theme.modelText[model as Model],
        }),
        Plot.text(
          areas.filter(({ from: start, agreements }) => start === x(from) && agreements > 0),
          {
            x: left + 4,
            y: (area: { model: Model; agreements: number }) => y(area) + step / 2,
            fontSize: 12,
            text: () => label('earlier'),
            textAnchor: 'start',
            fill: theme.ink,
          },
        ),
        Plot.text([from, ...months], {
          x: (month: string) => x(month) + 3,
          y: foot + 14,
          text: (month: string) =>
            formatDate(month.slice(0, 7), month.slice(5, 7) === '01' ? 'short-month' : 'month-only', language),
          textAnchor: 'start',
          filter: (month: string) => x(month) < width - 40,
          fill: theme.quiet,
        }),
      ],
    }
  },
})

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
