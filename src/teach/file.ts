import { charts, formerCharts, tables } from '../catalogue.ts'
import { fill } from '../fill.ts'
import { nearest, stopOn } from '../problems.ts'
import { tableFile } from '../render/archive.ts'
import { renderCsv } from '../render/csv.ts'
import { addressIn, type Language } from '../site.ts'
import { dictionary, wordsOf } from '../words.ts'

/** A CSV file of the site that an exercise is done with. */
export interface DataFile {
  /** Path from the site's root, without a slash: `data/agreements.csv`. */
  path: string
  name: string
  href: string
  /** The chart or the table it belongs to, in the reader's words. */
  title: string
  /** Where it is described. */
  page: string
  /** Each column with its meaning in plain words, in the file's order. */
  columns: ReadonlyMap<string, string>
}

/** The file of that path. Stops with the nearest one where the site has none. */
export function fileOf(path: string, language: Language): DataFile {
  const [folder = '', name = ''] = path.split('/')
  const id = name.replace(/\.csv$/, '')
  const common = { path, name, href: addressIn(language, `/${path}`) }
  if (folder === 'charts' && charts.has(id)) {
    const words = wordsOf(id, language)
    const columns = Object.entries(charts.get(id)!.columns).map(([column, { description }]) => [column, description])
    return {
      ...common,
      title: fill(words.title, language),
      page: addressIn(language, `/charts/${id}/`),
      columns: new Map(columns as [string, string][]),
    }
  }
  if (folder === 'data' && tables.has(id)) {
    const page = addressIn(language, `/teach/data/#${id}`)
    return { ...common, title: entryOf(id, language).title, page, columns: columnsOf(id, language) }
  }
  const known = [...[...charts.keys()].map((chart) => `charts/${chart}.csv`), ...[...tables.keys()].map(pathOfTable)]
  const now = folder === 'charts' ? formerCharts.get(id) : undefined
  const meant = now === undefined ? nearest(path, known) : `charts/${now}.csv`
  const hint = meant ? `did you mean "${meant}"?` : 'name a chart’s CSV under charts/ or a table’s under data/'
  return stopOn([{ file: `content/teach/${language}`, message: `the site has no file "${path}"`, hint }])
}

/** The bytes of such a file, as the site serves it. */
export function textOfFile(path: string): string {
  const id = path.slice(path.indexOf('/') + 1).replace(/\.csv$/, '')
  if (path.startsWith('charts/')) return renderCsv(id)
  return tableFile(tables.get(id)!)
}

/** Columns of a table in the file's order, each with its plain words: its own, or those it shares with other tables. */
export function columnsOf(name: string, language: Language): ReadonlyMap<string, string> {
  const { everywhere } = dictionary(language)
  const { columns } = entryOf(name, language)
  const known = Object.keys(tables.get(name)?.columns ?? {})
  return new Map(
    known.map((column) => [column, columns[column] ?? everywhere[column] ?? lacks(name, column, language)]),
  )
}

/** What the dictionary says of a table. */
export function entryOf(name: string, language: Language) {
  return dictionary(language).tables[name] ?? lacks(name, undefined, language)
}

function lacks(table: string, column: string | undefined, language: Language): never {
  const message =
    column === undefined
      ? `does not explain the table "${table}"`
      : `does not explain "${column}" of the table "${table}"`
  return stopOn([
    { file: `content/dictionary/${language}.yml`, message, hint: 'say in a plain sentence what it holds' },
  ])
}

function pathOfTable(name: string): string {
  return `data/${name}.csv`
}
