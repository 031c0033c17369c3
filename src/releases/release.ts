import { charts, dataPackage, measureOf } from '../catalogue.ts'
import { editions } from '../editions/kept.ts'
import { digestOf } from '../editions/patch.ts'
import type { Row } from '../editions/rules.ts'
import { unlisted } from '../formerly.ts'
import { compareText } from '../problems.ts'
import { publishedFacts } from '../receipts/citations.ts'
import { measuresIn, receiptsIn } from '../receipts/receipts.ts'
import { releases, sources } from '../records.ts'
import { renderCsv } from '../render/csv.ts'
import { rowsOf } from '../rows.ts'
import type { Edition } from '../schema/edition.ts'
import type { Published, Release } from '../schema/release.ts'
import type { Table } from '../schema/table.ts'
import { sha256 } from '../sha256.ts'
import { site } from '../site.ts'
import { ledger, wordsOf } from '../words.ts'

/** What the site says now: its computed numbers as readers see them, its facts and sources as checksums. */
export function published(): Published {
  const sourced = [...sources()].sort(([a], [b]) => compareText(a, b))
  return {
    numbers: Object.fromEntries(receiptsIn(site.language).map(({ id, text }) => [id, text])),
    facts: Object.fromEntries(publishedFacts().map((fact) => [fact.id, sha256(JSON.stringify(fact))])),
    sources: Object.fromEntries(sourced.map(([id, source]) => [id, sha256(JSON.stringify(source))])),
  }
}

/** What the site says now, as the release of a day. */
export function releaseOn(released: string): Release {
  return { released, dataDate: dataPackage.version, ...published() }
}

/**
 * The edition that a release keeps. One of the same data date stays as it was released first: it only gains the charts
 * that are new since, and the tables that these brought with them.
 */
export function editionOn(released: string): Edition {
  const date = dataPackage.version
  const kept = editions().find((edition) => edition.date === date)
  const noteTable = (table: Table) => ({
    columns: Object.keys(table.columns),
    sha256: digestOf(table, rowsOf(table, kept?.date) as readonly Row[]),
  })
  const noteChart = (id: string) => sha256(renderCsv(id, kept?.date))
  return {
    ...{ date, released, entries: ledger(site.language).length },
    ...kept,
    tables: inOrder({
      ...Object.fromEntries(readTables().map((table) => [table.name, noteTable(table)])),
      ...kept?.tables,
    }),
    charts: inOrder({
      ...Object.fromEntries(unlisted(kept?.charts ?? {}, charts).map((id) => [id, noteChart(id)])),
      ...kept?.charts,
    }),
  }
}

/** Tables that a chart is made from, or a number in its words. */
function readTables(): Table[] {
  const told = [...charts.keys()].flatMap((id) => [...measuresIn(JSON.stringify(wordsOf(id, site.language)))])
  const reads = [...charts.values(), ...told.map(measureOf)].flatMap(({ reads }) => Object.values(reads))
  return [...new Map(reads.map((table) => [table.name, table])).values()]
}

function inOrder<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareText(a, b)))
}

/** The last release; undefined before the first. */
export function lastRelease(): Release | undefined {
  return [...releases()].sort((a, b) => compareText(a.released, b.released)).at(-1)
}
