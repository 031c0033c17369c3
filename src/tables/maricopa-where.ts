import { momentPattern, provenance, qualifier, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** People found at booking and on the street in Maricopa County. */
export const maricopaWhere = defineTable({
  name: 'maricopa_where',
  title: 'Maricopa County: jail and street, 2007 to 2009',
  description:
    'One row is where people were found under Maricopa County’s agreement from February 2007 to October 2009, by one newspaper’s count. Compiled by hand.',
  columns: {
    place: { type: 'string', required: true, enum: ['jail', 'street'], description: 'Where they were found' },
    label: { type: 'string', required: true, description: 'Name of the programme' },
    people: { type: 'integer', required: true, description: 'How many people' },
    qualifier,
    period_from: { type: 'string', required: true, pattern: momentPattern, description: 'First month' },
    period_to: { type: 'string', required: true, pattern: momentPattern, description: 'Last month' },
    ...provenance,
  },
  key: ['place'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type MaricopaPlace = RowOf<typeof maricopaWhere>
