import { momentPattern, precision, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** Counts of the programme over the years, as published, in changing units. */
export const nationalHistory = defineTable({
  name: 'national_history',
  title: 'Agreements and agencies, 2007 to 2026',
  description:
    'One row is one count of the programme that somebody published. The unit changes between agencies and agreements: one agency may hold more than one agreement. Compiled by hand.',
  columns: {
    date: {
      type: 'string',
      required: true,
      pattern: momentPattern,
      description: 'Day, month or year the count is for',
    },
    precision,
    count: { type: 'integer', required: true, description: 'How many' },
    unit: { type: 'string', required: true, enum: ['agencies', 'agreements'], description: 'What is counted' },
    who_says: { type: 'string', required: true, description: 'Whose count it is' },
    note: { type: 'string', description: 'What to know about the count' },
    ...provenance,
  },
  key: ['date'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type NationalHistoryCount = RowOf<typeof nationalHistory>
