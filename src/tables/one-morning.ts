import { provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** What one newspaper counted on one May morning in 2026. */
export const oneMorning = defineTable({
  name: 'one_morning',
  title: 'One May morning on the interstate',
  description:
    'One row is one count from a five-hour traffic detail in Laramie County, Wyoming, on a Tuesday in May 2026 that a newspaper observed. Outcomes overlap and are no parts of a whole. Compiled by hand.',
  columns: {
    position: { type: 'integer', required: true, description: 'Order in which the rows are shown' },
    measure: { type: 'string', required: true, description: 'What was counted' },
    value: { type: 'integer', required: true, description: 'How many, in the unit' },
    unit: { type: 'string', required: true, description: 'Unit' },
    note: { type: 'string', description: 'How the count relates to others' },
    ...provenance,
  },
  key: ['position'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type MorningCount = RowOf<typeof oneMorning>
