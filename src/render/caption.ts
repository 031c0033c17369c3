// What a chart says: the words of its file, the numbers in them filled in.
import { chartOf, dataPackage } from '../catalogue.ts'
import { fill } from '../fill.ts'
import { stopOn } from '../problems.ts'
import type { ChartWords } from '../schema/words.ts'
import type { Language } from '../site.ts'
import { ui, wordsOf } from '../words.ts'
import { moreOrigins, nameOrigin, type Origin, originsOf } from './origin.ts'
import { rowsOfChart } from './rows.ts'

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

/** Publishers that a figure's source line names before it counts the rest, which the table names row by row. */
const named = 6

/** The words of a chart, whole or at one of its steps; of an edition by its data date. */
export function captionOf(id: string, language: Language, state?: string, edition?: string): Caption {
  // That there is no such chart is said before that it has no words.
  chartOf(id)
  const words = wordsOf(id, language, edition)
  const step = state === undefined ? undefined : atState(words.states, { id, state, language })
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

/** The word of a chart for what its drawing names. Stops where its file has none. */
export function labelOf(name: string, id: string, words: ChartWords, language: Language, edition?: string): string {
  return fill(wordIn('labels', name, id, words, language), language, edition)
}

/** The heading of a column in a chart's table. Stops where its file has none. */
export function headingOf(name: string, id: string, words: ChartWords, language: Language): string {
  return wordIn('columns', name, id, words, language)
}

function wordIn(
  section: 'labels' | 'columns',
  name: string,
  id: string,
  words: ChartWords,
  language: Language,
): string {
  const found = section === 'labels' ? `no word for "${name}"` : `no heading for the column "${name}"`
  return (
    words[section][name] ??
    stopOn([
      {
        file: `content/charts/${language}/${id}.yml`,
        message: `has ${found}, which the chart shows`,
        hint: `add \`${name}:\` under \`${section}:\``,
      },
    ])
  )
}

/** What a chart has for one of its steps. Stops with the steps that there are where it has none of that name. */
export function atState<T>(
  steps: Readonly<Record<string, T>> | undefined,
  { id, state, language }: { id: string; state: string; language: Language },
): T {
  if (steps && Object.hasOwn(steps, state)) return steps[state]!
  return stopOn([
    {
      file: `content/charts/${language}/${id}.yml`,
      message: `the chart "${id}" has no step "${state}" with words`,
      hint: `its steps are ${Object.keys(chartOf(id).states ?? {}).join(', ') || 'none'}; each needs takeaway and alt under \`states:\``,
    },
  ])
}
