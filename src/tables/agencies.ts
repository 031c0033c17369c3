import { defineTable, type RowOf } from '../schema/table.ts'

/** Every agency that ever held a listed agreement, and where it is. */
export const agencies = defineTable({
  name: 'agencies',
  title: 'Agencies on ICE’s list',
  description:
    'One row is one law enforcement agency that any pinned publication of ICE’s list shows, located by the 2010 Census gazetteer. Made by npm run data:import.',
  columns: {
    agency_id: {
      type: 'string',
      required: true,
      pattern: '[a-z]{2}-[a-z0-9-]+',
      description: 'State and name as a slug; ours, and stable',
    },
    agency: { type: 'string', required: true, description: 'Name of the agency, cleaned, in its latest spelling' },
    state: { type: 'string', required: true, pattern: '[A-Z]{2}', description: 'USPS code of the state or territory' },
    agency_type: {
      type: 'string',
      required: true,
      enum: ['county', 'municipal', 'state', 'other'],
      description: 'Who runs the agency',
    },
    county_fips: {
      type: 'string',
      pattern: '\\d{5}',
      description: 'County, five characters; empty for statewide agencies',
    },
    place_geoid: { type: 'string', pattern: '\\d{7}', description: 'Census place, where the agency serves one' },
    longitude: {
      type: 'number',
      description: 'Degrees east; of the place, the county or the state, as located_by says',
    },
    latitude: { type: 'number', description: 'Degrees north' },
    located_by: {
      type: 'string',
      required: true,
      enum: ['place', 'county', 'state', 'none'],
      description: 'What the coordinates are those of',
    },
    location_note: {
      type: 'string',
      description:
        'What the coordinates leave unsaid: several counties served, or why there is neither place nor county',
    },
  },
  key: ['agency_id'],
  sources: [
    { title: 'ICE, list of participating agencies', path: 'https://www.ice.gov/identify-and-arrest/287g' },
    {
      title: 'US Census Bureau, 2010 gazetteer files',
      path: 'https://www.census.gov/geographies/reference-files.html',
    },
  ],
  licence: 'US-PD',
})
export type Agency = RowOf<typeof agencies>
