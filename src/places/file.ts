import { modelColumn } from '../schema/chart.ts'
import { formatTable } from '../schema/rows.ts'
import type { Shape } from '../schema/table.ts'
import type { StatePlace } from './state.ts'

/** The agreements of a state as CSV: the rows of its page's table, with the codes behind the words. */
export function renderPlaceCsv({ agencies }: Pick<StatePlace, 'agencies'>): string {
  const rows = agencies.flatMap(({ agreements, county, county_fips }) =>
    agreements.map((agreement) => ({ ...agreement, county, county_fips })),
  )
  return formatTable(shape, rows, { sorted: true })
}

const shape = {
  name: 'state',
  columns: {
    state: { type: 'string', required: true, description: 'USPS code of the state or territory' },
    agency_id: { type: 'string', required: true, description: 'The agency, as in the table agencies' },
    agency: { type: 'string', required: true, description: 'Name of the agency' },
    agency_type: { type: 'string', required: true, description: 'county, municipal, state or other' },
    county_fips: { type: 'string', description: 'County, five characters; empty for statewide agencies' },
    county: { type: 'string', description: 'Its name' },
    model: modelColumn,
    signed: { type: 'date', required: true, description: 'Day the agreement was signed, as the latest list gives it' },
    first_listed: { type: 'date', required: true, description: 'First list that shows it' },
    last_listed: { type: 'date', required: true, description: 'Last list that shows it' },
    gone: { type: 'date', description: 'List that no longer shows it; empty while it is listed' },
    moa_url: { type: 'string', description: 'Address of the signed agreement, where the list links one' },
  },
  key: ['agency_id', 'model', 'signed'],
} as const satisfies Shape
