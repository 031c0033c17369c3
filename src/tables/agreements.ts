import { compareText } from '../problems.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** Every agreement that any pinned publication of ICE's list shows, with when it was first and last listed. */
export const agreements = defineTable({
  name: 'agreements',
  title: '287(g) agreements on ICE’s list',
  description:
    'One row is one signed agreement (one agency, one model, one signing date) that any pinned publication of ICE’s list of participating agencies shows. Made by npm run data:import.',
  columns: {
    agreement_id: {
      type: 'string',
      required: true,
      description: 'agency_id, model and the signing day first listed; ours, and stable',
    },
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
    listed_as: {
      type: 'string',
      required: true,
      description: 'Name of the agency as the last publication that shows the agreement prints it',
    },
    listed_county: { type: 'string', description: 'County as last printed, spelling mistakes included' },
  },
  key: ['agreement_id'],
  references: [{ column: 'agency_id', table: 'agencies', field: 'agency_id' }],
  sources: [{ title: 'ICE, list of participating agencies', path: 'https://www.ice.gov/identify-and-arrest/287g' }],
  licence: 'US-PD',
})
export type Agreement = RowOf<typeof agreements>

/** Agreements that the list held on a day: first listed by then, and not gone yet. */
export function listedOn<A extends Pick<Agreement, 'first_listed' | 'last_listed'>>(
  all: readonly A[],
  day: string,
): A[] {
  return all.filter(({ first_listed, last_listed }) => first_listed <= day && day <= last_listed)
}

/** The most frequent value; of equally frequent ones the first in order of code units. */
export function mostCommon<T extends string>(values: readonly T[]): T {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }))
  return counts.sort((a, b) => b.count - a.count || compareText(a.value, b.value))[0]?.value as T
}

/** Day of the latest list: no agreement is listed later. */
export function latestDay(all: readonly Pick<Agreement, 'last_listed'>[]): string {
  return all.map(({ last_listed }) => last_listed).reduce((a, b) => (a > b ? a : b))
}
