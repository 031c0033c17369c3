import { defineTable, type RowOf } from '../schema/table.ts'

/** Every pinned publication of ICE's list, with its totals. */
export const publications = defineTable({
  name: 'publications',
  title: 'Publications of ICE’s list',
  description:
    'One row is one publication of ICE’s list of participating agencies: a copy of the web page’s table until February 2025, ICE’s own workbook after. The counts are the file’s own rows. Made by npm run data:import.',
  columns: {
    published: { type: 'date', required: true, description: 'Day the list was published or captured' },
    source_file: { type: 'string', required: true, description: 'Name of the file that was read' },
    kind: {
      type: 'string',
      required: true,
      enum: ['web table', 'workbook'],
      description: 'A captured web table, or ICE’s workbook',
    },
    sha256: {
      type: 'string',
      required: true,
      pattern: '[0-9a-f]{64}',
      description: 'Checksum of the file that was read',
    },
    agreements: { type: 'integer', required: true, description: 'Rows of the list, blank rows aside' },
    jem: { type: 'integer', required: true, description: 'Of these, jail enforcement' },
    wso: { type: 'integer', required: true, description: 'Of these, warrant service officer' },
    tfm: { type: 'integer', required: true, description: 'Of these, task force' },
    agencies: { type: 'integer', required: true, description: 'Distinct agencies on the list, after cleaning' },
    states: { type: 'integer', required: true, description: 'Distinct states and territories on the list' },
    date_note: {
      type: 'string',
      description: 'Where the date in the file’s own name is wrong, why we date it otherwise',
    },
  },
  key: ['source_file'],
  sort: ['published', 'source_file'],
  sources: [{ title: 'ICE, list of participating agencies', path: 'https://www.ice.gov/identify-and-arrest/287g' }],
  licence: 'US-PD',
})
export type Publication = RowOf<typeof publications>
