// Rows that a person must look at, with the nearest candidates and the line of a crosswalk that would settle each.
import { stringify } from 'csv-stringify/sync'
import { nearest } from '../../src/problems.ts'
import type { Agency } from '../../src/tables/agencies.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Step } from './history.ts'
import { presentName } from './names.ts'

export interface Doubt {
  /** What is doubtful about it. */
  kind: 'not settled' | 'taken for one' | 'repeated row' | 'without a place' | 'placed at its state only'
  /** Day of the list, and line in its sheet; undefined for an agency as a whole. */
  published?: string
  line?: number
  state: string
  /** As the list prints it; of a repeated row the id of its agreement. */
  spelling: string
  /** Nearest first, each with what speaks for it. */
  candidates: { name: string; why: string }[]
  /** Lines that settle it, one for each candidate; the reason is left to the person. */
  crosswalk?: { file: string; lines: string[] }
}

/** Where an editor writes how they know. */
const reason = 'SAY HOW YOU KNOW'

/** What the lists left open: names that may be known agencies, rows twice, and agencies that nothing places. */
export function listDoubts(steps: readonly Step[], agencies: readonly Agency[], gazetteer: Gazetteer): Doubt[] {
  return [
    ...steps.flatMap((step) => [...unsettledIn(step), ...settledIn(step), ...repeatedIn(step)]),
    ...agencies.flatMap((agency) => placeless(agency, gazetteer)),
  ]
}

function unsettledIn({ published, unsettled }: Step): Doubt[] {
  return unsettled.map(({ state, spelling, line, candidates }) => ({
    kind: 'not settled',
    ...{ published, line, state, spelling },
    candidates: candidates.map(({ agency, why }) => ({ name: agency, why })),
    crosswalk: nameLines(
      state,
      candidates.map(({ agency }) => [spelling, agency]),
    ),
  }))
}

function settledIn({ published, settled }: Step): Doubt[] {
  return settled.map(({ state, before, after, line }) => ({
    kind: 'taken for one',
    ...{ published, line, state, spelling: after },
    candidates: [
      { name: before, why: 'same model and day, and it left as this one came; the newer spelling is shown' },
    ],
    crosswalk: nameLines(state, [[after, before]]),
  }))
}

function repeatedIn({ published, duplicates }: Step): Doubt[] {
  return duplicates.map(({ line, agreement_id }) => ({
    kind: 'repeated row',
    ...{ published, line, state: agreement_id.slice(0, 2).toUpperCase(), spelling: agreement_id, candidates: [] },
  }))
}

function placeless({ state, agency, agency_type, located_by, location_note }: Agency, gazetteer: Gazetteer): Doubt[] {
  if (!['state', 'none'].includes(located_by) || agency_type === 'state') return []
  if (location_note) {
    const candidates = [{ name: 'the middle of the state', why: location_note }]
    return [{ kind: 'placed at its state only', state, spelling: agency, candidates }]
  }
  const counties = gazetteer.countiesOf(state)
  const short = (name: string) => name.split(' ')[0]!
  const near = nearest(
    short(agency),
    counties.map(({ county }) => short(county)),
  )
  const candidates = counties.filter(({ county }) => short(county) === near)
  const lines = candidates.map(({ county_fips }) => line([state, agency, '', county_fips, 'county', '', reason]))
  return [
    {
      kind: 'without a place',
      ...{ state, spelling: agency },
      candidates: candidates.map(({ county, county_fips }) => ({ name: county, why: `county ${county_fips}` })),
      crosswalk: {
        file: 'data/crosswalks/places.csv',
        lines: lines.length > 0 ? lines : [line([state, agency, '', '', 'county', '', reason])],
      },
    },
  ]
}

function nameLines(state: string, pairs: readonly (readonly [string, string])[]): NonNullable<Doubt['crosswalk']> {
  return {
    file: 'data/crosswalks/agency-names.csv',
    lines: pairs.map(([spelling, agency]) => line([state, spelling, '', '', '', '', presentName(agency), reason])),
  }
}

function line(cells: readonly string[]): string {
  return stringify([cells]).trimEnd()
}
