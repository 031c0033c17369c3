import { countLabels, countPanels } from '../marks/counts.ts'
import { defineChart } from '../schema/chart.ts'
import { azNcCounts, type CountedPart, countedColumns, countedIn, countedTable } from '../tables/az-nc-counts.ts'

const maricopa = "Maricopa County Sheriff's Office"

/** People identified and removed through Arizona's agreements by fiscal year; Maricopa's part of each bar stands out. */
export default defineChart({
  reads: { azNcCounts },
  columns: countedColumns,
  labels: [...countLabels, 'maricopa'],
  rows: ({ azNcCounts }) => countedIn(azNcCounts, { state: 'AZ', named: [maricopa] }),
  table: countedTable({ maricopa }),
  plot: (parts: readonly CountedPart[], drawing) => countPanels(parts, drawing, { named: { [maricopa]: 'maricopa' } }),
})
