import { formatDate, formatList } from '../format.ts'
import { calledIn, phrasesIn } from '../phrase.ts'
import type { Language } from '../site.ts'
import { latest } from '../tables/publications.ts'
import { statewideAmong } from './coverage.ts'
import { listedAmong } from './deputized.ts'
import type { PlaceFigure } from './figure.ts'
import { momentsOf, sumOf } from './moments.ts'
import { listedIn, type StatePlace } from './state.ts'
import stateAgreements from './state-agreements.ts'
import stateMap from './state-map.ts'

/** The drawings of a state that some list has named: its map, where it has agencies to show, and its agreements over time. */
export function drawingsOf(
  place: StatePlace,
  language: Language,
): { key: 'map' | 'over'; figure: PlaceFigure; alt: string }[] {
  const say = phrasesIn(language)
  const facts = factsOf(place, language)
  const over = { key: 'over' as const, figure: stateAgreements, alt: say('over-alt', facts) }
  if (place.counties.length === 0 || listedIn(place).length === 0) return [over]
  return [{ key: 'map', figure: stateMap, alt: say('map-alt', facts) }, over]
}

/** What the descriptions of both may say. */
function factsOf(place: StatePlace, language: Language): Record<string, string | number> {
  const say = phrasesIn(language)
  const moments = momentsOf(place)
  const wide = statewideAmong(place.agencies).map(({ agency }) => agency)
  const from = place.lists.reduce((a, b) => (a.published <= b.published ? a : b))
  return {
    name: place.name,
    place: calledIn(place, language),
    day: formatDate(place.day, 'day', language),
    from: formatDate(from.published, 'day', language),
    first: sumOf(moments.at(0)!.counts),
    last: sumOf(moments.at(-1)!.counts),
    firstAll: from.agreements,
    lastAll: latest(place.lists).agreements,
    agencies: say('agencies', { count: listedAmong(place.agencies).length }),
    statewide: wide.length > 0 ? formatList(wide, language) : say('none'),
    counties: place.counties.length,
    covered: place.counties.filter(({ agencies }) => agencies.length > 0).length,
  }
}
