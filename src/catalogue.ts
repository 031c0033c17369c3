// Finds every chart, table, measure, source, fact and word file by name. With content.config.ts the only file that
// lists folders; everything is an import, so that pages follow an edit at once.
import descriptor from '../data/datapackage.json'
import { formerIds, unknownChart } from './formerly.ts'
import { compareText, findTwice, nearest, type Problem, stopOn, unknownName } from './problems.ts'
import type { Chart } from './schema/chart.ts'
import type { Measure } from './schema/measure.ts'
import type { DataPackage } from './schema/package.ts'
import { stemOf } from './schema/record.ts'
import type { Table } from './schema/table.ts'
import { type Language, site } from './site.ts'
import { sortDrafts } from './story/drafts.ts'

type Files<T> = ReadonlyMap<string, T>

const chartFiles = import.meta.glob<Chart>('./charts/*.ts', { eager: true, import: 'default' })
const tableFiles = import.meta.glob<Record<string, unknown>>('./tables/*.ts', { eager: true })
const measureFiles = import.meta.glob<Record<string, Measure>>('./measures/*.ts', { eager: true, import: 'measures' })
const rowFiles = import.meta.glob<readonly object[]>('../data/tables/*.csv', { eager: true, import: 'default' })
const written = byPath(
  import.meta.glob<string>('../content/**/*.{mdx,yml,txt}', { eager: true, query: '?raw', import: 'default' }),
)
const recorded = byPath(
  import.meta.glob<string>(['../data/sources/*.yml', '../data/releases.yml', '../data/releases/*.json'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)

/** Files that one of the patterns below has found. */
const read = new Set<string>()

/** What an editor writes, as it stands in the files, by path from the project's root: what is read, and what checks read. */
export const texts = {
  facts: filesAt(written, 'content/facts/*.yml'),
  sources: filesAt(recorded, 'data/sources/*.yml'),
  /** Chapters that the site holds, and apart from them the drafts that it leaves out. */
  ...sortDrafts(filesAt(written, 'content/chapters/*/*.mdx')),
  pages: filesAt(written, 'content/pages/*/*.mdx'),
  /** What is written for teachers: prose, and the words of packs. */
  lessons: filesAt(written, 'content/teach/*/*.mdx'),
  packs: filesAt(written, 'content/teach/*/*.yml'),
  /** Words of charts and buttons, terms, states and columns. */
  words: new Map([
    ...filesAt(written, 'content/charts/*/*.yml'),
    ...['ui', 'glossary', 'places', 'dictionary'].flatMap((kind) => [...filesAt(written, `content/${kind}/*.yml`)]),
  ]),
  /** Words of which no chart, button or state's page is made: they hold numbers and claims of their own. */
  notes: new Map([
    ...filesAt(written, 'content/accessibility/*.yml'),
    ...filesAt(written, 'content/corrections/*.yml'),
    ...filesAt(written, 'content/measures/*/*.yml'),
  ]),
  /** Words that claim something, and how each is checked. */
  wordings: filesAt(written, 'content/wordings/*.yml'),
  names: filesAt(written, 'content/names.yml'),
  /** Words that no dictionary has. */
  spelling: filesAt(written, 'content/spelling/*.txt'),
  /** The list of editions, and what each release said. */
  editions: filesAt(recorded, 'data/releases.yml'),
  releases: filesAt(recorded, 'data/releases/*.json'),
}

/** Every file that a language has of its own, by its path with `*` for the language. */
export function translatable(language: Language): Files<{ file: string; text: string }> {
  const ofLanguage = new RegExp(`/${language}(?=/|\\.yml$)`)
  return new Map(
    [...written]
      .filter(([file]) => ofLanguage.test(file) && !file.endsWith('.txt'))
      .map(([file, text]) => [file.replace(ofLanguage, '/*'), { file, text }]),
  )
}

/** Languages of the site: those whose folder or file holds words of the interface. The first is that of the root. */
export const languages: readonly Language[] = [...filesAt(written, 'content/ui/*.yml').keys()]
  .map(stemOf)
  .sort((a, b) => Number(b === site.language) - Number(a === site.language) || compareText(a, b))

/** Files of content that lie where nothing reads them: what they say would be missed without a word. */
export function checkUnread(): Problem[] {
  const known = new Set([...read].map(folderOf))
  return [...written.keys()]
    .filter((file) => !read.has(file) && !/^content\/desk[./]/.test(file))
    .map((file) => {
      const meant = nearest(folderOf(file), known)
      const hint = meant ? `put it into ${meant}` : `the folders are ${[...known].sort(compareText).join(', ')}`
      return { file, message: 'lies where nothing is read', hint }
    })
}

/** The pinned data package. */
export const dataPackage = descriptor as unknown as DataPackage

/** Every chart by id, in the order of their ids. */
export const charts: ReadonlyMap<string, Chart> = new Map(
  Object.entries(chartFiles).map(([file, chart]) => [stemOf(file), chart]),
)

/** Every id that a chart had before, with its id of today. */
export const formerCharts: ReadonlyMap<string, string> = formerIds(charts)

/** Every table that `src/tables` defines, by name. */
export const tables: ReadonlyMap<string, Table> = new Map(
  Object.values(tableFiles)
    .flatMap((module) => Object.values(module))
    .filter(isTable)
    .map((table) => [table.name, table]),
)

/** Every measure by id. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  Object.values(measureFiles).flatMap((measures) => Object.entries(measures)),
)

/** Tables and measures that two files define, the later of which would take the place of the first without a word. */
export function checkDefinedTwice(): Problem[] {
  const defined = [
    ...Object.entries(tableFiles).flatMap(([file, module]) =>
      Object.values(module)
        .filter(isTable)
        .map(({ name }) => ({ file, kind: 'table', name })),
    ),
    ...Object.entries(measureFiles).flatMap(([file, found]) =>
      Object.keys(found).map((name) => ({ file, kind: 'measure', name })),
    ),
  ]
  return findTwice(defined.map(({ file, ...rest }) => ({ file: file.replace(/^\./, 'src'), ...rest })))
}

/** Pinned rows of a table, as they are today; undefined where its file is missing. */
export function pinnedRows(name: string): readonly object[] | undefined {
  return rowFiles[`../data/tables/${name}.csv`]
}

/** The chart of that id. Stops where there is none, with the one that had it before or the nearest. */
export function chartOf(id: string): Chart {
  return charts.get(id) ?? stopOn([unknownChart(id, charts)])
}

/** The measure of that id. Stops with the nearest id where there is none. */
export function measureOf(id: string): Measure {
  return measures.get(id) ?? stopOn([unknownName('measure', id, measures.keys(), 'src/measures')])
}

/** Those of some files whose path is as the pattern says, in which `*` stands for one name. */
function filesAt<T>(files: Files<T>, pattern: string): Files<T> {
  const path = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`)
  const found = [...files].filter(([file]) => path.test(file))
  for (const [file] of found) read.add(file)
  return new Map(found)
}

function folderOf(file: string): string {
  return file.replace(/\/[^/]*$/, '')
}

function byPath<T>(files: Record<string, T>): Files<T> {
  return new Map(Object.entries(files).map(([file, content]) => [file.replace(/^\.\.\//, ''), content]))
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && 'columns' in value && 'key' in value
}
