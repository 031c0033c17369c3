import { momentPattern, precision, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** What the federal government offers to agencies since October 2025. */
export const offer = defineTable({
  name: 'offer',
  title: 'The federal offer of 2025, item by item',
  description:
    'One row is one payment that the federal government offers to agencies since 2025. What was offered is not what was paid. Compiled by hand.',
  columns: {
    position: { type: 'integer', required: true, description: 'Order in which the rows are shown' },
    item: { type: 'string', required: true, description: 'What is offered' },
    amount: { type: 'number', required: true, description: 'How much, in the unit' },
    unit: {
      type: 'string',
      required: true,
      enum: ['USD', 'percent of salary and benefits', 'percent of annual salary'],
      description: 'USD, or the percentage of what',
    },
    per: { type: 'string', required: true, description: 'For each of what' },
    up_to: { type: 'boolean', required: true, description: 'True where the amount is a ceiling' },
    condition: { type: 'string', description: 'For an award, the share of success that earns it' },
    announced: {
      type: 'string',
      required: true,
      pattern: momentPattern,
      description: 'Day or month of the announcement',
    },
    precision,
    paid_from: { type: 'date', description: 'First day it is paid for, where the announcement gives one' },
    who_says: { type: 'string', required: true, description: 'Who described it' },
    note: { type: 'string', description: 'How accounts differ' },
    ...provenance,
  },
  key: ['position'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type OfferItem = RowOf<typeof offer>
