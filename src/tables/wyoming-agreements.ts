import { model, momentPattern, precision, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** The signings of Wyoming's agreements, as the story tells them. */
export const wyomingAgreements = defineTable({
  name: 'wyoming_agreements',
  title: 'Wyoming: agreements in the order of signing',
  description:
    'One row is one signing that ICE’s list of 18 May 2026 shows for Wyoming. The same days stand in the table agreements; this one adds what is worth knowing about each.',
  columns: {
    date: {
      type: 'string',
      required: true,
      pattern: momentPattern,
      description: 'Day of signing, as ICE’s list has it',
    },
    precision,
    title: { type: 'string', required: true, description: 'What happened' },
    detail: { type: 'string', description: 'What is worth knowing about it, and other dates given for it' },
    category: { type: 'string', required: true, enum: ['agreement'], description: 'Kind of event' },
    agency: { type: 'string', required: true, description: 'Name of the agency, without “Office” or “Department”' },
    model,
    ...provenance,
  },
  key: ['date', 'agency', 'model'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type WyomingAgreement = RowOf<typeof wyomingAgreements>
