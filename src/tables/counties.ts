import { defineTable, type RowOf } from '../schema/table.ts'

/** Every county and county equivalent, for names and for placing agencies. */
export const counties = defineTable({
  name: 'counties',
  title: 'Counties and county equivalents',
  description:
    'One row is one county, parish, borough, independent city or other equivalent of the 2010 Census gazetteer. Made by npm run data:import with --gazetteer.',
  columns: {
    county_fips: { type: 'string', required: true, pattern: '\\d{5}', description: 'Five characters, zeros included' },
    state: { type: 'string', required: true, pattern: '[A-Z]{2}', description: 'USPS code of the state or territory' },
    county: { type: 'string', required: true, description: 'Name with its kind, as in Autauga County' },
    longitude: { type: 'number', required: true, description: 'Degrees east, of a point inside' },
    latitude: { type: 'number', required: true, description: 'Degrees north' },
    land_km2: { type: 'integer', required: true, description: 'Land area in square kilometres' },
  },
  key: ['county_fips'],
  lookUp: true,
  sources: [
    {
      title: 'US Census Bureau, 2010 gazetteer files',
      path: 'https://www.census.gov/geographies/reference-files.html',
    },
  ],
  licence: 'US-PD',
})
export type County = RowOf<typeof counties>
