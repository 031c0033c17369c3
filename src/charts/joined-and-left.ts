import * as Plot from '@observablehq/plot'
import * as aq from 'arquero'
import { formatDate, formatNumber } from '../format.ts'
import { monthAxis, niceTicks, valueAxis } from '../marks/axes.ts'
import { modelKey } from '../marks/key.ts'
import { tallyModels } from '../marks/tally.ts'
import { defineChart, type Model, modelColumn, models } from '../schema/chart.ts'
import { agreements } from '../tables/agreements.ts'
import { changes } from '../tables/changes.ts'

interface Row {
  month: string
  change: 'added' | 'removed'
  model: Model
  agreements: number
}

/** The month from which on the drawing shows: before, a single agreement left now and then. The rows have it all. */
const from = '2025-02'

/** Agreements that joined the list (up) and left it (down) each month, by model. Months without a change are absent. */
export default defineChart({
  reads: { changes, agreements },
  columns: {
    month: {
      type: 'string',
      required: true,
      pattern: '\\d{4}-\\d{2}',
      description: 'Month of the list that first shows the change',
    },
    change: { type: 'string', required: true, enum: ['added', 'removed'], description: 'Joined the list, or left it' },
    model: modelColumn,
    agreements: { type: 'integer', required: true, description: 'Agreements that joined or left' },
  },
  labels: ['added', 'removed', 'JEM', 'WSO', 'TFM'],
  rows: ({ changes, agreements }) => {
    const modelOf = new Map(agreements.map(({ agreement_id, model }) => [agreement_id, model]))
    const moves = changes
      .filter(({ change }) => change !== 'relabelled')
      .map(({ published, change, agreement_id }) => ({
        month: published.slice(0, 7),
        change,
        model: modelOf.get(agreement_id)!,
      }))
    return aq
      .from(moves)
      .groupby('month', 'change', 'model')
      .count({ as: 'agreements' })
      .orderby('month', 'change', 'model')
      .objects() as Row[]
  },
  table: {
    columns: {
      month: { type: 'string', description: 'Month' },
      added: { type: 'integer', description: 'Joined' },
      removed: { type: 'integer', description: 'Left' },
    },
    rows: (rows) =>
      [...new Set(rows.map(({ month }) => month))].map((month) => ({
        month,
        added: sum(rows, { month, change: 'added' }),
        removed: sum(rows, { month, change: 'removed' }),
      })),
  },
  plot: (rows: readonly Row[], drawing) => {
    const { theme, label, narrow, width, language } = drawing
    const shown = rows.filter(({ month }) => month >= from)
    const months = [...new Set(shown.map(({ month }) => month))]
    const highest = Math.max(...months.map((month) => sum(shown, { month, change: 'added' })))
    const lowest = Math.max(...months.map((month) => sum(shown, { month, change: 'removed' })))
    const first = `${from}-01`
    const last = nextMonth(months.at(-1)!)
    const ticks = niceTicks(highest, 4)
    const step = ticks[1]!
    const signed = (row: Row) => (row.change === 'added' ? row.agreements : -row.agreements)
    return {
      width,
      height: narrow ? 340 : 400,
      marginLeft: 58,
      marginRight: 2,
      marginTop: 34,
      marginBottom: 28,
      x: { type: 'utc', domain: [day(first), day(last)], axis: null },
      y: { domain: [-Math.max(lowest, step * 0.38), highest * 1.06], axis: null },
      marks: [
        ...valueAxis(drawing, { ticks: lowest >= step ? [-step, ...ticks] : ticks, inMargin: true }),
        ...monthAxis(drawing, { from: first, to: last }),
        Plot.rectY(shown, {
          x1: ({ month }: Row) => day(`${month}-01`),
          x2: ({ month }: Row) => day(nextMonth(month)),
          y: signed,
          z: 'model',
          order: [...models],
          insetLeft: narrow ? 1 : 2,
          insetRight: narrow ? 1 : 2,
          fill: ({ model }: Row) => theme.model[model],
          // One label for all parts of a bar: they are one thing to ask for.
          ariaLabel: ({ month, change }: Row) =>
            `${formatDate(month, 'month', language)}, ${label(change).toLocaleLowerCase(language)}: ${tallyModels(
              shown.filter((row) => row.month === month && row.change === change),
              drawing,
            )}`,
        }),
        Plot.text(months, {
          filter: (month: string) => sum(shown, { month, change: 'removed' }) > 0,
          x: (month: string) => middleOf(month),
          y: (month: string) => -sum(shown, { month, change: 'removed' }),
          text: (month: string) => formatNumber(sum(shown, { month, change: 'removed' }), language),
          dy: 10,
          fontSize: 11,
          fill: theme.quiet,
        }),
        Plot.ruleY([0], { stroke: theme.ink }),
        ...modelKey(drawing, { dy: -16, anchor: 'top-left' }),
        ...[
          { text: `↑ ${label('added')}`, dy: -13 },
          { text: `↓ ${label('removed')}`, dy: 14 },
        ].map(({ text, dy }) =>
          Plot.text([text], {
            x: () => day(first),
            y: () => 0,
            text: (word: string) => word,
            textAnchor: 'end',
            dx: -6,
            dy,
            fill: theme.ink,
            fontWeight: 600,
          }),
        ),
      ],
    }
  },
})

function sum(rows: readonly Row[], { month, change }: { month: string; change: Row['change'] }): number {
  return rows
    .filter((row) => row.month === month && row.change === change)
    .reduce((total, row) => total + row.agreements, 0)
}

function middleOf(month: string): Date {
  return new Date((day(`${month}-01`).getTime() + day(nextMonth(month)).getTime()) / 2)
}

function nextMonth(month: string): string {
  const [year, index] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, index!, 1)).toISOString().slice(0, 10)
}

function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`)
}
