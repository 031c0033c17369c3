// Finds every chart, table, measure, source, fact and word file by name. With content.config.ts the only file that
// lists folders; everything is an import, so that pages follow an edit at once. What takes an `edition` gives today's
// without one, and with the data date of an edition kept gives what stood then.

import patchTexts from 'virtual:patches'
import type { z } from 'zod'
import descriptor from '../data/datapackage.json'
import { sortDrafts } from './drafts.ts'
import { patchPath, tablesOf } from './editions/patch.ts'
import type { Row, Tables } from './editions/rules.ts'
import { compareText, findTwice, nearest, type Problem, stopOn } from './problems.ts'
import { accessibilityWords, type Heuristic } from './schema/accessibility.ts'
import type { Chart, Read } from './schema/chart.ts'
import { type DictionaryWords, dictionarySchema } from './schema/dictionary.ts'
import { type Edition, editionsPath, editionsSchema } from './schema/edition.ts'
import { type Fact, factSchema } from './schema/fact.ts'
import { type GlossaryWords, glossaryWords, type Term } from './schema/glossary.ts'
import type { Measure } from './schema/measure.ts'
import { type PackWords, packSchema } from './schema/pack.ts'
import type { DataPackage } from './schema/package.ts'
import { placeWords as placeSchema } from './schema/place.ts'
import { parseRecord, parseRecords } from './schema/record.ts'
import { type Correction, ledgerSchema, type Release, releaseSchema } from './schema/release.ts'
import { type Source, sourceSchema } from './schema/source.ts'
import type { RowOf, Table } from './schema/table.ts'
import { type Wordings, wordingsSchema } from './schema/wordings.ts'
import { type ChartWords, chartWords, type MeasureWords, measureWords, uiWords } from './schema/words.ts'
import { type Language, site } from './site.ts'

