import { provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** What studies look at, in the order in which charts and tables list it. */
export const outcomes = ['crime', 'trust', 'arrests', 'children', 'moves-and-work'] as const
export type Outcome = (typeof outcomes)[number]

const year = { type: 'string', pattern: '\\d{4}' } as const

/** Studies of what the programme did, and what each found. */
export const effectsStudies = defineTable({
  name: 'effects_studies',
  title: 'Studies of the effects of 287(g) agreements',
  description:
    'One row is one study, with what it found and what it looked for and did not find. Changes are told as they were found, never as good or bad. Studies of other programmes, drafts and reports that argue a case are left out. Compiled by hand.',
  columns: {
    study_id: { type: 'string', required: true, description: 'Authors and year; ours, and stable' },
    authors: { type: 'string', required: true, description: 'Surnames of the authors, or who published it' },
    published: { ...year, required: true, description: 'Year of the version that was read' },
    outcome: {
      type: 'string',
      required: true,
      enum: outcomes,
      description: 'What it looks at: crime; trust in the police; arrests and detainers; children; moves and work',
    },
    place: { type: 'string', required: true, description: 'Where' },
    years_from: { ...year, description: 'First year of its data; empty where what was read does not say' },
    years_to: { ...year, description: 'Last year of its data; empty where what was read does not say' },
    models: { type: 'string', required: true, description: 'Which models or agreements it covers' },
    method: { type: 'string', required: true, description: 'How it was done' },
    kind: {
      type: 'string',
      required: true,
      enum: ['comparison', 'survey', 'count'],
      description: 'comparison of places or times, to find an effect; survey of what people say; count of records',
    },
    found: { type: 'string', required: true, description: 'What it found, in a few words' },
    none_found: {
      type: 'string',
      description: 'What it looked for and did not find; empty where it names nothing',
    },
    publication: {
      type: 'string',
      required: true,
      enum: ['journal', 'working-paper', 'report', 'thesis'],
      description:
        'What was read: an article in an academic journal, as a rule reviewed by peers; a working paper, not reviewed; a report; a thesis',
    },
    note: { type: 'string', description: 'Other versions, and what limits it' },
    ...provenance,
  },
  key: ['study_id'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type EffectsStudy = RowOf<typeof effectsStudies>

/** Studies by what they look at, then by year. */
export function inOrder<S extends Pick<EffectsStudy, 'outcome' | 'published' | 'study_id'>>(
  studies: readonly S[],
): S[] {
  const place = ({ outcome, published, study_id }: S) => `${outcomes.indexOf(outcome)} ${published} ${study_id}`
  return [...studies].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}
