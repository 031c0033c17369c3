import * as Plot from '@observablehq/plot'
import { formatDate, formatNumber } from '../format.ts'
import { niceTicks, spread, valueAxis, yearAxis } from '../marks/axes.ts'
import { tallyModels } from '../marks/tally.ts'
import { type Drawing, defineChart, type Model, modelColumn, models } from '../schema/chart.ts'
import {
  lastOfEach,
  lastOfQuietYears,
  latest,
  publications,
  taskForceLargest,
  taskForceMajority,
} from '../tables/publications.ts'

interface Row {
  published: string
  model: Model
  agreements: number
}

/** Agreements on ICE's list, stacked by model, at every publication. Between two publications the line is drawn straight. */
export default defineChart({
  reads: { publications },
  columns: {
    published: { type: 'date', required: true, description: 'Day of the list; where a day had several, its last' },
    model: modelColumn,
    agreements: { type: 'integer', required: true, description: 'Agreements of that model on the list' },
  },
  states: {
    quiet: ({ publications }) => lastOfQuietYears(publications).published,
    largest: ({ publications }) => taskForceLargest(publications).published,
    majority: ({ publications }) => taskForceMajority(publications).published,
    now: ({ publications }) => latest(publications).published,
  },
  labels: ['JEM', 'WSO', 'TFM', 'all'],
  rows: ({ publications }) =>
    lastOfEach(publications, (day) => day).flatMap(({ published, jem, wso, tfm }) => [
      { published, model: 'JEM' as const, agreements: jem },
      { published, model: 'WSO' as const, agreements: wso },
      { published, model: 'TFM' as const, agreements: tfm },
    ]),
  table: {
    columns: {
      published: { type: 'date', description: 'Last list of the month' },
      JEM: { type: 'integer', description: 'Jail enforcement' },
      WSO: { type: 'integer', description: 'Warrant service officer' },
      TFM: { type: 'integer', description: 'Task force' },
      total: { type: 'integer', description: 'All models' },
    },
    rows: (rows) => {
      return lastOfMonths(rows).map((published) => {
        const { JEM, WSO, TFM } = countsOn(rows, published)
        return { published, JEM, WSO, TFM, total: JEM + WSO + TFM }
      })
    },
  },
  plot: (rows: readonly Row[], drawing) => {
    const { theme, label, narrow, width, language } = drawing
    const first = rows[0]!.published
    const last = rows.at(-1)!.published
    const end = drawing.state ?? last
    const top = sum(countsOn(rows, last))
    const counts = countsOn(rows, end)
    let height = 0
    const ends = models
      .filter((model) => counts[model] > 0)
      .map((model) => {
        height += counts[model]
        return { model, y: height - counts[model] / 2 }
      })
    return {
      width,
      height: narrow ? 320 : 400,
      marginLeft: 0,
      marginRight: narrow ? 136 : 144,
      marginTop: 24,
      marginBottom: 28,
      x: { type: 'utc', domain: [day(first), day(last)], axis: null },
      y: { domain: [0, top], axis: null },
      marks: [
        ...valueAxis(drawing, { ticks: niceTicks(top, 4) }),
        ...yearAxis(drawing, { from: first, to: last }),
        Plot.areaY(
          rows.filter(({ published }) => published <= end),
          {
            x: (row: Row) => day(row.published),
            y: 'agreements',
            z: 'model',
            fill: (row: Row) => theme.model[row.model],
            order: [...models],
            stroke: theme.paper,
            strokeWidth: 0.75,
          },
        ),
        ...(drawing.labelled ? [moments(rows, drawing)] : []),
        Plot.ruleY([0], { stroke: theme.ink }),
        Plot.text([sum(counts)], {
          x: () => day(end),
          y: (total: number) => total,
          text: (total: number) => `${formatNumber(total, language)} ${label('all')}`,
          textAnchor: 'end',
          dx: end === last ? 0 : -4,
          dy: -12,
          fill: theme.ink,
          fontWeight: 600,
        }),
        Plot.text(
          spread(ends, { scale: top / (narrow ? 268 : 348), gap: 18, floor: (8 * top) / (narrow ? 268 : 348) }),
          {
            x: () => day(end),
            y: 'y',
            text: ({ model }) => `${label(model)} ${formatNumber(counts[model as Model], language)}`,
            textAnchor: 'start',
            dx: 8,
            fill: ({ model }) => theme.modelText[model as Model],
            fontWeight: 600,
          },
        ),
      ],
    }
  },
})

/** Unseen strips over the areas, one for the last list of each month: an area itself has no moment to ask for. */
function moments(rows: readonly Row[], drawing: Drawing): Plot.Markish {
  const lists = lastOfMonths(rows).map((published) => rows.filter((row) => row.published === published))
  const strips = lists.map((list, index) => ({
    list,
    from: halfway((lists[index - 1] ?? list)[0]!, list[0]!),
    to: halfway(list[0]!, (lists[index + 1] ?? list)[0]!),
  }))
  return Plot.rect(strips, {
    x1: 'from',
    x2: 'to',
    y1: 0,
    y2: ({ list }: { list: readonly Row[] }) => list.reduce((total, { agreements }) => total + agreements, 0),
    fill: 'none',
    pointerEvents: 'all',
    ariaLabel: ({ list }) =>
      `${formatDate(list[0]!.published, 'day', drawing.language)}: ${tallyModels(list, drawing)}`,
  })
}

function halfway(one: Row, other: Row): Date {
  return new Date((day(one.published).getTime() + day(other.published).getTime()) / 2)
}

function lastOfMonths(rows: readonly Row[]): string[] {
  return [...new Map(rows.map(({ published }) => [published.slice(0, 7), published])).values()]
}

function countsOn(rows: readonly Row[], published: string): Record<Model, number> {
  const counts = { JEM: 0, WSO: 0, TFM: 0 }
  for (const row of rows) if (row.published === published) counts[row.model] += row.agreements
  return counts
}

function sum(counts: Record<Model, number>): number {
  return counts.JEM + counts.WSO + counts.TFM
}

function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`)
}
