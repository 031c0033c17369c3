import { defineTable, type RowOf } from '../schema/table.ts'

/** Every agreement that any pinned publication of ICE's list shows, with when it was first and last listed. */
export const agreements = defineTable({
  name: 'agreements',
  title: '287(g) agreements on ICE’s list',
  description:
    'One row is one signed agreement (one agency, one model, one signing date) that any pinned publication of ICE’s list of participating agencies shows. Made by npm run data:import.',
  columns: {
    agreement_id: { type: 'string', required: true, description: 'agency_id, model and signing day; ours, and stable' },
    state: { type: 'string', required: true, pattern: '[A-Z]{2}', description: 'USPS code of the state or territory' },
    agency_id: { type: 'string', required: true, description: 'The agency, as in the table agencies' },
    agency: { type: 'string', required: true, description: 'Name of the agency, as the table agencies gives it' },
    agency_type: {
      type: 'string',
      required: true,
      enum: ['county', 'municipal', 'state', 'other'],
      description: 'Who runs the agency',
    },
    model: {
      type: 'string',
      required: true,
      enum: ['JEM', 'WSO', 'TFM'],
      description: 'JEM jail enforcement, WSO warrant service officer, TFM task force',
    },
    signed: { type: 'date', required: true, description: 'Day the agreement was signed, as the latest list gives it' },
    first_listed: { type: 'date', required: true, description: 'Date of the first pinned publication that shows it' },
    last_listed: { type: 'date', required: true, description: 'Date of the last pinned publication that shows it' },
    status: {
      type: 'string',
      required: true,
      enum: ['listed', 'removed'],
      description: 'listed on the latest pinned publication, or removed before it',
    },
    moa_url: {
      type: 'string',
      pattern: 'https?://\\S+',
      description: 'Address of the signed agreement, where the list links one',
    },
  },
  key: ['agreement_id'],
  references: [{ column: 'agency_id', table: 'agencies', field: 'agency_id' }],
  sources: [{ title: 'ICE, list of participating agencies', path: 'https://www.ice.gov/identify-and-arrest/287g' }],
  licence: 'US-PD',
})
export type Agreement = RowOf<typeof agreements>
