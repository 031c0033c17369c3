import { chartOf } from '../catalogue.ts'
import { formatDate } from '../format.ts'
import { sources } from '../records.ts'
import { say } from '../say.ts'
import type { Table } from '../schema/table.ts'
import { addressIn, type Language } from '../site.ts'
import { ui } from '../words.ts'

/** One of those whom a chart's rows rest on. */
export interface Origin {
  title: string
  /** Its own address, or that of its entry among our sources; undefined where it has neither. */
  path: string | undefined
  /** Day of the latest list, in words, for what is computed from ICE's list. */
  date: string | undefined
}

/**
 * Whom a chart rests on: who published the tables it reads, look-ups aside, and for rows that each name their own
 * source those publishers, most rows first. `date` is the day of the latest list.
 */
export function originsOf(id: string, rows: readonly object[], language: Language, date: string): Origin[] {
  const named = Object.values(chartOf(id).reads).filter((table) => !('source' in table.columns) && !table.lookUp)
  const lists = new Map(named.map((table) => [table.sources[0]!.title, ofTable(table, language, date)]))
  return [...lists.values(), ...publishersOf(rows, language)]
}

/** An origin in words, with its date where it has one. */
export function nameOrigin({ title, date }: Origin, language: Language): string {
  return date ? `${title}, ${ui('list-of', language)} ${date}` : title
}

/** How many there are besides those that are named. */
export function moreOrigins(count: number, language: Language): string {
  return say('more-sources', { count }, language)
}

function ofTable({ sources: [source] }: Table, language: Language, date: string): Origin {
  return { title: source!.title, path: source!.path, date: formatDate(date, 'day', language) }
}

function publishersOf(rows: readonly object[], language: Language): Origin[] {
  const counts = new Map<string, { id: string; rows: number }>()
  for (const row of rows) {
    const { source: id } = row as { source?: string | null }
    const publisher = id ? sources().get(id)?.publisher : undefined
    if (!id || publisher === undefined) continue
    counts.set(publisher, { id, rows: (counts.get(publisher)?.rows ?? 0) + 1 })
  }
  return [...counts]
    .sort(([, a], [, b]) => b.rows - a.rows)
    .map(([title, { id }]) => ({ title, path: addressIn(language, `/sources/#${id}`), date: undefined }))
}
