import { isDeepStrictEqual } from 'node:util'
import { chartOf, dataPackage } from '../catalogue.ts'
import { fill } from '../fill.ts'
import { formatDate, formatNumber } from '../format.ts'
import { type Problem, stopOn } from '../problems.ts'
import { sources } from '../records.ts'
import { read } from '../rows.ts'
import type { Chart, Theme } from '../schema/chart.ts'
import type { Column, Columns } from '../schema/table.ts'
import type { ChartWords } from '../schema/words.ts'
import { addressIn, type Language } from '../site.ts'
import { ui, wordsOf } from '../words.ts'
import { moreOrigins, nameOrigin, type Origin, originsOf } from './origin.ts'
import { isScale } from './scale.ts'
import { renderSvg, type Svg } from './svg.ts'
import { pageTheme } from './theme.ts'

/** Widths of the two drawings, in px of their viewBox; the stylesheet shows one by the width of the figure. */
export const widths = { narrow: 360, wide: 720 } as const
export type Size = keyof typeof widths

/** A chart's text with its numbers filled in. */
export interface Caption {
  title: string
  subtitle: string
  takeaway: string
  alt: string
  note: string
  /** Those named under the figure, and how many more there are. */
  origins: Origin[]
  more: number
  /** The origins in one line: "Sources: …". */
  source: string
}

/** A table as a page shows it: heading and text of every cell, with an address where the cell names a source. */
interface Printed {
  columns: { name: string; heading: string; numeric: boolean; room: Room }[]
  rows: Cell[][]
}
/** What a column needs: its cells stand in one line each, hold a few words, or whole sentences. */
export type Room = 'line' | 'words' | 'text'
interface Cell {
  text: string
  href?: string
}

/** Publishers that a figure's source line names before it counts the rest, which the table names row by row. */
const named = 6

/** The words of a chart, whole or at one of its steps; of an edition by its data date. */
export function captionOf(id: string, language: Language, state?: string, edition?: string): Caption {
  const chart = chartOf(id)
  const words = wordsOf(id, language, edition)
  const step = state === undefined ? undefined : own(words.states, state)
  if (state !== undefined && !step) stopOn([stateProblem(id, state, chart, language)])
  const all = originsOf(id, rowsOfChart(id, edition), language, edition ?? dataPackage.version)
  const origins = all.slice(0, all.length > named + 1 ? named : all.length)
  const more = all.length - origins.length
  return {
    title: fill(step?.title ?? words.title, language, edition),
    subtitle: fill(words.subtitle, language, edition),
    takeaway: fill(step?.takeaway ?? words.takeaway, language, edition),
    alt: fill(step?.alt ?? words.alt, language, edition),
    note: fill(words.note, language, edition),
    origins,
    more,
    source: [
      `${ui(all.length > 1 ? 'sources' : 'source', language)}: ${origins.map((origin) => nameOrigin(origin, language)).join('; ')}`,
      ...(more > 0 ? [moreOrigins(more, language)] : []),
    ].join('; '),
  }
}

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
    state: state === undefined ? undefined : valueOfState(id, state, chart, language, edition),
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

/** Tidy rows of a chart, today or in an edition: what its CSV holds. */
export function rowsOfChart(id: string, edition?: string): readonly object[] {
  const key = [id, edition].join()
  const known = rowsById.get(key)
  if (known) return known
  const chart = chartOf(id)
  const made = chart.rows(read(chart.reads, edition))
  const today = edition === undefined ? undefined : rowsOfChart(id)
  const rows = today && isDeepStrictEqual(made, today) ? today : made
  rowsById.set(key, rows)
  return rows
}
const rowsById = new Map<string, readonly object[]>()

/** The chart's table for its page, today or in an edition, in the reader's words. */
export function printTable(id: string, language: Language, edition?: string): Printed {
  const chart = chartOf(id)
  const words = wordsOf(id, language, edition)
  const rows = rowsOfChart(id, edition)
  const columns = chart.table?.columns ?? chart.columns
  const records = (chart.table?.rows(rows) ?? rows) as readonly Record<string, unknown>[]
  const printed = records.map((record) => printRow(record, columns, words, language, edition))
  return {
    columns: Object.entries(columns).map(([name, column], place) => ({
      name,
      heading:
        words.columns[name] ??
        stopOn([wordProblem(id, language, `no heading for the column "${name}"`, 'columns', name)]),
      numeric: isNumeric(column),
      room: roomFor(printed.map((row) => row[place]?.text ?? '')),
    })),
    rows: printed,
  }
}

/** Room that the cells of a column need, by the letters of the longest. */
export function roomFor(cells: readonly string[]): Room {
  const longest = cells.reduce((most, { length }) => Math.max(most, length), 0)
  return longest <= 14 ? 'line' : longest <= 32 ? 'words' : 'text'
}

function printRow(
  record: Record<string, unknown>,
  columns: Columns,
  words: ChartWords,
  language: Language,
  edition: string | undefined,
): Cell[] {
  return Object.entries(columns).map(([name, column]) => {
    const value = record[name]
    if (value === null || value === undefined) return { text: '' }
    const source = name === 'source' ? sources().get(String(value)) : undefined
    if (source) return { text: source.publisher, href: addressIn(language, `/sources/#${value}`) }
    return { text: printCell(value, { name, ...column }, words, language, edition) }
  })
}

function printCell(
  value: unknown,
  column: Column & { name: string },
  words: ChartWords,
  language: Language,
  edition: string | undefined,
): string {
  // A column of moments holds days, months and years as text.
  if (column.type === 'date' || /^\d{4}-\d{2}-\d{2}$/.test(String(value)))
    return formatDate(String(value), 'short-day', language)
  // A year is a name and not a count: fiscal_year, years_from.
  if (isNumeric(column) && !/(^|_)years?(_|$)/.test(column.name)) return formatNumber(Number(value), language)
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return formatDate(String(value), 'short-day', language)
  if (/^\d{4}-\d{2}$/.test(String(value))) return formatDate(String(value), 'month', language)
  const word = words.labels[String(value)]
  return word === undefined ? String(value) : fill(word, language, edition)
}

function isNumeric({ type }: Column): boolean {
  return type === 'integer' || type === 'number'
}

function valueOfState(id: string, state: string, chart: Chart, language: Language, edition?: string): string {
  const compute = own(chart.states, state) ?? stopOn([stateProblem(id, state, chart, language)])
  return compute(read(chart.reads, edition))
}

/** What a record holds itself under a name, and not by being an object. */
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined
}

function labelOf(name: string, id: string, words: ChartWords, language: Language, edition?: string): string {
  return fill(
    words.labels[name] ?? stopOn([wordProblem(id, language, `no word for "${name}"`, 'labels', name)]),
    language,
    edition,
  )
}

function wordProblem(id: string, language: Language, found: string, section: string, name: string): Problem {
  return {
    file: `content/charts/${language}/${id}.yml`,
    message: `has ${found}, which the chart shows`,
    hint: `add \`${name}:\` under \`${section}:\``,
  }
}

function stateProblem(id: string, state: string, chart: Chart, language: Language): Problem {
  return {
    file: `content/charts/${language}/${id}.yml`,
    message: `the chart "${id}" has no step "${state}" with words`,
    hint: `its steps are ${Object.keys(chart.states ?? {}).join(', ') || 'none'}; each needs takeaway and alt under \`states:\``,
  }
}
