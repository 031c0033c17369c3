import * as Plot from '@observablehq/plot'
import { formatNumber } from '../format.ts'
import { inKey } from '../marks/key.ts'
import { inPixels } from '../marks/pixels.ts'
import { defineChart } from '../schema/chart.ts'
import { operations } from '../tables/operations.ts'

interface Row {
  operation: string
  start: string
  end: string
  outcome: Outcome
  people_or_acts: number
  means: string
  source: string
  locator: string
}

const outcomes = ['stops', 'citations', 'to_ice'] as const
type Outcome = (typeof outcomes)[number]
const { operation, start, end, source, locator } = operations.columns

/** Two operations side by side, one bar a count from zero. What the last count means differs, and each bar says so. */
export default defineChart({
  reads: { operations },
  columns: {
    operation,
    start,
    end,
    outcome: {
      type: 'string',
      required: true,
      enum: outcomes,
      description: 'Traffic stops, citations, or people passed to ICE or detained',
    },
    people_or_acts: { type: 'integer', required: true, description: 'How many' },
    means: { type: 'string', required: true, description: 'What the number counts in that operation' },
    source,
    locator,
  },
  labels: [...outcomes, 'Operation Safe Haul', 'Traffic detail', 'haul', 'partners', 'detail', 'handed', 'detained'],
  rows: ({ operations }) =>
    [...operations]
      .sort((a, b) => (a.start < b.start ? -1 : 1))
      .flatMap((row) =>
        outcomes.map((outcome) => ({
          operation: row.operation,
          start: row.start,
          end: row.end,
          outcome,
          people_or_acts: row[outcome],
          means: outcome === 'to_ice' ? row.to_ice_means : outcome,
          source: row.source,
          locator: row.locator,
        })),
      ),
  plot: (rows: readonly Row[], { theme, label, narrow, width, language }) => {
    const names = [...new Set(rows.map(({ operation }) => operation))]
    const about = [[label('haul'), label('partners')].join(narrow ? '\n' : ', '), label('detail')]
    const head = narrow ? 132 : 66
    const group = 96
    const left = narrow ? 0 : 130
    const room = width - left - (narrow ? 128 : 150)
    const x = (value: number) => left + (value / Math.max(...rows.map((row) => row.people_or_acts))) * room
    const top = (outcome: Outcome) => head + outcomes.indexOf(outcome) * group
    const y = (row: Row) => top(row.outcome) + (narrow ? 26 : 4) + names.indexOf(row.operation) * 30
    const fill = (name: string) => (name === names[0] ? theme.neutral : theme.ink)
    const words = (row: Row) =>
      row.outcome !== 'to_ice' ? '' : ` ${label(row.operation === names[0] ? 'handed' : 'detained')}`
    return {
      ...inPixels(width, head + outcomes.length * group - (narrow ? 6 : 22)),
      marks: [
        Plot.rect(names, {
          ...inKey,
          x1: 0,
          x2: 12,
          y1: (name: string) => keyTop(names.indexOf(name), narrow) + 2,
          y2: (name: string) => keyTop(names.indexOf(name), narrow) + 14,
          fill,
        }),
        Plot.text(names, {
          x: 20,
          y: (name: string) => keyTop(names.indexOf(name), narrow) + 8,
          text: (name: string) => label(name),
          textAnchor: 'start',
          fontWeight: 600,
          fill: theme.ink,
        }),
        Plot.text(names, {
          x: narrow ? 20 : 166,
          y: (name: string) => keyTop(names.indexOf(name), narrow) + (narrow ? 20 : -1),
          text: (_: string, index: number) => about[index]!,
          lineAnchor: 'top',
          lineHeight: 1.35,
          textAnchor: 'start',
          fill: theme.quiet,
        }),
        Plot.text(outcomes, {
          x: 0,
          y: (outcome: Outcome) => top(outcome) + (narrow ? 12 : 32),
          text: (outcome: Outcome) => label(outcome),
          textAnchor: 'start',
          fontWeight: 600,
          fill: theme.ink,
        }),
        Plot.rect(rows, {
          x1: left,
          x2: (row: Row) => x(row.people_or_acts),
          y1: y,
          y2: (row: Row) => y(row) + 24,
          fill: ({ operation }: Row) => fill(operation),
          ariaLabel: (row: Row) =>
            `${label(row.operation)}: ${formatNumber(row.people_or_acts, language)} ${words(row) || label(row.outcome)}`,
        }),
        Plot.text(rows, {
          x: (row: Row) => x(row.people_or_acts) + 7,
          y: (row: Row) => y(row) + 12,
          text: (row: Row) => `${formatNumber(row.people_or_acts, language)}${words(row)}`,
          textAnchor: 'start',
          fill: theme.ink,
        }),
        Plot.link(outcomes, {
          x1: left,
          x2: left,
          y1: (outcome: Outcome) => top(outcome) + (narrow ? 22 : 0),
          y2: (outcome: Outcome) => top(outcome) + (narrow ? 84 : 62),
          stroke: theme.ink,
        }),
      ],
    }
  },
})

/** Where a line of the key begins, in px. */
function keyTop(index: number, narrow: boolean): number {
  return 3 + index * (narrow ? 66 : 24)
}
