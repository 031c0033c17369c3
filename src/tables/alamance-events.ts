import { momentPattern, precision, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** Alamance County’s agreement, court case and jail beds, on separate lines. */
export const alamanceEvents = defineTable({
  name: 'alamance_events',
  title: 'Alamance County, North Carolina: agreement, case and jail beds',
  description:
    'One row is one event on one of three lines: the 287(g) agreement, the Justice Department’s case, and the beds rented to ICE. The findings of 2012 and the judgment of 2015 belong together. Compiled by hand.',
  columns: {
    date: { type: 'string', required: true, pattern: momentPattern, description: 'Day of the event' },
    precision,
    lane: {
      type: 'string',
      required: true,
      enum: ['agreement', 'case', 'jail-beds'],
      description: 'Which line it belongs to',
    },
    event: { type: 'string', required: true, description: 'What happened' },
    detail: { type: 'string', description: 'What to know beside it' },
    ...provenance,
  },
  key: ['date', 'lane'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type AlamanceEvent = RowOf<typeof alamanceEvents>

/** The day on which the Justice Department began to look. */
export function opening(events: readonly AlamanceEvent[]): AlamanceEvent {
  return theOne(events, /opens investigation$/i)
}

/** The Justice Department's findings of 2012: what a department said, not a court. */
export function findings(events: readonly AlamanceEvent[]): AlamanceEvent {
  return theOne(events, /^findings/i)
}

/** The judgment of 2015, which went the other way. Neither is told without the other. */
export function judgment(events: readonly AlamanceEvent[]): AlamanceEvent {
  return theOne(events, /^court rules/i)
}

function theOne(events: readonly AlamanceEvent[], words: RegExp): AlamanceEvent {
  const found = events.filter(({ lane, event }) => lane === 'case' && words.test(event))
  if (found.length !== 1) throw new Error(`alamance_events has ${found.length} events of the case that fit ${words}`)
  return found[0]!
}
