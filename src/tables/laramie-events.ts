import { momentPattern, precision, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** What happened around 287(g) in Laramie County, Wyoming. Private persons are never named. */
export const laramieEvents = defineTable({
  name: 'laramie_events',
  title: 'Laramie County, Wyoming: events',
  description:
    'One row is one dated event that bears on 287(g) in Laramie County, from 2020 to June 2026. Compiled by hand; private persons are not named.',
  columns: {
    date: { type: 'string', required: true, pattern: momentPattern, description: 'Day or month' },
    precision,
    title: { type: 'string', required: true, description: 'What happened' },
    detail: { type: 'string', description: 'Who, how many, what was said' },
    category: {
      type: 'string',
      required: true,
      enum: ['agreement', 'data', 'lawsuit', 'operation', 'policy', 'reporting', 'statement'],
      description: 'Kind of event',
    },
    ...provenance,
  },
  key: ['date', 'title'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type LaramieEvent = RowOf<typeof laramieEvents>
