// Places agencies on the map: by the place or the county they serve, else by their state.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import type { Agency } from '../../src/tables/agencies.ts'
import type { County } from '../../src/tables/counties.ts'
import type { Place } from '../../src/tables/places.ts'
import type { Crosswalks } from './crosswalks.ts'
import type { Gazetteer } from './gazetteer.ts'

type Located = Pick<Agency, 'county_fips' | 'place_geoid' | 'longitude' | 'latitude' | 'located_by' | 'location_note'>
type Unlocated = Pick<Agency, 'agency' | 'state' | 'agency_type'> & { county: string | null }

/** Where an agency is. Without place, county or a statewide task there must be a crosswalk row that says why. */
export function locate(agency: Unlocated, gazetteer: Gazetteer, crosswalks: Crosswalks): Located {
  const known = crosswalks.place(agency.state, agency.agency)
  const note = known?.location_note || null
  const place = known?.place_geoid ? gazetteer.placeByGeoid(known.place_geoid) : undefined
  const given = known?.county_fips ? gazetteer.countyByFips(known.county_fips) : undefined
  if (place) return atPlace(place, given ?? columnCounty(agency, gazetteer), gazetteer, note)
  if (given) return atCounty(given, note)
  const named = nameCounty(agency, gazetteer)
  if (known?.located_by === 'state' || (agency.agency_type === 'state' && !named && !isLocal(agency.agency))) {
    return atState(agency.state, gazetteer, note)
  }
  const county = named ?? columnCounty(agency, gazetteer)
  if (agency.agency_type !== 'county' || !county) {
    const found = findPlace(agency, columnCounty(agency, gazetteer) ?? county, gazetteer)
    if (found) return atPlace(found, columnCounty(agency, gazetteer), gazetteer, note)
  }
  return county ? atCounty(county, note) : atState(agency.state, gazetteer, note)
}

/** The county or place that an agency's name itself speaks of, if the gazetteer knows it. */
export function locusOf(state: string, agency: string, gazetteer: Gazetteer): string | undefined {
  const county = nameCounty({ state, agency }, gazetteer)
  if (county) return county.county_fips
  return gazetteer.places(state, placeName(agency))[0]?.place_geoid
}

/** Agencies of a state's government that serve one campus, airport or district rather than the state. */
function isLocal(agency: string): boolean {
  return /\b(University|College|School|Schools|Airport|Port|Campus|Institute|Drug Task Force)\b/i.test(agency)
}

function nameCounty({ state, agency }: { state: string; agency: string }, gazetteer: Gazetteer): County | undefined {
  const name =
    /^(?:County of )?(.+? (?:County|Parish|Borough))\b/i.exec(agency)?.[1] ??
    /^(?:County of )(.+?)(?: \/|$)/i.exec(agency)?.[1] ??
    /^(.+?) Sheriff’s\b/i.exec(agency)?.[1]
  return name ? gazetteer.county(state, name.replace(/^County of /i, '')) : undefined
}

function columnCounty({ state, county }: Unlocated, gazetteer: Gazetteer): County | undefined {
  return county ? gazetteer.county(state, county) : undefined
}

/** "City of Alamo Police Department" is Alamo; townships are no census places and stay with their county. */
function placeName(agency: string): string {
  return agency
    .replace(/^(?:The )?(?:City|Town|Village|Borough) of /i, '')
    .replace(/[,(/].*$/, '')
    .replace(
      / (?:Police|Public Safety|Department|Dept|PD|Marshal|Municipal|Metropolitan|Metro|Law Enforcement|Constable)\b.*$/i,
      '',
    )
    .trim()
}

function findPlace(agency: Unlocated, county: County | undefined, gazetteer: Gazetteer): Place | undefined {
  const name = placeName(agency.agency)
  if (/\bTownship\b/i.test(agency.agency)) return undefined
  const bare = name.replace(/ (?:City|Town|Village|Borough)$/i, '')
  const candidates = gazetteer.places(agency.state, name).length
    ? gazetteer.places(agency.state, name)
    : gazetteer.places(agency.state, bare)
  if (!county) return candidates[0]
  const near = candidates
    .map((place) => ({ place, km: distance(place, county) }))
    .filter(({ km }) => km <= Math.max(60, 1.5 * Math.sqrt(county.land_km2)))
  const incorporated = near.filter(({ place }) => !/ CDP$/.test(place.place))
  return (incorporated.length ? incorporated : near).sort((a, b) => a.km - b.km)[0]?.place
}

function atPlace(
  place: Place,
  county: County | undefined,
  gazetteer: Gazetteer,
  location_note: string | null,
): Located {
  const { longitude, latitude, place_geoid } = place
  const county_fips = county?.county_fips ?? countyAround(place, gazetteer)
  return { county_fips, place_geoid, longitude, latitude, located_by: 'place', location_note }
}

function atCounty({ county_fips, longitude, latitude }: County, location_note: string | null): Located {
  return { county_fips, place_geoid: null, longitude, latitude, located_by: 'county', location_note }
}

/** The centre of a state is the mean of its counties' points, weighed by land. */
function atState(state: string, gazetteer: Gazetteer, location_note: string | null): Located {
  const counties = gazetteer.countiesOf(state)
  const land = counties.reduce((sum, { land_km2 }) => sum + land_km2, 0)
  const mean = (of: (county: County) => number) =>
    counties.reduce((sum, county) => sum + of(county) * county.land_km2, 0) / land
  const centre =
    land > 0 ? [mean((county) => easterly(county.longitude)), mean(({ latitude }) => latitude)] : islands[state]
  return {
    county_fips: null,
    place_geoid: null,
    longitude: centre ? rounded(centre[0]!) : null,
    latitude: centre ? rounded(centre[1]!) : null,
    located_by: centre ? 'state' : 'none',
    location_note,
  }
}

/** Territories that the gazetteer leaves out: Guam's and Saipan's middles, Tutuila's, Saint Croix to Saint Thomas. */
const islands: Record<string, readonly [number, number]> = {
  GU: [144.7937, 13.4443],
  MP: [145.7467, 15.1868],
  AS: [-170.7066, -14.2951],
  VI: [-64.8011, 18.0573],
}

/** The westernmost Aleutians lie beyond the 180th meridian. */
function easterly(longitude: number): number {
  return longitude > 170 ? longitude - 360 : longitude
}

/** The county whose outline holds a place's point: lists before 2025 and many Florida rows name none. */
function countyAround(place: Place, gazetteer: Gazetteer): string | null {
  const near = gazetteer
    .countiesOf(place.state)
    .map((county) => ({ county, km: distance(place, county) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, 8)
  const shapes = outlines()
  const point: [number, number] = [place.longitude, place.latitude]
  return (
    near.find(({ county }) => {
      const shape = shapes.get(county.county_fips)
      return shape && geoContains(shape, point)
    })?.county.county_fips ?? null
  )
}

type Outline = Parameters<typeof geoContains>[0]
let cached: Map<string, Outline> | undefined

function outlines(): Map<string, Outline> {
  if (cached) return cached
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json')
  const atlas = JSON.parse(readFileSync(path, 'utf8'))
  const collection = feature(atlas, atlas.objects.counties) as unknown as { features: { id: string }[] }
  cached = new Map(collection.features.map((shape) => [shape.id, shape as unknown as Outline]))
  return cached
}

interface Point {
  longitude: number
  latitude: number
}

/** Kilometres on a sphere. */
function distance(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const middle = Math.cos(((a.latitude + b.latitude) / 2) * radians)
  return 111.2 * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * middle)
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4
}
