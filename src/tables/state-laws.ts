import { momentPattern, provenance, rowSources } from '../schema/provenance.ts'
import { defineTable, type RowOf } from '../schema/table.ts'

/** What a state's law does with agreements, in the order in which charts and tables list it. */
export const postures = ['bans', 'limits', 'none-known', 'encourages', 'requires'] as const
export type Posture = (typeof postures)[number]

/** What each state forbids, limits, requires or encourages. */
export const stateLaws = defineTable({
  name: 'state_laws',
  title: 'State laws on 287(g) agreements',
  description:
    'One row is one state or the District of Columbia, with its posture in June 2026. None-known means that none was found, not that none exists. Compiled by hand.',
  columns: {
    state_fips: {
      type: 'string',
      required: true,
      pattern: '\\d{2}',
      description: 'Census code of the state, two characters',
    },
    usps: { type: 'string', required: true, pattern: '[A-Z]{2}', description: 'USPS code of the state' },
    state: { type: 'string', required: true, description: 'Name of the state' },
    posture: {
      type: 'string',
      required: true,
      enum: postures,
      description:
        'bans: forbids 287(g) agreements by law or statewide directive; limits: restricts them or their main use; requires: obliges some agencies to sign or seek one; encourages: promotes them, forbids local bans or only mandates work with detainers; none-known: none found',
    },
    law: { type: 'string', description: 'Name of the law, order or directive; empty where none is known' },
    year: { type: 'integer', description: 'Year of the law, or of the bill that the note names' },
    effective: {
      type: 'string',
      pattern: momentPattern,
      description: 'When it took effect, or was signed where no later date was found',
    },
    note: { type: 'string', description: 'What it does, and what is contested or not known' },
    ...provenance,
  },
  key: ['state_fips'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type StateLaw = RowOf<typeof stateLaws>

/** States of one posture, in the order of their names. */
export function statesThat<L extends Pick<StateLaw, 'posture' | 'state'>>(laws: readonly L[], posture: Posture): L[] {
  return laws.filter((law) => law.posture === posture).sort((a, b) => (a.state < b.state ? -1 : 1))
}
