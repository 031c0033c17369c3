import { ui } from '../catalogue.ts'
import { formatNumber } from '../format.ts'
import { addressIn, type Language, site } from '../site.ts'
import { escapeXml } from '../xml.ts'
import { captionOf, rowsOfChart } from './figure.ts'
import { embedHeight } from './height.ts'

/** Files in which a chart can be taken away, with what each is good for. */
export function filesOf(id: string, language: Language): { href: string; name: string; about: string }[] {
  return (['csv', 'json', 'svg', 'png'] as const).map((kind) => ({
    href: addressIn(language, `/charts/${id}.${kind}`),
    name: kind.toUpperCase(),
    about: ui(`file-${kind}`, language).replace('{rows}', formatNumber(rowsOfChart(id).length, language)),
  }))
}

/** One iframe, without a script. Its height has room for the narrow drawing and the words around it at 280 px. */
export function embedCode(id: string, language: Language): string {
  const { title } = captionOf(id, language)
  const src = `${site.origin}${addressIn(language, `/embed/${id}/`)}`
  return `<iframe src="${src}" title="${escapeXml(title)}" width="100%" height="${embedHeight(id, language)}" loading="lazy" frameborder="0"></iframe>`
}

/** How the chart is to be cited, in one line. */
export function citeChart(id: string, language: Language): string {
  const { title, source } = captionOf(id, language)
  return `${site.name}, “${title}”. ${source}. ${site.origin}${addressIn(language, `/charts/${id}/`)}`
}
