import { formatDate, formatList } from '../format.ts'
import { calledIn, phrase } from '../phrase.ts'
import { type Model, models } from '../schema/chart.ts'
import type { Language } from '../site.ts'
import { lastOfEach } from '../tables/publications.ts'
import { listedAmong } from './deputized.ts'
import { listedIn, type StatePlace } from './state.ts'

/** The sentence that opens a state's page: what the latest list shows there, or that it shows nothing. */
export function openingOf(place: StatePlace, language: Language): string {
  const day = formatDate(place.day, 'day', language)
  const here = listedIn(place)
  const all = place.agencies.flatMap(({ agreements }) => agreements)
  const names = { day, place: calledIn(place, language) }
  if (here.length > 0) {
    const agencies = listedAmong(place.agencies).length
    return phrase('opening-listed', language, {
      ...names,
      count: here.length,
      agencies: phrase('agencies', language, { count: agencies }),
    })
  }
  if (all.length > 0) {
    const last = all.map(({ last_listed }) => last_listed).reduce((a, b) => (a > b ? a : b))
    return phrase('opening-left', language, { ...names, count: all.length, last: formatDate(last, 'day', language) })
  }
  const days = lastOfEach(place.lists, (published) => published)
  const from = formatDate(days[0]!.published, 'day', language)
  return phrase('opening-never', language, { ...names, lists: place.lists.length, from })
}

/** What follows the opening: the agreements by model, and how many have left. Empty for a state without any. */
export function countsOf(place: StatePlace, language: Language): string {
  const here = listedIn(place)
  if (here.length === 0) return ''
  const byModel = models
    .map((model) => ({ model, count: here.filter((agreement) => agreement.model === model).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ model, count }) => phrase(`models-${model}`, language, { count }))
  const gone = place.agencies.flatMap(({ agreements }) => agreements).length - here.length
  return [
    phrase('opening-models', language, { models: formatList(byModel, language) }),
    ...(gone > 0 ? [phrase('opening-gone', language, { count: gone })] : []),
  ].join(' ')
}

/** An agency's models in words, as its name is followed by them: "task force, jail". */
export function modelsOf(held: readonly Model[], language: Language): string {
  return held.map((model) => phrase(model, language).toLowerCase()).join(', ')
}
