import { momentPattern, provenance, qualifier, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** Three agencies that joined, and what the money is to each. */
export const agenciesInScale = defineTable({
  name: 'agencies_in_scale',
  title: 'Three agencies of different size',
  description:
    'One row is one agency with its officers, arrests, payments and an older budget. Budgets are of 2018, payments of 2025 and 2026: orders of magnitude only. Compiled by hand.',
  columns: {
    agency: { type: 'string', required: true, description: 'Name of the agency' },
    state: { type: 'string', required: true, pattern: '[A-Z]{2}', description: 'USPS code of the state' },
    task_force_officers: { type: 'integer', required: true, description: 'Task-force officers in June 2026' },
    immigration_arrests: { type: 'integer', description: 'Immigration arrests, where reported' },
    arrests_from: { type: 'string', pattern: momentPattern, description: 'First month of the arrests' },
    arrests_to: { type: 'string', pattern: momentPattern, description: 'Last month of the arrests' },
    federal_payments_usd: { type: 'integer', description: 'US dollars received to June 2026, where reported' },
    payments_qualifier: { ...qualifier, description: 'How the source hedges the payments' },
    population_served_2018: {
      type: 'integer',
      required: true,
      description: 'People served, by the 2018 federal census of police agencies',
    },
    budget_2018_usd: { type: 'integer', required: true, description: 'Budget in US dollars, by the same census' },
    note: { type: 'string', description: 'What is missing or rounded' },
    source: provenance.source,
    locator: provenance.locator,
    budget_source: { ...provenance.source, description: 'Id of the source for population and budget' },
    budget_locator: provenance.locator,
    confidence: provenance.confidence,
  },
  key: ['agency'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type AgencyInScale = RowOf<typeof agenciesInScale>
