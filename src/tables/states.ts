import { defineTable, type RowOf } from '../schema/table.ts'

/** States, the District of Columbia and the territories, with the codes that other tables use. */
export const states = defineTable({
  name: 'states',
  title: 'States and territories',
  description: 'One row is one state, the District of Columbia or a territory, with its postal and Census codes.',
  columns: {
    state: { type: 'string', required: true, pattern: '[A-Z]{2}', description: 'USPS code' },
    state_fips: { type: 'string', required: true, pattern: '\\d{2}', description: 'Census code, two characters' },
    name: { type: 'string', required: true, description: 'Name in English' },
    kind: { type: 'string', required: true, enum: ['state', 'district', 'territory'], description: 'What it is' },
  },
  key: ['state'],
  lookUp: true,
  sources: [
    {
      title: 'US Census Bureau, ANSI codes for states',
      path: 'https://www.census.gov/library/reference/code-lists/ansi.html',
    },
  ],
  licence: 'US-PD',
})
export type State = RowOf<typeof states>
