import * as Plot from '@observablehq/plot'
import * as aq from 'arquero'
import { formatNumber } from '../format.ts'
import { modelKey } from '../marks/key.ts'
import { tallyModels } from '../marks/tally.ts'
import { defineChart, type Model, modelColumn, models } from '../schema/chart.ts'
import { agreements } from '../tables/agreements.ts'
import { states } from '../tables/states.ts'

interface Row {
  state: string
  name: string
  model: Model
  agreements: number
}

/** Agreements on the latest list, one bar a state or territory, stacked by model. States without one are absent. */
export default defineChart({
  reads: { agreements, states },
  columns: {
    state: { type: 'string', required: true, description: 'USPS code of the state or territory' },
    name: { type: 'string', required: true, description: 'Its name' },
    model: modelColumn,
    agreements: { type: 'integer', required: true, description: 'Agreements of that model on the latest list' },
  },
  labels: ['JEM', 'WSO', 'TFM'],
  rows: ({ agreements, states }) => {
    const names = new Map(states.map(({ state, name }) => [state, name]))
    const counts = aq
      .from(agreements.filter(({ status }) => status === 'listed'))
      .groupby('state', 'model')
      .count({ as: 'agreements' })
      .objects() as { state: string; model: Model; agreements: number }[]
    const totals = totalsOf(counts)
    return counts
      .map(({ state, model, agreements }) => ({ state, name: names.get(state)!, model, agreements }))
      .sort(
        (a, b) =>
          totals.get(b.state)! - totals.get(a.state)! ||
          (a.state < b.state ? -1 : a.state > b.state ? 1 : models.indexOf(a.model) - models.indexOf(b.model)),
      )
  },
  table: {
    columns: {
      name: { type: 'string', description: 'State or territory' },
      JEM: { type: 'integer', description: 'Jail enforcement' },
      WSO: { type: 'integer', description: 'Warrant service officer' },
      TFM: { type: 'integer', description: 'Task force' },
      total: { type: 'integer', description: 'All models' },
    },
    rows: (rows) =>
      [...totalsOf(rows)].map(([state, total]) => {
        const here = rows.filter((row) => row.state === state)
        const count = (model: Model) => here.find((row) => row.model === model)?.agreements ?? 0
        return { name: here[0]!.name, JEM: count('JEM'), WSO: count('WSO'), TFM: count('TFM'), total }
      }),
  },
  plot: (rows: readonly Row[], drawing) => {
    const { theme, narrow, width, language } = drawing
    const totals = [...totalsOf(rows)].map(([state, total]) => ({
      state,
      total,
      name: rows.find((row) => row.state === state)!.name,
    }))
    const names = totals.map(({ name }) => name)
    const head = 34
    const row = narrow ? 20 : 19
    const longest = totals[0]!
    return {
      width,
      height: head + names.length * row + 6,
      marginLeft: narrow ? 162 : 176,
      marginRight: 44,
      marginTop: head,
      marginBottom: 6,
      x: { domain: [0, longest.total], axis: null },
      y: { type: 'band', domain: names, axis: null, padding: 0.26 },
      marks: [
        Plot.barX(rows, {
          x: 'agreements',
          y: 'name',
          z: 'model',
          order: [...models],
          fill: ({ model }: Row) => theme.model[model],
          stroke: theme.paper,
          strokeWidth: 0.75,
          // One label for the whole bar: its parts are one thing to ask for.
          ariaLabel: ({ state, name }: Row) =>
            `${name}: ${tallyModels(
              rows.filter((row) => row.state === state),
              drawing,
            )}`,
        }),
        Plot.text(totals, { x: 0, y: 'name', text: 'name', textAnchor: 'end', dx: -8, fill: theme.ink }),
        Plot.text(totals, {
          x: 'total',
          y: 'name',
          text: ({ total }: { total: number }) => formatNumber(total, language),
          textAnchor: 'start',
          dx: 6,
          fill: theme.quiet,
          fontVariant: 'tabular-nums',
        }),
        ...modelKey(drawing, { dx: narrow ? -162 : 0, dy: -20, anchor: 'top-left' }),
      ],
    }
  },
})

function totalsOf(rows: readonly { state: string; agreements: number }[]): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { state, agreements } of rows) totals.set(state, (totals.get(state) ?? 0) + agreements)
  return totals
}
