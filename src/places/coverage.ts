import { countyAt, countyName } from '../marks/atlas.ts'
import { isStatewide } from '../marks/sites.ts'
import { compareText } from '../problems.ts'
import type { County } from '../tables/counties.ts'
import { type Deputized, listedAmong } from './deputized.ts'

/** A county and who covers it on the latest list. */
export interface CoveredCounty {
  fips: string
  county: string
  /** Name that newer maps give it, where they give another. */
  newer: string | undefined
  /** Agencies of the county, of a place in it, or of several counties with it. Statewide ones are not repeated. */
  agencies: Deputized[]
}

/** Every county of a state with the agencies on the latest list that cover it, statewide ones aside. */
export function coverCounties(counties: readonly County[], agencies: readonly Deputized[]): CoveredCounty[] {
  const listed = listedAmong(agencies)
  const newer = new Map([...newerCodes(counties)].map(([code, fips]) => [fips, countyName(code)]))
  return [...counties]
    .sort((a, b) => compareText(a.county, b.county))
    .map(({ county_fips, county }) => ({
      fips: county_fips,
      county,
      newer: newer.get(county_fips),
      agencies: listed.filter((agency) => servedBy(agency, counties).has(county_fips)),
    }))
}

/** Codes that the atlas has and the table, which is older, has not: each with the table's own code of that county. */
export function newerCodes(counties: readonly County[]): Map<string, string> {
  const known = new Set(counties.map(({ county_fips }) => county_fips))
  return new Map(
    counties
      .filter(({ county_fips }) => countyName(county_fips) === undefined)
      .map(({ county_fips, longitude, latitude }) => ({
        county_fips,
        held: countyAt(county_fips.slice(0, 2), [longitude, latitude]),
      }))
      .flatMap(({ county_fips, held }) => (held && !known.has(held) ? [[held, county_fips] as const] : [])),
  )
}

/** Agencies on the latest list that cover all of the state. */
export function statewideAmong(agencies: readonly Deputized[]): Deputized[] {
  return listedAmong(agencies).filter(isStatewide)
}

/** Name of a county without its kind: "Harris" of "Harris County". */
function bareName(county: string): string {
  return county.replace(
    / (County|Parish|Borough|Census Area|City and Borough|Municipality|city|District|Island|Municipio)$/,
    '',
  )
}

/** Codes of the counties that an agency serves: its own, and those that the note on its place names. */
function servedBy(agency: Deputized, counties: readonly County[]): ReadonlySet<string> {
  const known = served.get(agency)
  if (known) return known
  const told = agency.location_note?.match(/^Serves ([^;]+)/)?.[1] ?? ''
  const others = told === '' ? [] : counties.filter(({ county }) => new RegExp(`\\b${bareName(county)}\\b`).test(told))
  const codes = new Set([agency.county_fips, ...others.map(({ county_fips }) => county_fips)].filter((code) => !!code))
  served.set(agency, codes as Set<string>)
  return codes as Set<string>
}
const served = new WeakMap<Deputized, ReadonlySet<string>>()
