import { defineMeasure, type Measure } from '../schema/measure.ts'
import { agreements } from '../tables/agreements.ts'
import { type Posture, postures, type StateLaw, stateLaws, statesThat } from '../tables/state-laws.ts'
import { states } from '../tables/states.ts'

const reads = { stateLaws, agreements }
type Tables = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]

const count = (value: (tables: Tables) => number) => defineMeasure({ reads, format: 'count', value })
const text = (value: (tables: Tables) => string) => defineMeasure({ reads, format: 'text', value })

const isState = ({ usps }: StateLaw) => usps !== 'DC'
const listed = ({ agreements }: Tables) => agreements.filter(({ status }) => status === 'listed')
const agreementsIn = (tables: Tables, laws: readonly StateLaw[]) => {
  const codes = new Set(laws.map(({ usps }) => usps))
  return listed(tables).filter(({ state }) => codes.has(state))
}
const without = (tables: Tables, laws: readonly StateLaw[]) =>
  laws.filter((law) => agreementsIn(tables, [law]).length === 0)

/** Numbers of one posture: its states, and what the latest list shows in them. */
function numbersOf(posture: Posture): Record<string, Measure> {
  const of = (tables: Tables) => statesThat(tables.stateLaws, posture)
  const still = (tables: Tables) => of(tables).filter((law) => agreementsIn(tables, [law]).length > 0)
  return {
    [`law.${posture}.states`]: count((tables) => of(tables).filter(isState).length),
    [`law.${posture}.names`]: text((tables) => namesOf(of(tables))),
    [`law.${posture}.agreements`]: count((tables) => agreementsIn(tables, of(tables)).length),
    [`law.${posture}.agencies`]: count(
      (tables) => new Set(agreementsIn(tables, of(tables)).map(({ agency_id }) => agency_id)).size,
    ),
    [`law.${posture}.share`]: defineMeasure({
      reads,
      format: 'share',
      value: (tables) => agreementsIn(tables, of(tables)).length / listed(tables).length,
    }),
    [`law.${posture}.still.states`]: count((tables) => still(tables).filter(isState).length),
    [`law.${posture}.still.names`]: text((tables) => namesOf(still(tables))),
  }
}

/** Numbers computed from the table `state_laws`, beside the latest list. */
export const measures: Record<string, Measure> = {
  ...Object.fromEntries(postures.flatMap((posture) => Object.entries(numbersOf(posture)))),
  'law.unlisted.names': text((tables) =>
    namesOf(
      without(
        tables,
        tables.stateLaws.filter((law) => isState(law) && law.posture !== 'bans'),
      ),
    ),
  ),
  'law.none-known.bills': count(
    ({ stateLaws }) => statesThat(stateLaws, 'none-known').filter(({ note }) => note !== null).length,
  ),
  'law.territories.agreements': defineMeasure({
    reads: { ...reads, states },
    format: 'count',
    value: ({ states, ...tables }) => {
      const away = new Set(states.filter(({ kind }) => kind === 'territory').map(({ state }) => state))
      return listed(tables).filter(({ state }) => away.has(state)).length
    },
  }),
}

/** Names of states in a row, as a sentence lists them. */
function namesOf(laws: readonly StateLaw[]): string {
  const names = laws.map(({ state }) => state).sort()
  if (names.length === 0) throw new Error('no state to name')
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
