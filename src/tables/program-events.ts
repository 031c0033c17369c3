import { momentPattern, precision, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** The turns of the programme, 2002 to 2025: what the counts of its size are read against. */
export const programEvents = defineTable({
  name: 'program_events',
  title: 'Turns of the programme, 2002 to 2025',
  description:
    'One row is one dated act that changed what the programme was: a first signature, a new form, a model that came or went, a presidential order. Compiled by hand.',
  columns: {
    event: {
      type: 'string',
      required: true,
      pattern: '[a-z0-9]+(-[a-z0-9]+)*',
      description: 'Short name of the event',
    },
    date: { type: 'string', required: true, pattern: momentPattern, description: 'Day, month or year of the event' },
    precision,
    title: { type: 'string', required: true, description: 'What happened' },
    ...provenance,
  },
  key: ['event'],
  sort: ['date'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type ProgramEvent = RowOf<typeof programEvents>
