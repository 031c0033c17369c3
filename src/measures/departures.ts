import stateRows from '../../data/tables/states.csv'
import { models } from '../schema/chart.ts'
import { defineMeasure, type Measure } from '../schema/measure.ts'
import { type Agreement, agreements } from '../tables/agreements.ts'
import { changes } from '../tables/changes.ts'
import { lastOfQuietYears, publications } from '../tables/publications.ts'

const reads = { agreements, changes, publications }
type Tables = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]

/** An agreement with the day of the list that first lacks it. */
type Departure = Agreement & { left: string }

/** Agreements that left the list after the last one of the quiet years, and did not return. */
function departures({ agreements, changes, publications }: Tables): Departure[] {
  const { published: end } = lastOfQuietYears(publications)
  const byId = new Map(agreements.map((agreement) => [agreement.agreement_id, agreement]))
  return changes
    .filter(({ change, published }) => change === 'removed' && published > end)
    .map(({ agreement_id, published }) => ({ ...byId.get(agreement_id)!, left: published }))
}

const count = (holds: (departure: Departure, tables: Tables) => boolean) =>
  defineMeasure({
    reads,
    format: 'count',
    value: (tables) => departures(tables).filter((departure) => holds(departure, tables)).length,
  })

/** Departures whose reason is public: content/facts/departures.yml has the laws, orders and statements. */
const isExplained = ({ state, agency_type, agency_id, left }: Departure) =>
  (state === 'MD' && left >= '2026-02-17') ||
  (state === 'VA' && agency_type === 'state' && left >= '2026-02-04') ||
  (agency_id === 'pa-bucks-county-sheriffs-office' && left >= '2026-01-14')

const isStillListed = ({ agency_id }: Departure, { agreements }: Tables) =>
  agreements.some((other) => other.agency_id === agency_id && other.status === 'listed')

/** Numbers of the departures since the surge began. */
export const measures: Record<string, Measure> = {
  ...Object.fromEntries(stateRows.map(({ state: code }) => [`left.${code}`, count(({ state }) => state === code)])),
  ...Object.fromEntries(models.map((code) => [`left.${code}`, count(({ model }) => model === code)])),
  'left.PA.rank': defineMeasure({
    reads,
    format: 'rank',
    value: (tables) => {
      const states = Map.groupBy(departures(tables), ({ state }) => state)
      const size = (state: string) => states.get(state)?.length ?? 0
      return 1 + [...states.keys()].filter((state) => size(state) > size('PA')).length
    },
  }),
  'left.VA.state': count(({ state, agency_type }) => state === 'VA' && agency_type === 'state'),
  'left.explained': count(isExplained),
  'left.unexplained': count((departure) => !isExplained(departure)),
  'left.agencyStays': count(isStillListed),
  'left.agencyGone': count((departure, tables) => !isStillListed(departure, tables)),
  'left.withinMonth': count(({ signed, left }) => Date.parse(left) - Date.parse(signed) <= 31 * 24 * 60 * 60 * 1000),
  'left.states': defineMeasure({
    reads,
    format: 'count',
    value: (tables) => new Set(departures(tables).map(({ state }) => state)).size,
  }),
}
