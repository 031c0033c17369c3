import { momentPattern, precision, provenance, qualifier, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** Immigration arrests in one week: of the whole country, and of partners that a newspaper added up. */
export const weeklyArrests = defineTable({
  name: 'weekly_arrests',
  title: 'Immigration arrests in one week, the country and its most active partners',
  description:
    'One row is one weekly number of immigration arrests that a newspaper gave in June 2026. None is of Laramie County alone. Compiled by hand.',
  columns: {
    counted: {
      type: 'string',
      required: true,
      enum: ['country', 'top-agencies', 'top-five'],
      description:
        'Whose arrests: ICE’s in the whole country, the top agencies of a May week (how many is not said), or the five partners with most arrests in an April week',
    },
    arrests: { type: 'integer', required: true, description: 'Immigration arrests in one week' },
    arrests_qualifier: { ...qualifier, description: 'How the source hedges the number' },
    agencies: { type: 'integer', description: 'How many agencies the number adds up, where that is said' },
    week_in: {
      type: 'string',
      required: true,
      pattern: momentPattern,
      description: 'Month or year of the week; for the country, spring 2026',
    },
    precision,
    note: { type: 'string', description: 'What the number leaves open' },
    ...provenance,
  },
  key: ['counted'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type WeeklyArrests = RowOf<typeof weeklyArrests>
