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

/** The days that part the phases of the county's story: request, signatures, the joint operation, the last month. */
export function phases(tables: {
  laramieEvents: readonly { date: string }[]
  laramieApplications: readonly { first_seen_pending: string; ice_signed: string }[]
  operations: readonly { start: string }[]
}): { asked: string; signed: string; haul: string; lastMonth: string } {
  const ordered = (days: string[]) => days.sort()
  return {
    asked: ordered(tables.laramieApplications.map((row) => row.first_seen_pending))[0]!,
    signed: ordered(tables.laramieApplications.map((row) => row.ice_signed)).at(-1)!,
    haul: ordered(tables.operations.map((row) => row.start))[0]!,
    lastMonth: ordered(tables.laramieEvents.map((row) => row.date))
      .at(-1)!
      .slice(0, 7),
  }
}
