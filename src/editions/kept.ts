// The editions kept, and what each has.
import { charts, texts } from '../catalogue.ts'
import { listedAs } from '../formerly.ts'
import { once } from '../once.ts'
import { stopOn, unknownName } from '../problems.ts'
import { type Edition, editionsPath, editionsSchema } from '../schema/edition.ts'
import { readRecord } from '../schema/record.ts'
import type { Language } from '../site.ts'
import { chartsIn } from '../words.ts'

/** The editions kept, newest first. Stops on the mistakes of their list. */
export const editions = once((): readonly Edition[] => {
  const text = texts.editions.get(editionsPath)
  return text === undefined ? [] : readRecord(editionsSchema, text, editionsPath).editions
})

/** The edition of that data date. Stops where none is kept. */
export function editionOf(date: string): Edition {
  const kept = editions().find((edition) => edition.date === date)
  return (
    kept ??
    stopOn([
      unknownName(
        'edition',
        date,
        editions().map((edition) => edition.date),
        editionsPath,
      ),
    ])
  )
}

/** The id under which an edition has a chart, be it one that the chart had then; undefined where it has no such chart. */
export function notedAs(id: string, edition: Pick<Edition, 'charts'>): string | undefined {
  return listedAs(id, edition.charts, charts)
}

/** Data date of the newest edition that has a chart; undefined for one that is newer than all of them. */
export function newestEdition(id: string): string | undefined {
  return editions().find((edition) => notedAs(id, edition) !== undefined)?.date
}

/** Every chart of every edition that a language has, with the edition's data date. */
export function pinnedCharts(language: Language): { date: string; id: string }[] {
  return editions().flatMap((edition) =>
    chartsIn(language)
      .filter((id) => notedAs(id, edition) !== undefined)
      .map((id) => ({ date: edition.date, id })),
  )
}
