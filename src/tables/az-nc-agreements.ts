import { model, momentPattern, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

const { source, locator, confidence } = provenance

/** Every spell of a 287(g) agreement in Arizona and North Carolina, from the first to the latest list. */
export const azNcAgreements = defineTable({
  name: 'az_nc_agreements',
  title: 'Agreements in Arizona and North Carolina, 2005 to 2026',
  description:
    'One row is one spell of one agency under one model, from the first signature to its end. A renewal under the same model does not begin a new row. Compiled by hand.',
  columns: {
    state: { type: 'string', required: true, enum: ['AZ', 'NC'], description: 'USPS code of the state' },
    agency: { type: 'string', required: true, description: 'Name of the agency' },
    county: { type: 'string', description: 'County of the agency; empty for state agencies and a regional jail' },
    county_fips: { type: 'string', pattern: '\\d{5}', description: 'Census code of the county, five characters' },
    model,
    start: { type: 'date', required: true, description: 'Day of the first signature' },
    end: {
      type: 'string',
      pattern: momentPattern,
      description: 'Day, month or year of the end; empty while the agreement is listed',
    },
    end_precision: {
      type: 'string',
      enum: ['day', 'month', 'year', 'by'],
      description: 'How exactly the end is known; “by” means on that day or before',
    },
    status: {
      type: 'string',
      required: true,
      enum: ['listed', 'ended', 'replaced', 'left-list'],
      description:
        'Listed by ICE on listed_on, ended, replaced by another model, or gone from ICE’s list without a known reason',
    },
    listed_on: { type: 'date', description: 'Date of the latest list that shows it, where it is listed' },
    how_it_ended: { type: 'string', description: 'Who ended it and how, as far as known' },
    note: { type: 'string', description: 'Renewals, doubts and differences between sources' },
    source: { ...source, description: 'Id of the source for the start' },
    locator,
    end_source: { ...source, description: 'Id of the source for the end, or for its being listed' },
    end_locator: locator,
    confidence,
  },
  key: ['state', 'agency', 'model', 'start'],
  sort: ['state', 'start', 'agency', 'model'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type AzNcAgreement = RowOf<typeof azNcAgreements>
