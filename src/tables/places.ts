import { defineTable, type RowOf } from '../schema/table.ts'

/** Every city, town, village and census place, for placing municipal agencies. */
export const places = defineTable({
  name: 'places',
  title: 'Census places',
  description:
    'One row is one incorporated place or census designated place of the 2010 Census gazetteer. Made by npm run data:import with --gazetteer, so that a later import needs no gazetteer.',
  columns: {
    place_geoid: {
      type: 'string',
      required: true,
      pattern: '\\d{7}',
      description: 'State and place code, zeros included',
    },
    state: { type: 'string', required: true, pattern: '[A-Z]{2}', description: 'USPS code of the state or territory' },
    place: { type: 'string', required: true, description: 'Name with its kind, as in Abbeville city' },
    longitude: { type: 'number', required: true, description: 'Degrees east, of a point inside' },
    latitude: { type: 'number', required: true, description: 'Degrees north' },
  },
  key: ['place_geoid'],
  lookUp: true,
  sources: [
    {
      title: 'US Census Bureau, 2010 gazetteer files',
      path: 'https://www.census.gov/geographies/reference-files.html',
    },
  ],
  licence: 'US-PD',
})
export type Place = RowOf<typeof places>
