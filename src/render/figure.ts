import { isDeepStrictEqual } from 'node:util'
import { chartOf } from '../catalogue.ts'
import { fill } from '../fill.ts'
import { read } from '../rows.ts'
import type { Theme } from '../schema/chart.ts'
import type { Language } from '../site.ts'
import { ui, wordsOf } from '../words.ts'
import { atState, captionOf, labelOf } from './caption.ts'
import { rowsOfChart } from './rows.ts'
import { isScale } from './scale.ts'
import { renderSvg, type Svg } from './svg.ts'
import { pageTheme } from './theme.ts'

/** Widths of the two drawings, in px of their viewBox; the stylesheet shows one by the width of the figure. */
export const widths = { narrow: 360, wide: 720 } as const
export type Size = keyof typeof widths

/** The drawing of a chart. Drawn once for each set of arguments in a process: pages, embeds and files share it. */
export function drawChart(
  id: string,
  {
    language,
    size,
    state,
    theme = pageTheme,
    labelled = state === undefined,
    edition,
    bare = false,
  }: {
    language: Language
    size: Size
    state?: string | undefined
    theme?: Theme
    labelled?: boolean | 'areas'
    /** Data date of an edition; today's without one. */
    edition?: string | undefined
    /** Draws marks and scale alone, named without a word of what they show. */
    bare?: boolean
  },
): Svg {
  if (edition !== undefined && state === undefined && isAsToday(id, language, edition))
    return drawChart(id, { language, size, theme, labelled, bare })
  const key = [
    ...[id, language, size, state],
    ...[theme === pageTheme ? 'page' : JSON.stringify(theme), labelled, edition, bare],
  ].join()
  const known = drawings.get(key)
  if (known) return known
  const chart = chartOf(id)
  const words = wordsOf(id, language, edition)
  const options = chart.plot(rowsOfChart(id, edition), {
    width: widths[size],
    narrow: size === 'narrow',
    theme,
    language,
    state: state === undefined ? undefined : atState(chart.states, { id, state, language })(read(chart.reads, edition)),
    labelled,
    label: (name) => labelOf(name, id, words, language, edition),
  })
  const name = [bare ? 'bare' : id, state, size].filter(Boolean).join('-')
  const svg = bare
    ? renderSvg(options, {
        ...{ id: name, alt: ui('wonder-drawing', language), labelled: false },
        keeps: (text) => isScale(text, language),
      })
    : renderSvg(options, {
        id: name,
        alt: captionOf(id, language, state, edition).alt,
        labelled: labelled !== false,
      })
  drawings.set(key, svg)
  return svg
}

/**
 * In which drawings of a pair the marks carry labels: without a script only a pointer can ask, and a phone has none.
 * `areas` is both, with a label for each area of a map and none for its dots: a tenth of the elements.
 */
export type Labelled = 'none' | 'wide' | 'both' | 'areas'

/** Both drawings of a chart without their words, narrow first. */
export function drawBare(
  id: string,
  { language, edition }: { language: Language; edition?: string | undefined },
): string[] {
  return (['narrow', 'wide'] as const).map(
    (size) => drawChart(id, { ...{ language, size, edition }, labelled: false, bare: true }).markup,
  )
}

/** Both drawings of a chart as markup, narrow first. */
export function drawPair(
  id: string,
  {
    language,
    state,
    labelled,
    edition,
  }: { language: Language; state?: string | undefined; labelled: Labelled; edition?: string | undefined },
): string[] {
  return (['narrow', 'wide'] as const).map(
    (size) =>
      drawChart(id, {
        ...{ language, size, state, edition },
        labelled: labelled === 'areas' ? 'areas' : labelled === 'both' || labelled === size,
      }).markup,
  )
}

const drawings = new Map<string, Svg>()

/** Whether an edition of a chart is word for word and row for row today's: then its drawing is made once. */
export function isAsToday(id: string, language: Language, edition: string): boolean {
  const key = [id, language, edition].join()
  const known = asToday.get(key)
  if (known !== undefined) return known
  const words = (when?: string) => [
    captionOf(id, language, undefined, when),
    Object.values(wordsOf(id, language, when).labels).map((text) => fill(text, language, when)),
  ]
  const isSame = rowsOfChart(id, edition) === rowsOfChart(id) && isDeepStrictEqual(words(edition), words())
  asToday.set(key, isSame)
  return isSame
}
const asToday = new Map<string, boolean>()
