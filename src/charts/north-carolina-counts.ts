import { countPanels } from '../marks/counts.ts'
import { defineChart } from '../schema/chart.ts'
import { azNcCounts, type CountedPart, countedColumns, countedIn, countedTable } from '../tables/az-nc-counts.ts'

const named = { "Mecklenburg County Sheriff's Office": 'mecklenburg', "Wake County Sheriff's Office": 'wake' }

/** People identified and removed through North Carolina's agreements by fiscal year; Mecklenburg's and Wake's parts stand out. */
export default defineChart({
  reads: { azNcCounts },
  columns: countedColumns,
  labels: ['identified', 'removed', 'others', 'mecklenburg', 'wake'],
  rows: ({ azNcCounts }) => countedIn(azNcCounts, { state: 'NC', named: Object.keys(named) }),
  table: countedTable(Object.fromEntries(Object.entries(named).map(([agency, key]) => [key, agency]))),
  plot: (parts: readonly CountedPart[], drawing) => countPanels(parts, drawing, { named }),
})
