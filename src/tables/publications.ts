import { compareText } from '../problems.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** Every pinned publication of ICE's list, with its totals. */
export const publications = defineTable({
  name: 'publications',
  title: 'Publications of ICE’s list',
  description:
    'One row is one publication of ICE’s list of participating agencies: a copy of the web page’s table until February 2025, ICE’s own workbook after. The counts are the file’s own rows. Made by npm run data:import.',
  columns: {
    published: { type: 'date', required: true, description: 'Day the list was published or captured' },
    edition: { type: 'integer', required: true, description: 'Which of that day’s publications it is, from 1' },
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
    duplicates: {
      type: 'integer',
      required: true,
      description:
        'Rows that repeat another row’s agency, model and signing day; counted in agreements, jem, wso and tfm',
    },
    date_note: {
      type: 'string',
      description: 'Where the date in the file’s own name is wrong, why we date it otherwise',
    },
  },
  key: ['source_file'],
  sort: ['published', 'edition'],
  sources: [{ title: 'ICE, list of participating agencies', path: 'https://www.ice.gov/identify-and-arrest/287g' }],
  licence: 'US-PD',
})
export type Publication = RowOf<typeof publications>

/** The last publication of each period, in order of date. `period` cuts a day to its period: the day itself, a month. */
export function lastOfEach(all: readonly Publication[], period: (day: string) => string): Publication[] {
  const last = new Map<string, Publication>()
  for (const publication of inOrder(all)) last.set(period(publication.published), publication)
  return [...last.values()]
}

/** The latest publication. */
export function latest(all: readonly Publication[]): Publication {
  const publication = inOrder(all).at(-1)
  if (!publication) throw new Error('the table publications is empty')
  return publication
}

/** The day of Executive Order 14159, from which the list grew. */
export const surgeBegins = '2025-01-20'

/** The last list before the surge: the end of the quiet years. */
export function lastOfQuietYears(all: readonly Publication[]): Publication {
  return latest(all.filter(({ published }) => published < surgeBegins))
}

/** The first list from which on task forces are the most numerous model. */
export function taskForceLargest(all: readonly Publication[]): Publication {
  return firstForGood(all, ({ jem, wso, tfm }) => tfm > Math.max(jem, wso))
}

/** The first list from which on task forces are more than half of all agreements. */
export function taskForceMajority(all: readonly Publication[]): Publication {
  return firstForGood(all, ({ agreements, tfm }) => tfm * 2 > agreements)
}

function firstForGood(all: readonly Publication[], holds: (publication: Publication) => boolean): Publication {
  const ordered = inOrder(all)
  return required(
    ordered[ordered.findLastIndex((publication) => !holds(publication)) + 1],
    'this does not hold on the latest list',
  )
}

function inOrder(all: readonly Publication[]): Publication[] {
  return [...all].sort((a, b) => compareText(a.published, b.published) || a.edition - b.edition)
}

function required<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise)
  return value
}
