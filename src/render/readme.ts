import { chartOf, dataPackage } from '../catalogue.ts'
import { formatDate } from '../format.ts'
import { say } from '../say.ts'
import { addressIn, type Language, site } from '../site.ts'
import { pageIn } from '../story/translations.ts'
import { ui } from '../words.ts'
import { captionOf } from './caption.ts'
import { cite, workOfChart } from './cite.ts'
import { aboutFile, fileName, parts } from './download.ts'
import { nameOrigin, originsOf } from './origin.ts'
import { rowsOfChart } from './rows.ts'

/** What goes with a chart's files: what it shows, for when, what the columns mean, how it was made, licence, citation. */
export function renderReadme(id: string, language: Language): string {
  const { title, subtitle, takeaway, alt, note } = captionOf(id, language)
  const { columns, reads } = chartOf(id)
  const licence = dataPackage.licenses[0]!
  const whole = (path: string) => new URL(path, site.origin).href
  const section = (key: string, ...lines: string[]) => [ui(key, language), ...lines].join('\n')
  const sections = [
    `${title}\n${'='.repeat(title.length)}\n${subtitle}`,
    `${takeaway}\n${whole(addressIn(language, `/charts/${id}/`))}\n${ui('updated', language)} ${formatDate(dataPackage.version, 'day', language)}`,
    section('in-words', alt),
    section('readme-note', note),
    section('readme-files', ...parts.map((part) => `- ${fileName(id, part)}: ${aboutFile(id, part, language)}`)),
    section(
      'columns',
      ...Object.entries(columns).map(([name, { type, description }]) => `- ${name} (${type}): ${description}`),
    ),
    section(
      'readme-made',
      ui('readme-made-words', language),
      ...Object.values(reads).map(
        ({ name, title, description }) =>
          `- ${title}: ${description} ${whole(addressIn(language, `/data/${name}.csv`))}`,
      ),
      whole(pageIn(language, '/methodology/')),
    ),
    section(
      'sources',
      ...originsOf(id, rowsOfChart(id), language, dataPackage.version).map((origin) =>
        ['-', nameOrigin(origin, language), origin.path && whole(origin.path)].filter(Boolean).join(' '),
      ),
    ),
    section('licence', say('licence-words', { licence: licence.title }, language), licence.path),
    section(
      'cite',
      ...cite(workOfChart(id, language)).map(({ style, text }) => `${ui(`cite-${style}`, language)}: ${text}`),
    ),
  ]
  return `${sections.join('\n\n')}\n`
}
