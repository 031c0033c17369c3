import { momentPattern, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'
import { type Agreement, listedOn } from './agreements.ts'
import { latest, type Publication } from './publications.ts'

/** Counts of the list that others have published, beside which our own are computed. */
export const publishedCounts = defineTable({
  name: 'published_counts',
  title: 'Counts that others have published',
  description:
    'One row is one count of agreements, agencies or states that somebody published for a day since 2020, with how it compares to our tables. Our own number is computed and not in the table. Compiled by hand.',
  columns: {
    count_id: {
      type: 'string',
      required: true,
      pattern: '[a-z0-9]+(-[a-z0-9]+)*',
      description: 'Name of the row: who, and for when',
    },
    who: { type: 'string', required: true, description: 'Whose count it is, or who quotes it' },
    published: { type: 'string', required: true, pattern: momentPattern, description: 'When it was published' },
    about: {
      type: 'string',
      required: true,
      pattern: '\\d{4}-\\d{2}(-\\d{2})?',
      description: 'Day or month that it is for',
    },
    unit: {
      type: 'string',
      required: true,
      enum: ['agreements', 'agencies', 'states'],
      description: 'What the publisher says that it counted',
    },
    model: {
      type: 'string',
      enum: ['JEM', 'WSO', 'TFM'],
      description: 'The one model that it counts; empty for all of them',
    },
    state: { type: 'string', pattern: '[A-Z]{2}', description: 'The one state that it counts; empty for the country' },
    count: { type: 'integer', required: true, description: 'The number' },
    qualifier: {
      type: 'string',
      enum: ['about', 'at-least', 'nearly', 'over'],
      description: 'How the publisher hedges the number; empty where it is given outright',
    },
    says: { type: 'string', required: true, description: 'What was counted, in a few words' },
    our_measure: {
      type: 'string',
      required: true,
      enum: ['agreements', 'agencies', 'states'],
      description:
        'What of ours is comparable, on the last list up to that day: rows, distinct agencies, or distinct states and territories',
    },
    tolerance: {
      type: 'integer',
      required: true,
      description: 'How far ours may be from it before the build stops, as a number of the same unit',
    },
    why: { type: 'string', description: 'Why the two differ, as far as it is known' },
    ...provenance,
  },
  key: ['count_id'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type PublishedCount = RowOf<typeof publishedCounts>

/** A published count beside ours. */
export interface ComparedCount {
  row: PublishedCount
  /** Our number for the same thing. */
  ours: number
  /** Day of the list that ours is read from. */
  list: string
  /** Theirs less ours. */
  gap: number
}

/**
 * Each published count beside our own, in the order of the days they are for. Ours is that of the last list up to the day
 * (of the first list for an earlier one); totals are the list's own rows, parts are counted from the agreements.
 */
export function compareCounts(
  rows: readonly PublishedCount[],
  all: { publications: readonly Publication[]; agreements: readonly Agreement[] },
): ComparedCount[] {
  return [...rows]
    .sort((a, b) => (a.about < b.about ? -1 : a.about > b.about ? 1 : a.count_id < b.count_id ? -1 : 1))
    .map((row) => {
      const list = listUpTo(all.publications, row.about)
      const ours = ourCount(row, list, all)
      return { row, ours, list: list.published, gap: row.count - ours }
    })
}

function ourCount(
  { our_measure, model, state }: PublishedCount,
  list: Publication,
  all: { publications: readonly Publication[]; agreements: readonly Agreement[] },
): number {
  if (!state && our_measure === 'agreements') {
    return model ? list[({ JEM: 'jem', WSO: 'wso', TFM: 'tfm' } as const)[model]] : list.agreements
  }
  if (!state && !model && our_measure !== 'agreements') return list[our_measure]
  const there = listedOn(all.agreements, list.published).filter(
    (agreement) => (!model || agreement.model === model) && (!state || agreement.state === state),
  )
  if (our_measure === 'agreements') return there.length
  return new Set(there.map(({ agency_id, state }) => (our_measure === 'states' ? state : agency_id))).size
}

/** The last list up to a day or month, or the first of all where none is so old. */
function listUpTo(all: readonly Publication[], moment: string): Publication {
  const until = all.filter(({ published }) => published.slice(0, moment.length) <= moment)
  if (until.length > 0) return latest(until)
  return all.reduce((a, b) => (b.published < a.published ? b : a))
}
