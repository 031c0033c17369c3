import { provenance } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** ICE's own counts of people identified and removed through 287(g) in Arizona and North Carolina. */
export const azNcCounts = defineTable({
  name: 'az_nc_counts',
  title: 'People identified and removed, Arizona and North Carolina, fiscal years 2006 to 2013',
  description:
    'One row is one agency and federal fiscal year in ICE’s released statistics. An empty cell means that ICE printed nothing; 0 means that ICE printed zero.',
  columns: {
    state: { type: 'string', required: true, enum: ['AZ', 'NC'], description: 'USPS code of the state' },
    agency: { type: 'string', required: true, description: 'Name of the agency, as in az_nc_agreements' },
    agency_printed: { type: 'string', required: true, description: 'Name of the agency as ICE’s file prints it' },
    fiscal_year: { type: 'integer', required: true, description: 'Federal fiscal year, October to September' },
    identified: { type: 'integer', description: 'People identified; empty where ICE printed nothing' },
    removed: {
      type: 'integer',
      description: 'People removed in that year, whenever they were identified; empty where ICE printed nothing',
    },
    apparently_partial: {
      type: 'boolean',
      required: true,
      description: 'True where the year looks incomplete: Arizona, fiscal year 2013',
    },
    ...provenance,
  },
  key: ['state', 'agency', 'fiscal_year'],
  sources: [
    {
      title: 'ICE, 287(g) identification and removal statistics, as digitised by the Deportation Data Project',
      path: 'https://github.com/deportationdata/ice-287g/blob/main/data/pre2018-ice-removals-long.csv',
    },
  ],
  licence: 'US-PD',
})
export type AzNcCount = RowOf<typeof azNcCounts>
