import { neighboursOf } from '../marks/atlas.ts'
import { compareText } from '../problems.ts'
import { type Model, models } from '../schema/chart.ts'
import type { Agency } from '../tables/agencies.ts'
import { type Agreement, latestDay } from '../tables/agreements.ts'
import type { Change } from '../tables/changes.ts'
import type { County } from '../tables/counties.ts'
import type { Publication } from '../tables/publications.ts'
import type { StateLaw } from '../tables/state-laws.ts'
import type { State } from '../tables/states.ts'
import { type CoveredCounty, coverCounties } from './coverage.ts'
import type { Deputized, Signed } from './deputized.ts'

/** The tables that a state's page is made of. */
interface StateTables {
  states: readonly State[]
  agencies: readonly Agency[]
  agreements: readonly Agreement[]
  changes: readonly Change[]
  counties: readonly County[]
  stateLaws: readonly StateLaw[]
  publications: readonly Publication[]
}

/** What the tables say of one state, of the District of Columbia or of a territory. */
export interface StatePlace extends State {
  /** In the order of their names, those that left among them. */
  agencies: Deputized[]
  counties: CoveredCounty[]
  law: StateLaw | undefined
  neighbours: State[]
  /** Every list. */
  lists: readonly Publication[]
  /** Day of the latest list. */
  day: string
}

/** Every state, the District of Columbia, and the territories that any list has named, in the order of their names. */
export function placesOf(tables: StateTables): StatePlace[] {
  const named = new Set(tables.agreements.map(({ state }) => state))
  return tables.states
    .filter(({ state, kind }) => kind !== 'territory' || named.has(state))
    .sort((a, b) => compareText(a.name, b.name))
    .map((state) => placeOf(state, tables))
}

function placeOf(state: State, tables: StateTables): StatePlace {
  const here = <T extends { state: string }>(rows: readonly T[]) => rows.filter((row) => row.state === state.state)
  const gone = new Map(
    tables.changes
      .filter(({ change }) => change === 'removed')
      .sort((a, b) => compareText(a.published, b.published))
      .map(({ agreement_id, published }) => [agreement_id, published]),
  )
  const counties = here(tables.counties)
  const names = new Map(counties.map(({ county_fips, county }) => [county_fips, county]))
  const signed = Map.groupBy(here(tables.agreements), ({ agency_id }) => agency_id)
  const agencies = here(tables.agencies)
    .sort((a, b) => compareText(a.agency.toLowerCase(), b.agency.toLowerCase()))
    .map((agency) => {
      const agreements = inOrder(signed.get(agency.agency_id) ?? []).map((agreement) => ({
        ...agreement,
        gone: agreement.status === 'listed' ? null : (gone.get(agreement.agreement_id) ?? null),
      }))
      const listed = models.filter((model) => agreements.some((one) => one.gone === null && one.model === model))
      return { ...agency, county: names.get(agency.county_fips ?? '') ?? null, agreements, listed }
    })
  const byCode = new Map(tables.states.map((other) => [other.state_fips, other]))
  return {
    ...state,
    agencies,
    counties: coverCounties(counties, agencies),
    law: tables.stateLaws.find(({ usps }) => usps === state.state),
    neighbours: neighboursOf(state.state_fips)
      .flatMap((fips) => byCode.get(fips) ?? [])
      .sort((a, b) => compareText(a.name, b.name)),
    lists: tables.publications,
    day: latestDay(tables.agreements),
  }
}

/** Agreements of a state on the latest list. */
export function listedIn({ agencies }: Pick<StatePlace, 'agencies'>): Signed[] {
  return agencies.flatMap(({ agreements }) => agreements.filter(({ gone }) => gone === null))
}

function inOrder(agreements: readonly Agreement[]): Agreement[] {
  return [...agreements].sort(
    (a, b) => models.indexOf(a.model as Model) - models.indexOf(b.model as Model) || compareText(a.signed, b.signed),
  )
}
