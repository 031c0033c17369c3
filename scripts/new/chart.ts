import * as Plot from '@observablehq/plot'
import { formatNumber } from '../../src/format.ts'
import { defineChart } from '../../src/schema/chart.ts'
import { lastOfEach, publications } from '../../src/tables/publications.ts'

interface Row {
  published: string
  agreements: number
}

/** An example to write over: the agreements on the last list of each year. */
export default defineChart({
  reads: { publications },
  columns: {
    published: { type: 'date', required: true, description: 'Day of the last list of the year' },
    agreements: { type: 'integer', required: true, description: 'Agreements on that list' },
  },
  labels: [],
  rows: ({ publications }) =>
    lastOfEach(publications, (day) => day.slice(0, 4)).map(({ published, agreements }) => ({ published, agreements })),
  plot: (rows: readonly Row[], { theme, width, language }) => ({
    width,
    height: rows.length * 34 + 12,
    marginLeft: 52,
    marginRight: 52,
    marginTop: 4,
    marginBottom: 8,
    x: { domain: [0, Math.max(...rows.map(({ agreements }) => agreements))], axis: null },
    y: { type: 'band', domain: rows.map(yearOf), axis: null, padding: 0.25 },
    marks: [
      Plot.barX(rows, {
        x: 'agreements',
        y: yearOf,
        fill: theme.neutral,
        ariaLabel: (row: Row) => `${yearOf(row)}: ${formatNumber(row.agreements, language)}`,
      }),
      Plot.text(rows, { x: 0, y: yearOf, text: yearOf, textAnchor: 'end', dx: -8, fill: theme.quiet }),
      Plot.text(rows, {
        x: 'agreements',
        y: yearOf,
        text: ({ agreements }: Row) => formatNumber(agreements, language),
        textAnchor: 'start',
        dx: 6,
        fill: theme.ink,
      }),
    ],
  }),
})

function yearOf({ published }: Row): string {
  return published.slice(0, 4)
}
