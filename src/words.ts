// The words of each language, read from the files that hold them. Each file is read once.
import type { z } from 'zod'
import { charts, texts } from './catalogue.ts'
import { once } from './once.ts'
import { type Problem, stopOn, unknownName } from './problems.ts'
import { accessibilityWords, type Heuristic } from './schema/accessibility.ts'
import { type DictionaryWords, dictionarySchema } from './schema/dictionary.ts'
import { type GlossaryWords, glossaryWords, type Term } from './schema/glossary.ts'
import { type PackWords, packSchema } from './schema/pack.ts'
import { placeWords as placeSchema } from './schema/place.ts'
import { readRecord, stemOf } from './schema/record.ts'
import { type Correction, ledgerSchema } from './schema/release.ts'
import { type Wordings, wordingsSchema } from './schema/wordings.ts'
import { type ChartWords, chartWords, type MeasureWords, measureWords, uiWords } from './schema/words.ts'
import { type Language, site } from './site.ts'

/** Ids of the charts that a language has: every one in the first, those with words in another. */
export function chartsIn(language: Language): string[] {
  const isIn = (id: string) => language === site.language || texts.words.has(`content/charts/${language}/${id}.yml`)
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
  const text = texts.words.get(file)
  if (text === undefined) {
    return stopOn([missing(file, `chart "${id}" has no words`, 'write the file; content/README.md lists its keys')])
  }
  const words = readRecord(chartWords, text, file)
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
  const files = [...texts.notes].filter(([file]) => file.startsWith(folder))
  const read = files.map(([file, text]) => readRecord(measureWords, text, file))
  return {
    moments: Object.assign({}, ...read.map(({ moments }) => moments)),
    codes: Object.assign({}, ...read.map(({ codes }) => codes)),
    how: Object.assign({}, ...read.map(({ how }) => how)),
  }
}

/** The terms of the glossary by id. */
export const glossary: (language: Language) => GlossaryWords = oneALanguage(glossaryWords, texts.words, 'glossary')

/** The term of that id. Stops with the nearest id where there is none. */
export function termOf(id: string, language: Language): Term {
  const terms = glossary(language)
  return (
    (Object.hasOwn(terms, id) ? terms[id] : undefined) ??
    stopOn([unknownName('term', id, Object.keys(terms), `content/glossary/${language}.yml`)])
  )
}

/** Words that claim something, and how each is checked. */
export const wordings: (language: Language) => Wordings = oneALanguage(wordingsSchema, texts.wordings, 'wordings')

/** The words of the pages on single states. */
export const placeWords = oneALanguage(placeSchema, texts.words, 'places')

/** Tables and columns in words for students. */
export const dictionary: (language: Language) => DictionaryWords = oneALanguage(
  dictionarySchema,
  texts.words,
  'dictionary',
)

/** What classes do with chapters, by the chapter's id: each chapter has a file. */
export function packWords(chapter: string, language: Language): PackWords {
  const file = `content/teach/${language}/${chapter}.yml`
  const text = texts.packs.get(file)
  if (text === undefined) {
    return stopOn([missing(file, `the chapter "${chapter}" has no pack`, 'write it; content/README.md says how')])
  }
  return readRecord(packSchema, text, file)
}

const ledgers = oneALanguage(ledgerSchema, texts.notes, 'corrections')

/** What was published and changed, newest first. */
export function ledger(language: Language): readonly Correction[] {
  return ledgers(language).entries
}

const accessibilityOf = oneALanguage(accessibilityWords, texts.notes, 'accessibility')

/** How the figures meet each of Chartability's critical heuristics. */
export function heuristics(language: Language): readonly Heuristic[] {
  return accessibilityOf(language).heuristics
}

/** The words of the interface, by key. */
const uiOf = oneALanguage(uiWords, texts.words, 'ui')

/** Reads a kind of word file of which each language has one. Stops where a language's is missing. */
function oneALanguage<S extends z.ZodType>(
  schema: S,
  files: ReadonlyMap<string, string>,
  kind: string,
): (language: Language) => z.infer<S> {
  const folder = `content/${kind}/`
  const read = once(
    () =>
      new Map(
        [...files]
          .filter(([file]) => file.startsWith(folder))
          .map(([file, text]) => [stemOf(file), readRecord(schema, text, file)]),
      ),
  )
  return (language) => {
    const hint = language === site.language ? 'restore it from version control' : 'write it; English has one'
    // With a line, so that it is told of this file, and not of each place whose words it should hold.
    return read().get(language) ?? stopOn([{ ...missing(`${folder}${language}.yml`, 'is missing', hint), line: 1 }])
  }
}

function missing(file: string, message: string, hint: string): Problem {
  return { file, message, hint }
}
