// The table of agencies, which follows from the agreements, the crosswalks and the gazetteer.
import type { Agency } from '../../src/tables/agencies.ts'
import { mostCommon } from '../../src/tables/agreements.ts'
import type { Crosswalks } from './crosswalks.ts'
import type { Gazetteer } from './gazetteer.ts'
import { indexAgencies } from './identify.ts'
import type { History } from './known.ts'
import { locate } from './locate.ts'

/** One row an agency, under the name, type and county that its latest agreements bear. */
export function listAgencies(history: History, gazetteer: Gazetteer, crosswalks: Crosswalks): Agency[] {
  indexAgencies(history, crosswalks, () => undefined)
  const byAgency = Map.groupBy(history.agreements.values(), ({ agency_id }) => agency_id)
  return [...byAgency].map(([agency_id, rows]) => {
    const last = rows
      .map(({ last_listed }) => last_listed)
      .sort()
      .at(-1)!
    const latest = rows.filter(({ last_listed }) => last_listed === last)
    const known = {
      agency: mostCommon(latest.map(({ agency }) => agency)),
      state: latest[0]!.state,
      agency_type: mostCommon(latest.map(({ agency_type }) => agency_type)),
    }
    const counties = [latest, rows].map((some) => some.flatMap(({ listed_county }) => listed_county ?? []))
    const printed = mostCommon(counties.find((some) => some.length > 0) ?? [])
    const county = printed && (crosswalks.countyName(known.state, printed) ?? printed)
    return { agency_id, ...known, ...locate({ ...known, county: county ?? null }, gazetteer, crosswalks) }
  })
}
