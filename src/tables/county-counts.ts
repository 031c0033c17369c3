import { provenance, qualifier, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** Published counts of the same county that measure different things. */
export const countyCounts = defineTable({
  name: 'county_counts',
  title: 'One county, several counts',
  description:
    'One row is one published count for Mecklenburg or Wake County, North Carolina. They differ because they count different things. Compiled by hand.',
  columns: {
    position: { type: 'integer', required: true, description: 'Order in which the rows are shown' },
    county: { type: 'string', required: true, description: 'Name of the county in North Carolina' },
    period: { type: 'string', required: true, description: 'The time it covers, as published' },
    fiscal: { type: 'boolean', required: true, description: 'True where the years are federal fiscal years' },
    year_from: { type: 'integer', required: true, description: 'First year' },
    year_to: { type: 'integer', required: true, description: 'Last year' },
    measure: { type: 'string', required: true, description: 'What is counted' },
    count: { type: 'integer', required: true, description: 'How many people' },
    qualifier,
    who_says: { type: 'string', required: true, description: 'Whose count it is' },
    ...provenance,
  },
  key: ['county', 'period', 'measure'],
  sort: ['position'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type CountyCount = RowOf<typeof countyCounts>
