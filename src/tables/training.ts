import { model, momentPattern, provenance, qualifier, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** How long local officers are trained, by model and time. */
export const training = defineTable({
  name: 'training',
  title: 'Hours of training before certification',
  description:
    'One row is one course for local officers. Weeks are converted to hours at 40 a week, and the row says so. Local officers already hold a police certification, so ICE’s own academy is not comparable. Compiled by hand.',
  columns: {
    position: { type: 'integer', required: true, description: 'Order in which the rows are shown' },
    course: { type: 'string', required: true, description: 'Model and time' },
    model,
    period_from: { type: 'string', pattern: momentPattern, description: 'First year, where known' },
    period_to: {
      type: 'string',
      pattern: momentPattern,
      description: 'Last year for which the source speaks; empty where it gives none',
    },
    hours: { type: 'integer', required: true, description: 'Hours of the first course' },
    qualifier,
    published_value: { type: 'integer', required: true, description: 'Length as published' },
    published_unit: { type: 'string', required: true, enum: ['hours', 'weeks'], description: 'Unit as published' },
    converted: { type: 'boolean', required: true, description: 'True where hours are our conversion' },
    format: { type: 'string', required: true, enum: ['in person', 'online'], description: 'Where it is held' },
    note: { type: 'string', description: 'Refreshers, and what the form says' },
    ...provenance,
  },
  key: ['position'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type Training = RowOf<typeof training>
