// The Census gazetteer of 2010 in our own form, and look-ups in it. The files as published are never committed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../src/problems.ts'
import type { County } from '../../src/tables/counties.ts'
import type { Place } from '../../src/tables/places.ts'
import { nameKey } from './names.ts'

/** Reads `counties.tsv` and `places.tsv` of a folder. Both are Latin-1 with CRLF, as the Census Bureau publishes them. */
export function readGazetteer(folder: string): { counties: County[]; places: Place[]; problems: Problem[] } {
  const problems: Problem[] = []
  const counties = readTsv(join(folder, 'counties.tsv'), problems).map((row) => ({
    county_fips: row.GEOID,
    state: row.STUSPS,
    county: row.NAME,
    longitude: rounded(row.INTPTLONG),
    latitude: rounded(row.INTPTLAT),
    land_km2: Math.round(Number(row.ALAND) / 1e6),
  }))
  const places = readTsv(join(folder, 'places.tsv'), problems).map((row) => ({
    place_geoid: row.GEOID,
    state: row.STUSPS,
    place: row.NAME,
    longitude: rounded(row.INTPTLONG),
    latitude: rounded(row.INTPTLAT),
  }))
  return { counties, places, problems }
}

export interface Gazetteer {
  county(state: string, name: string): County | undefined
  countyByFips(fips: string): County | undefined
  /** Places of a name, incorporated ones before census designated ones. */
  places(state: string, name: string): Place[]
  placeByGeoid(geoid: string): Place | undefined
  countiesOf(state: string): County[]
}

/** Look-ups by name: spelling habits set aside, with and without the kind of county or place. */
export function indexGazetteer(counties: readonly County[], places: readonly Place[]): Gazetteer {
  const byState = Map.groupBy(counties, ({ state }) => state)
  const byFips = new Map(counties.map((county) => [county.county_fips, county]))
  const byGeoid = new Map(places.map((place) => [place.place_geoid, place]))
  const countyNames = new Map<string, County>()
  for (const county of counties) {
    // Full names first: in Virginia a county and an independent city may share the short one.
    const bare = `${county.state} ${nameKey(county.county.replace(countyKinds, ''))}`
    if (!countyNames.has(bare) || !/ city$/.test(county.county)) countyNames.set(bare, county)
  }
  for (const county of counties) countyNames.set(`${county.state} ${nameKey(county.county)}`, county)
  const placeNames = new Map<string, Place[]>()
  for (const place of [...places].sort((a, b) => Number(/ CDP$/.test(a.place)) - Number(/ CDP$/.test(b.place)))) {
    const key = `${place.state} ${placeKey(place.place.replace(placeKinds, ''))}`
    const found = placeNames.get(key)
    if (found) found.push(place)
    else placeNames.set(key, [place])
  }
  return {
    county: (state, name) => countyNames.get(`${state} ${nameKey(name)}`),
    countyByFips: (fips) => byFips.get(fips),
    places: (state, name) => placeNames.get(`${state} ${placeKey(name)}`) ?? [],
    placeByGeoid: (geoid) => byGeoid.get(geoid),
    countiesOf: (state) => byState.get(state) ?? [],
  }
}

const countyKinds = / (County|Parish|Borough|City and Borough|Census Area|Municipality|Municipio|city)$/
const placeKinds =
  / (city|CDP|town|village|borough|municipality|comunidad|zona urbana|city and borough|corporation|(?:metropolitan |consolidated |unified |metro )?(?:township|government|urban county))?(?: \(balance\))?$/

function placeKey(name: string): string {
  return nameKey(name).replace(/ /g, '')
}

function rounded(text: string): number {
  return Math.round(Number(text) * 1e4) / 1e4
}

type TsvRow = Record<'STUSPS' | 'GEOID' | 'NAME' | 'ALAND' | 'INTPTLAT' | 'INTPTLONG', string>

function readTsv(path: string, problems: Problem[]): TsvRow[] {
  const columns = ['STUSPS', 'GEOID', 'NAME', 'ALAND', 'INTPTLAT', 'INTPTLONG'] as const
  const [header = [], ...rows] = existsSync(path)
    ? readFileSync(path, 'latin1')
        .split(/\r?\n/)
        .filter(Boolean)
        .map((line) => line.split('\t').map((cell) => cell.trim()))
    : []
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) {
    problems.push({
      file: path,
      message: header.length ? `lacks the columns ${missing.join(', ')}` : 'is not there; expected a gazetteer file',
      hint: 'see data/README.md, "Gazetteer"',
    })
    return []
  }
  const at = columns.map((column) => [column, header.indexOf(column)] as const)
  return rows.map((cells) => Object.fromEntries(at.map(([column, index]) => [column, cells[index] ?? ''])) as TsvRow)
}