type Text = Record<string, string>
const chartFiles = import.meta.glob<Chart>('./charts/*.ts', { eager: true, import: 'default' })
const tableFiles = import.meta.glob<Record<string, unknown>>('./tables/*.ts', { eager: true })
const rowFiles = import.meta.glob<readonly object[]>('../data/tables/*.csv', { eager: true, import: 'default' })
const measureFiles = import.meta.glob<Record<string, Measure>>('./measures/*.ts', { eager: true, import: 'measures' })
const chartTexts: Text = import.meta.glob('../content/charts/*/*.yml', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const measureTexts: Text = import.meta.glob('../content/measures/*/*.yml', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const glossaryTexts: Text = import.meta.glob('../content/glossary/*.yml', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const accessibilityTexts: Text = import.meta.glob('../content/accessibility/*.yml', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const wordingTexts: Text = import.meta.glob('../content/wordings/*.yml', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const placeTexts: Text = import.meta.glob('../content/places/*.yml', { eager: true, query: '?raw', import: 'default' })
const uiTexts: Text = import.meta.glob('../content/ui/*.yml', { eager: true, query: '?raw', import: 'default' })
const factTexts: Text = import.meta.glob('../content/facts/*.yml', { eager: true, query: '?raw', import: 'default' })
const chapterTexts: Text = import.meta.glob('../content/chapters/*/*.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const pageTexts: Text = import.meta.glob('../content/pages/*/*.mdx', { eager: true, query: '?raw', import: 'default' })
const packTexts: Text = import.meta.glob('../content/teach/*/*.yml', { eager: true, query: '?raw', import: 'default' })
const lessonTexts: Text = import.meta.glob('../content/teach/*/*.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const dictionaryTexts: Text = import.meta.glob('../content/dictionary/*.yml', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const namesTexts: Text = import.meta.glob('../content/names.yml', { eager: true, query: '?raw', import: 'default' })
const spellingTexts: Text = import.meta.glob('../content/spelling/*.txt', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const sourceTexts: Text = import.meta.glob('../data/sources/*.yml', { eager: true, query: '?raw', import: 'default' })

const allTexts: Text = import.meta.glob('../content/*/**/*.{mdx,yml}', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const ledgerTexts: Text = import.meta.glob('../content/corrections/*.yml', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const editionTexts: Text = import.meta.glob('../data/releases.yml', { eager: true, query: '?raw', import: 'default' })
const releaseTexts: Text = import.meta.glob('../data/releases/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** Languages of the site: those whose folder or file holds words of the interface. The first is that of the root. */
export const languages: readonly Language[] = Object.keys(uiTexts)
  .map(stem)
  .sort((a, b) => Number(b === site.language) - Number(a === site.language) || compareText(a, b))

/** The pinned data package. */
export const dataPackage = descriptor as unknown as DataPackage

/** Every chart by id, in the order of their ids. */
export const charts: ReadonlyMap<string, Chart> = new Map(
  Object.entries(chartFiles).map(([file, chart]) => [stem(file), chart]),
)

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

/** The editions kept, newest first. Stops on the mistakes of their list. */
export const editions = once((): readonly Edition[] => {
  const text = editionTexts[`../${editionsPath}`]
  return text === undefined ? [] : readOne(editionsSchema, text, editionsPath).editions
})

/** The edition of that data date. Stops where none is kept. */
export function editionOf(date: string): Edition {
  const kept = editions().find((edition) => edition.date === date)
  return (
    kept ??
    stopOn([
      unknown(
        'edition',
        date,
        editions().map((edition) => edition.date),
        editionsPath,
      ),
    ])
  )
}

/** Data date of the newest edition that has a chart; undefined for one that is newer than all of them. */
export function newestEdition(id: string): string | undefined {
  return editions().find(({ charts }) => Object.hasOwn(charts, id))?.date
}

/** Every chart of every edition that a language has, with the edition's data date. */
export function pinnedCharts(language: Language): { date: string; id: string }[] {
  return editions().flatMap(({ date, charts: noted }) =>
    chartsIn(language)
      .filter((id) => Object.hasOwn(noted, id))
      .map((id) => ({ date, id })),
  )
}

/** Every table of an edition, made once in a process. Stops on a patch that cannot be read. */
function tablesIn(date: string): Tables {
  const known = tablesByEdition.get(date)
  if (known) return known
  const edition = editionOf(date)
  const noted = Object.keys(edition.tables).flatMap((name) => tables.get(name) ?? [])
  const patches = Object.entries(patchTexts).filter(([file]) => file === patchPath(date, stem(file)))
  const made = tablesOf(edition, {
    today: new Map(noted.map((table) => [table.name, rowsOf(table) as readonly Row[]])),
    shapes: tables,
    patches: new Map(patches.map(([file, text]) => [stem(file), text])),
  })
  stopOn(made.problems)
  tablesByEdition.set(date, made.tables)
  return made.tables
}
const tablesByEdition = new Map<string, Tables>()

/** Paths of the patches, from the project's root. */
export const patchFiles: readonly string[] = Object.keys(patchTexts)

/** Pinned rows of a table. A table that an edition does not note is today's: no chart was made from it then. */
export function rowsOf<T extends Table>(table: T, edition?: string): readonly RowOf<T>[] {
  const then = edition === undefined ? undefined : tablesIn(edition).get(table.name)
  if (then) return then as unknown as readonly RowOf<T>[]
  const rows = rowFiles[`../data/tables/${table.name}.csv`]
  if (!rows) throw new Error(`data/tables/${table.name}.csv is missing; run npm run data:describe for what is pinned`)
  return rows as readonly RowOf<T>[]
}

/** The rows of every table that a chart or measure reads, under the names it gave them. */
export function read<R extends Record<string, Table>>(reads: R, edition?: string): Read<R> {
  return Object.fromEntries(Object.entries(reads).map(([name, table]) => [name, rowsOf(table, edition)])) as Read<R>
}

/** Ids of the charts that a language has: every one in the first, those with words in another. */
export function chartsIn(language: Language): string[] {
  const isIn = (id: string) => language === site.language || `../content/charts/${language}/${id}.yml` in chartTexts
  return [...charts.keys()].filter(isIn)
}

/** The words of a chart. Stops with the nearest id where there is no such file. */
export function wordsOf(id: string, language: Language, edition?: string): ChartWords {
  const { editions = {}, ...today } = wordsToday(id, language)
  const then = edition === undefined ? undefined : (editions[edition] as Partial<ChartWords> | undefined)
  return then ? { ...today, ...then, labels: { ...today.labels, ...then.labels } } : today
}

/** Editions for which a chart has words of their own. */
export function editionDatesIn(id: string, language: Language): string[] {
  return Object.keys(wordsToday(id, language).editions ?? {})
}

function wordsToday(id: string, language: Language): ChartWords {
  const file = `content/charts/${language}/${id}.yml`
  const known = wordsRead.get(file)
  if (known) return known
  const text = chartTexts[`../${file}`]
  if (text === undefined) {
    return stopOn([missing(file, `chart "${id}" has no words`, 'write the file; content/README.md lists its keys')])
  }
  const words = readOne(chartWords, text, file)
  wordsRead.set(file, words)
  return words
}

// Asked for wherever a chart is named: a file is read once.
const wordsRead = new Map<string, ChartWords>()

/** A word of the interface. */
export function ui(key: string, language: Language): string {
  const words = uiOf(language)
  return (
    (Object.hasOwn(words, key) ? words[key] : undefined) ??
    stopOn([missing(`content/ui/${language}.yml`, `has no word "${key}"`, 'add it')])
  )
}

/** The chart of that id. Stops with the nearest id where there is none. */
export function chartOf(id: string): Chart {
  return charts.get(id) ?? stopOn([unknown('chart', id, charts.keys(), 'src/charts')])
}

/** The measure of that id. Stops with the nearest id where there is none. */
export function measureOf(id: string): Measure {
  return measures.get(id) ?? stopOn([unknown('measure', id, measures.keys(), 'src/measures')])
}

/** Every fact by id. Stops on the mistakes of all files at once. */
export const facts = once(() => {
  const read = Object.entries(factTexts).map(([file, text]) => parseRecords(factSchema, text, pathOf(file)))
  stopOn(read.flatMap(({ problems }) => problems))
  return new Map(read.flatMap(({ records }) => records.map(({ record }): [string, Fact] => [record.id, record])))
})

/** Every source by id. Stops on the mistakes of all files at once. */
export const sources = once(() => {
  const read = Object.entries(sourceTexts).map(([file, text]) => ({
    file,
    ...parseRecord(sourceSchema, text, pathOf(file)),
  }))
  stopOn(read.flatMap(({ problems }) => problems))
  return new Map(read.map(({ file, record }): [string, Source] => [stem(file), record!]))
})

/** How measures are computed, in words: what the files of the language's folder say together. */
export function howWords(language: Language): MeasureWords {
  const known = howRead.get(language) ?? readHow(language)
  howRead.set(language, known)
  return known
}

// Asked for once for every number of the site: the files are read once.
const howRead = new Map<Language, MeasureWords>()

function readHow(language: Language): MeasureWords {
  const folder = `content/measures/${language}/`
  const files = Object.entries(measureTexts).filter(([file]) => pathOf(file).startsWith(folder))
  const read = files.map(([file, text]) => readOne(measureWords, text, pathOf(file)))
  return {
    moments: Object.assign({}, ...read.map(({ moments }) => moments)),
    codes: Object.assign({}, ...read.map(({ codes }) => codes)),
    how: Object.assign({}, ...read.map(({ how }) => how)),
  }
}

/** The terms of the glossary by id. */
export const glossary: (language: Language) => GlossaryWords = oneALanguage(
  glossaryWords,
  glossaryTexts,
  'content/glossary',
)

/** The term of that id. Stops with the nearest id where there is none. */
export function termOf(id: string, language: Language): Term {
  const terms = glossary(language)
  return (
    (Object.hasOwn(terms, id) ? terms[id] : undefined) ??
    stopOn([unknown('term', id, Object.keys(terms), `content/glossary/${language}.yml`)])
  )
}

/** Words that claim something, and how each is checked. */
export const wordings: (language: Language) => Wordings = oneALanguage(wordingsSchema, wordingTexts, 'content/wordings')

/** The words of the pages on single states. */
export const placeWords = oneALanguage(placeSchema, placeTexts, 'content/places')

/** Tables and columns in words for students. */
export const dictionary: (language: Language) => DictionaryWords = oneALanguage(
  dictionarySchema,
  dictionaryTexts,
  'content/dictionary',
)

/** What classes do with chapters, by the chapter's id: each chapter has a file. */
export function packWords(chapter: string, language: Language): PackWords {
  const file = `content/teach/${language}/${chapter}.yml`
  const text = packTexts[`../${file}`]
  if (text === undefined) {
    return stopOn([missing(file, `the chapter "${chapter}" has no pack`, 'write it; content/README.md says how')])
  }
  return readOne(packSchema, text, file)
}

const ledgers = oneALanguage(ledgerSchema, ledgerTexts, 'content/corrections')

/** What was published and changed, newest first. */
export function ledger(language: Language): readonly Correction[] {
  return ledgers(language).entries
}

const accessibilityOf = oneALanguage(accessibilityWords, accessibilityTexts, 'content/accessibility')

/** How the figures meet each of Chartability's critical heuristics. */
export function heuristics(language: Language): readonly Heuristic[] {
  return accessibilityOf(language).heuristics
}

/** What each release said, in no order. Stops on one that cannot be read, or is not of the day of its name. */
export const releases = once((): readonly Release[] =>
  Object.entries(releaseTexts).map(([path, text]) => {
    const file = pathOf(path)
    const release = readOne(releaseSchema, text, file)
    if (release.released === stem(path)) return release
    const hint = 'restore the file from version control: npm run release writes it'
    return stopOn([{ file, message: `says that it is of ${release.released}`, hint }])
  }),
)

/** The words of the interface, by key. */
const uiOf = oneALanguage(uiWords, uiTexts, 'content/ui')

/** What an editor writes, as it stands in the files, by path from the project's root: what the checks read. */
export const texts = {
  facts: byPath(factTexts),
  sources: byPath(sourceTexts),
  /** Chapters that the site holds, and apart from them the drafts that it leaves out. */
  ...sortDrafts(byPath(chapterTexts)),
  pages: byPath(pageTexts),
  /** What is written for teachers: prose, and the words of packs. */
  lessons: byPath(lessonTexts),
  packs: byPath(packTexts),
  words: byPath({ ...chartTexts, ...uiTexts, ...glossaryTexts, ...placeTexts, ...dictionaryTexts }),
  /** Words of which no chart, button or state's page is made: they hold numbers and claims of their own. */
  notes: byPath({ ...accessibilityTexts, ...ledgerTexts, ...measureTexts }),
  names: byPath(namesTexts),
  /** Words that no dictionary has. */
  spelling: byPath(spellingTexts),
}

/**
 * Every file that a language has of its own, by its path with `*` for the language. Imported apart from the rest: what
 * is to be translated is what lies there, whoever reads it.
 */
export function translatable(language: Language): ReadonlyMap<string, { file: string; text: string }> {
  const ofLanguage = new RegExp(`/${language}(?=/|\\.yml$)`)
  return new Map(
    [...byPath(allTexts)]
      .filter(([file]) => ofLanguage.test(file))
      .map(([file, text]) => [file.replace(ofLanguage, '/*'), { file, text }]),
  )
}

function byPath(files: Text): ReadonlyMap<string, string> {
  return new Map(Object.entries(files).map(([file, text]) => [pathOf(file), text]))
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && 'columns' in value && 'key' in value
}

function pathOf(file: string): string {
  return file.replace(/^\.\.\//, '')
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Reads a kind of word file of which each language has one. Stops where a language's is missing. */
function oneALanguage<S extends z.ZodType>(schema: S, files: Text, folder: string): (language: Language) => z.infer<S> {
  const read = once(
    () => new Map(Object.entries(files).map(([file, text]) => [stem(file), readOne(schema, text, pathOf(file))])),
  )
  return (language) =>
    read().get(language) ?? stopOn([missing(`${folder}/${language}.yml`, 'is missing', 'write it; English has one')])
}

function readOne<S extends z.ZodType>(schema: S, text: string, file: string): z.infer<S> {
  const { record, problems } = parseRecord(schema, text, file)
  stopOn(problems)
  return record!
}

function unknown(kind: string, id: string, known: Iterable<string>, folder: string): Problem {
  const meant = nearest(id, known)
  return {
    file: folder,
    message: `there is no ${kind} "${id}"`,
    hint: meant ? `did you mean "${meant}"?` : `the ids are in ${folder}`,
  }
}

function missing(file: string, message: string, hint: string): Problem {
  return { file, message, hint }
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
}
