import { momentPattern, precision, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** Two operations in Laramie County, with what each led to. */
export const operations = defineTable({
  name: 'operations',
  title: 'Laramie County, Wyoming: two operations',
  description:
    'One row is one operation. The two differ in length, partners and kind of traffic, and the last column counts different things: read to_ice_means. Compiled by hand.',
  columns: {
    operation: { type: 'string', required: true, description: 'Name or kind of the operation' },
    start: { type: 'string', required: true, pattern: momentPattern, description: 'First day, or the month' },
    end: { type: 'string', required: true, pattern: momentPattern, description: 'Last day, or the month' },
    precision,
    hours: { type: 'integer', description: 'Length in hours, where known' },
    partners: { type: 'string', description: 'Who took part beside the sheriff’s office' },
    stops: { type: 'integer', required: true, description: 'Traffic stops' },
    citations: { type: 'integer', required: true, description: 'Citations' },
    to_ice: { type: 'integer', required: true, description: 'People handed over or detained' },
    to_ice_means: { type: 'string', required: true, description: 'What to_ice counts' },
    note: { type: 'string', description: 'What the figures leave open' },
    ...provenance,
  },
  key: ['operation'],
  sort: ['start', 'operation'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type Operation = RowOf<typeof operations>
