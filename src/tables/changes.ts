import { defineTable, type RowOf } from '../schema/table.ts'

/** Every agreement that appeared, left or was spelt anew between two publications of ICE's list. */
export const changes = defineTable({
  name: 'changes',
  title: 'Changes between publications of ICE’s list',
  description:
    'One row is one agreement that appears on a publication and not on the one before (added), is on no later publication (removed), or is listed under another spelling, type, county or date (relabelled). Made by npm run data:import.',
  columns: {
    published: { type: 'date', required: true, description: 'Date of the publication that shows the change' },
    change: { type: 'string', required: true, enum: ['added', 'removed', 'relabelled'], description: 'What happened' },
    agreement_id: { type: 'string', required: true, description: 'The agreement, as in the table agreements' },
    field: {
      type: 'string',
      enum: ['agency', 'agency_type', 'county', 'signed'],
      description: 'For a relabelling, what was written anew',
    },
    before: { type: 'string', description: 'For a relabelling, the earlier writing' },
    after: { type: 'string', description: 'For a relabelling, the later writing' },
  },
  key: ['published', 'change', 'agreement_id', 'field', 'before', 'after'],
  references: [{ column: 'agreement_id', table: 'agreements', field: 'agreement_id' }],
  sources: [{ title: 'ICE, list of participating agencies', path: 'https://www.ice.gov/identify-and-arrest/287g' }],
  licence: 'US-PD',
})
export type Change = RowOf<typeof changes>
