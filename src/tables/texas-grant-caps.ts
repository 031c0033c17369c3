import { provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** The most that Texas pays a county, by population. */
export const texasGrantCaps = defineTable({
  name: 'texas_grant_caps',
  title: 'Texas: ceilings of state grants',
  description:
    'One row is one class of county population with the ceiling of the state grant for costs that the federal government does not pay. Compiled by hand.',
  columns: {
    population_from: { type: 'integer', required: true, description: 'Smallest population of the class' },
    population_to: { type: 'integer', description: 'Largest population; empty for the last class' },
    cap_usd: { type: 'integer', required: true, description: 'Ceiling of the grant in US dollars' },
    ...provenance,
  },
  key: ['population_from'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type TexasGrantCap = RowOf<typeof texasGrantCaps>
