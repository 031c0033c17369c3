import stateRows from '../../data/tables/states.csv'
import { models } from '../schema/chart.ts'
import { defineMeasure, type Measure } from '../schema/measure.ts'
import { type Agreement, agreements, listedOn } from '../tables/agreements.ts'
import {
  lastOfQuietYears,
  latest,
  type Publication,
  publications,
  taskForceLargest,
  taskForceMajority,
} from '../tables/publications.ts'
import { stateLaws } from '../tables/state-laws.ts'
import { states } from '../tables/states.ts'

const reads = { agreements, states }
type Tables = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]

const count = (value: (tables: Tables) => number) => defineMeasure({ reads, format: 'count', value })
const listed = ({ agreements }: Tables) => agreements.filter(({ status }) => status === 'listed')
const inState = (tables: Tables, state: string) => listed(tables).filter((agreement) => agreement.state === state)

/** States and territories with their agreements on the latest list, most first. */
function ranking(tables: Tables): { state: string; name: string; agreements: number }[] {
  return tables.states
    .map(({ state, name }) => ({ state, name, agreements: inState(tables, state).length }))
    .sort((a, b) => b.agreements - a.agreements || (a.state < b.state ? -1 : 1))
}

/** Numbers computed from the table `agreements`, latest list. */
export const measures: Record<string, Measure> = {
  ...Object.fromEntries(
    stateRows.flatMap(({ state }) => [
      [`state.${state}.agreements`, count((tables) => inState(tables, String(state)).length)],
      [
        `state.${state}.agencies`,
        count((tables) => new Set(inState(tables, String(state)).map(({ agency_id }) => agency_id)).size),
      ],
      ...models.map((model) => [
        `state.${state}.${model}`,
        count((tables) => inState(tables, String(state)).filter((agreement) => agreement.model === model).length),
      ]),
    ]),
  ),
  ...Object.fromEntries(
    (['county', 'municipal', 'state'] as const).flatMap((type) =>
      models.map((model) => [
        `type.${type}.${model}`,
        count(
          (tables) =>
            listed(tables).filter(({ agency_type, model: other }) => agency_type === type && other === model).length,
        ),
      ]),
    ),
  ),
  ...agenciesAt('list', latest),
  ...agenciesAt('quiet', lastOfQuietYears),
  ...agenciesAt('largest', taskForceLargest),
  ...agenciesAt('majority', taskForceMajority),
  'states.noneBanned': defineMeasure({
    reads: { ...reads, stateLaws },
    format: 'count',
    value: ({ stateLaws, ...tables }) =>
      stateLaws.filter(({ usps, posture }) => posture === 'bans' && inState(tables, usps).length === 0).length,
  }),
  'states.longest.name': defineMeasure({ reads, format: 'text', value: (tables) => ranking(tables)[0]!.name }),
  'states.topTwo.share': defineMeasure({
    reads,
    format: 'share',
    value: (tables) => {
      const [first, second] = ranking(tables)
      return (first!.agreements + second!.agreements) / listed(tables).length
    },
  }),
  'states.third.name': defineMeasure({ reads, format: 'text', value: (tables) => ranking(tables)[2]!.name }),
  'states.third.agreements': count((tables) => ranking(tables)[2]!.agreements),
  'states.taskForceLed': count(
    (tables) =>
      ranking(tables).filter(({ state, agreements: all }) => {
        const taskForces = inState(tables, state).filter(({ model }) => model === 'TFM').length
        return taskForces > all - taskForces
      }).length,
  ),
  'states.none': count(
    (tables) => ranking(tables).filter(({ state, agreements }) => agreements === 0 && isState(tables, state)).length,
  ),
}

function isState(tables: Tables, state: string): boolean {
  return tables.states.some((row) => row.state === state && row.kind === 'state')
}

/** Agencies on one list, by who runs them and by state. */
function agenciesAt(id: string, moment: (all: readonly Publication[]) => Publication): Record<string, Measure> {
  const within = { agreements, publications }
  const of = (holds: (agreement: Agreement) => boolean) =>
    defineMeasure({
      reads: within,
      format: 'count',
      value: ({ agreements, publications }) => {
        const there = listedOn(agreements, moment(publications).published).filter(holds)
        return new Set(there.map(({ agency_id }) => agency_id)).size
      },
    })
  return Object.fromEntries([
    ...(['county', 'municipal', 'state'] as const).map((type) => [
      `${id}.agencies.${type}`,
      of(({ agency_type }) => agency_type === type),
    ]),
    ...stateRows.map(({ state: code }) => [`${id}.agencies.${code}`, of(({ state }) => state === code)]),
    ...stateRows.map(({ state: code }) => [
      `${id}.agencies.${code}.rank`,
      defineMeasure({
        reads: within,
        format: 'rank',
        value: ({ agreements, publications }) => {
          const there = listedOn(agreements, moment(publications).published)
          const agencies = Map.groupBy(there, ({ state }) => state)
          const count = (state: string) => new Set(agencies.get(state)?.map(({ agency_id }) => agency_id)).size
          return 1 + [...agencies.keys()].filter((state) => count(state) > count(String(code))).length
        },
      }),
    ]),
  ])
}
