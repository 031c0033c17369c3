import { ui } from '../catalogue.ts'
import { formatNumber } from '../format.ts'
import { addressIn, type Language, site } from '../site.ts'
import { captionOf, rowsOfChart } from './figure.ts'

/** Files in which a chart can be taken away, with what each is good for. */
export function filesOf(id: string, language: Language): { href: string; name: string; about: string }[] {
  return (['csv', 'json', 'svg', 'png'] as const).map((kind) => ({
    href: addressIn(language, `/charts/${id}.${kind}`),
    name: kind.toUpperCase(),
    about: ui(`file-${kind}`, language).replace('{rows}', formatNumber(rowsOfChart(id).length, language)),
  }))
}

/** How the chart is to be cited, in one line. */
export function citeChart(id: string, language: Language): string {
  const { title, source } = captionOf(id, language)
  return `${site.name}, “${title}”. ${source}. ${site.origin}${addressIn(language, `/charts/${id}/`)}`
}
