import * as Plot from '@observablehq/plot'
import * as aq from 'arquero'
import { formatNumber } from '../format.ts'
import { defineChart, type Model, modelColumn, models } from '../schema/chart.ts'
import { agreements } from '../tables/agreements.ts'

interface Row {
  agency_type: string
  model: Model
  agreements: number
}

/** Who holds the agreements: for each type of agency, the agreements of each model on the latest list. */
export default defineChart({
  reads: { agreements },
  columns: {
    agency_type: { type: 'string', required: true, description: 'county, municipal, state or other' },
    model: modelColumn,
    agreements: {
      type: 'integer',
      required: true,
      description: 'Agreements of that type and model on the latest list',
    },
  },
  labels: ['JEM', 'WSO', 'TFM', 'county', 'municipal', 'state'],
  rows: ({ agreements }) => {
    const listed = agreements.filter(({ status }) => status === 'listed')
    const counts = aq.from(listed).groupby('agency_type', 'model').count({ as: 'agreements' }).objects() as Row[]
    const types = [...new Set(counts.map(({ agency_type }) => agency_type))].sort(
      (a, b) => sum(counts, b) - sum(counts, a),
    )
    return types.flatMap((agency_type) =>
      models.map((model) => ({
        agency_type,
        model,
        agreements: counts.find((row) => row.agency_type === agency_type && row.model === model)?.agreements ?? 0,
      })),
    )
  },
  plot: (rows: readonly Row[], { theme, label, narrow, width, language }) => {
    const types = [...new Set(rows.map(({ agency_type }) => agency_type))]
    return {
      width,
      height: types.length * (narrow ? 120 : 112) + 8,
      marginLeft: narrow ? 116 : 150,
      marginRight: 46,
      marginTop: 28,
      marginBottom: 4,
      x: { domain: [0, Math.max(...rows.map(({ agreements }) => agreements))], axis: null },
      y: { type: 'band', domain: [...models], axis: null, padding: 0.22 },
      fy: { domain: types, axis: null, padding: 0.3 },
      marks: [
        Plot.text(types, {
          fy: (type: string) => type,
          frameAnchor: 'top-left',
          text: (type: string) => label(type),
          textAnchor: 'start',
          dx: narrow ? -116 : -150,
          dy: -12,
          fontWeight: 600,
          fill: theme.ink,
        }),
        Plot.barX(rows, {
          fy: 'agency_type',
          x: 'agreements',
          y: 'model',
          fill: ({ model }: Row) => theme.model[model],
          ariaLabel: ({ agency_type, model, agreements }: Row) =>
            `${label(agency_type)}, ${label(model)}: ${formatNumber(agreements, language)}`,
        }),
        Plot.text(rows, {
          fy: 'agency_type',
          x: 0,
          y: 'model',
          text: ({ model }: Row) => label(model),
          textAnchor: 'end',
          dx: -8,
          fill: theme.quiet,
        }),
        Plot.text(rows, {
          fy: 'agency_type',
          x: 'agreements',
          y: 'model',
          text: ({ agreements }: Row) => formatNumber(agreements, language),
          textAnchor: 'start',
          dx: 6,
          fill: theme.ink,
          fontVariant: 'tabular-nums',
        }),
      ],
    }
  },
})

function sum(rows: readonly Row[], type: string): number {
  return rows.filter(({ agency_type }) => agency_type === type).reduce((total, { agreements }) => total + agreements, 0)
}
