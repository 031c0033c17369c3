import { chartOf, dataPackage } from '../catalogue.ts'
import { addressIn, type Language, site } from '../site.ts'
import { captionOf } from './caption.ts'
import { rowsOfChart } from './rows.ts'

/** A chart as JSON: its words with their numbers filled in, what its columns mean, and every row behind the drawing. */
export function renderJson(id: string, language: Language): string {
  const { title, subtitle, takeaway, alt, note, origins } = captionOf(id, language)
  const { columns } = chartOf(id)
  const document = {
    id,
    title,
    subtitle,
    takeaway,
    alt,
    note,
    address: `${site.origin}${addressIn(language, `/charts/${id}/`)}`,
    licence: 'CC-BY-4.0',
    sources: origins.map(({ title, path = null }) => ({ title, path })),
    dataDate: dataPackage.version,
    columns: Object.entries(columns).map(([name, { type, description }]) => ({ name, type, description })),
    rows: rowsOfChart(id),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}
