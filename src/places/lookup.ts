import { countyAt } from '../marks/atlas.ts'
import { compareText } from '../problems.ts'
import type { County } from '../tables/counties.ts'
import type { Place } from '../tables/places.ts'
import { newerCodes } from './coverage.ts'
import { slugOf } from './slug.ts'
import type { StatePlace } from './state.ts'

/**
 * What the look-up knows of one state: its codes and name, counties as the last three characters of their code and
 * their name (a second name where maps now use another), and agencies as name and, where it is not the name's own slug, id.
 */
export type KnownState = [
  code: string,
  fips: string,
  name: string,
  counties: [code: number, name: string, newer?: string][],
  agencies: (string | [name: string, id: string])[],
]

/** Places of one state that begin with one letter, with the county that holds each; 0 where none does. */
export type KnownTowns = Record<string, [name: string, county: number][]>

/** Everything that the look-up knows at once: states, counties and agencies. */
export function knownStates(places: readonly StatePlace[]): KnownState[] {
  return places.map(({ state, state_fips, name, counties, agencies }) => [
    state,
    state_fips,
    name,
    counties.map(({ fips, county, newer }) => (newer ? [numberOf(fips), county, newer] : [numberOf(fips), county])),
    agencies.map(({ agency, agency_id }) => (slugOf(state, agency) === agency_id ? agency : [agency, agency_id])),
  ])
}

/** Cities, towns and villages by the letter that they begin with: each file is fetched when that letter is typed. */
export function knownTowns(
  places: readonly StatePlace[],
  { towns, counties }: { towns: readonly Place[]; counties: readonly County[] },
): Map<string, KnownTowns> {
  const older = newerCodes(counties)
  const states = new Map(places.map(({ state, state_fips }) => [state, state_fips]))
  const letters = new Map<string, KnownTowns>()
  for (const { state, place, longitude, latitude } of [...towns].sort((a, b) => compareText(a.place, b.place))) {
    const fips = states.get(state)
    if (fips === undefined) continue
    const held = countyAt(fips, [longitude, latitude])
    const name = townName(place)
    const known = letters.get(letterOf(name)) ?? {}
    letters.set(letterOf(name), known)
    known[state] = [...(known[state] ?? []), [name, held ? numberOf(older.get(held) ?? held) : 0]]
  }
  return letters
}

/** A town's name without what the Census Bureau calls its kind. */
export function townName(place: string): string {
  return place
    .replace(/ \([^)]*\)$/, '')
    .replace(/ (city|town|village|borough|CDP|municipality|corporation|[a-z]+ government|urban county)$/, '')
}

function letterOf(name: string): string {
  return name.normalize('NFD').toLowerCase().match(/[a-z]/)?.[0] ?? 'a'
}

function numberOf(fips: string): number {
  return Number(fips.slice(2))
}
