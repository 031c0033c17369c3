import { momentPattern, provenance, qualifier, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** Sums that were paid or approved, as published. */
export const payments = defineTable({
  name: 'payments',
  title: 'What is known to have been paid',
  description:
    'One row is one published sum. Rows overlap: the total for all agencies holds payments that stand in other rows, and federal and state money are not the same. Compiled by hand.',
  columns: {
    recipient: { type: 'string', required: true, description: 'Who received it' },
    state: { type: 'string', pattern: '[A-Z]{2}', description: 'USPS code of the state; empty for the whole country' },
    usd: { type: 'number', required: true, description: 'US dollars' },
    qualifier,
    period_from: { type: 'string', pattern: momentPattern, description: 'First month, where the source gives one' },
    period_to: {
      type: 'string',
      required: true,
      pattern: momentPattern,
      description: 'Day or month up to which the sum counts',
    },
    kind: { type: 'string', required: true, enum: ['federal', 'state'], description: 'Whose money it is' },
    status: {
      type: 'string',
      required: true,
      enum: ['paid', 'approved'],
      description: 'Paid out, or approved and not known to be paid',
    },
    who_says: { type: 'string', required: true, description: 'Whose figure it is' },
    note: { type: 'string', description: 'What it was for, and how sure it is' },
    ...provenance,
  },
  key: ['recipient'],
  sort: ['kind', 'period_to', 'recipient'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type Payment = RowOf<typeof payments>
