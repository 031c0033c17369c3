import { momentPattern, provenance, qualifier, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** What Melendres v. Arpaio was said to cost, each figure as it was published at the time. */
export const melendresCosts = defineTable({
  name: 'melendres_costs',
  title: 'Published figures of the cost of Melendres v. Arpaio',
  description:
    'One row is one published figure. Cumulative figures are the county’s own count, most of them projections made in May; a court-ordered audit of 2025 disputes what was charged to the case. Compiled by hand from news reports.',
  columns: {
    as_of: { type: 'string', required: true, pattern: '\\d{4}-\\d{2}', description: 'Month of publication' },
    series: {
      type: 'string',
      required: true,
      enum: ['cumulative', 'fiscal-year', 'audit', 'part'],
      description:
        'A running total since the case began, one county fiscal year, the audit, or another part of the cost. Figures of different series do not add up',
    },
    period: { type: 'string', required: true, description: 'The time the figure covers, as published' },
    through: {
      type: 'string',
      required: true,
      pattern: momentPattern,
      description: 'Last month covered; mid-year is June, the end of the county’s fiscal year',
    },
    projected: { type: 'boolean', required: true, description: 'True where that month lay ahead of publication' },
    fiscal_year: { type: 'integer', description: 'County fiscal year, July to June, by the year in which it ends' },
    amount_usd_millions: { type: 'number', required: true, description: 'Millions of US dollars, not adjusted' },
    qualifier,
    kind: { type: 'string', required: true, description: 'What was counted' },
    who_says: { type: 'string', required: true, description: 'Whose figure it is' },
    disputed: { type: 'boolean', required: true, description: 'True where the audit or the county contests it' },
    note: { type: 'string', description: 'What it includes or leaves out, and other accounts' },
    ...provenance,
  },
  key: ['as_of', 'series', 'period', 'kind'],
  sort: ['as_of', 'series', 'through', 'kind', 'period'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type MelendresCost = RowOf<typeof melendresCosts>
