import { phrasesIn } from '../phrase.ts'
import type { PlaceFigure } from '../places/figure.ts'
import { placesOf, type StatePlace } from '../places/state.ts'
import { rowsOf } from '../rows.ts'
import type { Language } from '../site.ts'
import { agencies } from '../tables/agencies.ts'
import { agreements } from '../tables/agreements.ts'
import { changes } from '../tables/changes.ts'
import { counties } from '../tables/counties.ts'
import { publications } from '../tables/publications.ts'
import { stateLaws } from '../tables/state-laws.ts'
import { states } from '../tables/states.ts'
import { widths } from './figure.ts'
import { renderSvg } from './svg.ts'
import { pageTheme } from './theme.ts'

/** Every state that has a page, from the pinned tables; made once in a process. */
export function allPlaces(): readonly StatePlace[] {
  places ??= placesOf({
    states: rowsOf(states),
    agencies: rowsOf(agencies),
    agreements: rowsOf(agreements),
    changes: rowsOf(changes),
    counties: rowsOf(counties),
    stateLaws: rowsOf(stateLaws),
    publications: rowsOf(publications),
  })
  return places
}
let places: readonly StatePlace[] | undefined

/** A figure of one state as SVG markup, as narrow as a phone: beside another where there is room. */
export function drawPlace(
  figure: PlaceFigure,
  place: StatePlace,
  {
    id,
    alt,
    language,
  }: { /** Prefix of every id inside; unique on the page. */ id: string; alt: string; language: Language },
): string {
  const options = figure(place, {
    width: widths.narrow,
    narrow: true,
    theme: pageTheme,
    language,
    state: undefined,
    labelled: true,
    label: phrasesIn(language),
  })
  return renderSvg(options, { id, alt }).markup
}

/** Address of a state's page. */
export function pathOf({ state }: { state: string }): string {
  return `/states/${state.toLowerCase()}/`
}

/** Address of a state's file, by its page's. */
export function csvOf(path: string): string {
  return path.replace(/\/$/, '.csv')
}
