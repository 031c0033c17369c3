import { texts } from '../catalogue.ts'
import { compareText, type Problem } from '../problems.ts'
import { rowsOf } from '../rows.ts'
import { plainSections } from '../story/plain.ts'
import { counties } from '../tables/counties.ts'
import { places } from '../tables/places.ts'
import { states } from '../tables/states.ts'
import { checkContent } from './content.ts'
import { languageIn } from './judge.ts'
import { type Reading, readingOf } from './reading.ts'
import { shownIn } from './shown.ts'
import { checkSpelling, ownWords } from './spelling.ts'
import { checkTranslations } from './translations.ts'

/** What can be said of everything that is written: all mistakes, and what stops nobody. */
export interface Proof {
  problems: Problem[]
  /** How hard each chapter and page is to read. */
  readings: { file: string; reading: Reading }[]
  /** What other languages lack, and what changed since it was translated. */
  translations: Problem[]
}

/** Checks as the build does, drafts too, and the spelling of all that is in English, for which there are dictionaries. */
export function proofread(): Proof {
  const problems = checkContent({ drafts: true })
  return {
    problems: [
      ...problems,
      ...checkSpellingOf(texts.chapters, texts.drafts, texts.pages, texts.words, texts.notes, texts.facts),
    ],
    // A text that cannot be filled in cannot be measured.
    readings: problems.length > 0 ? [] : readings(),
    translations: checkTranslations(),
  }
}

/** Mistakes of spelling in the files that are in English. */
export function checkSpellingOf(...kinds: ReadonlyMap<string, string>[]): Problem[] {
  // Without it, every name of the site would be told for a mistake.
  if (texts.spelling.size === 0) {
    return [{ file: 'content/spelling/en.txt', message: 'is missing', hint: 'restore it from version control' }]
  }
  const files = kinds.flatMap((kind) => [...kind]).filter(([file]) => languageIn(file) === 'en')
  return files.flatMap(([file, text]) =>
    // A record keeps close to its sources, and so do its words.
    checkSpelling([[file, shownIn(file, text)]], acceptedWords(), { anyEnglish: file.startsWith('content/facts/') }),
  )
}

/** Words that are right although no dictionary has them; read once, for there are many places. */
function acceptedWords(): ReadonlySet<string> {
  const [list = ''] = texts.spelling.values()
  accepted ??= new Set([...ownWords(list), ...namesOfPlaces()])
  return accepted
}
let accepted: ReadonlySet<string> | undefined

/** Each word of the names of states, counties and towns, as the tables spell them. */
function namesOfPlaces(): string[] {
  const names = [
    ...rowsOf(states).map(({ name }) => name),
    ...rowsOf(counties).map(({ county }) => county),
    ...rowsOf(places).map(({ place }) => place),
  ]
  return names.flatMap((name) => name.match(/\p{Lu}\p{L}+(?:['’]\p{L}+)*/gu) ?? [])
}

function readings(): Proof['readings'] {
  return [...texts.chapters, ...texts.drafts, ...texts.pages]
    .filter(([file]) => languageIn(file) === 'en')
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, text]) => ({
      file,
      reading: readingOf(plainSections(text, 'en').flatMap(({ paragraphs }) => paragraphs)),
    }))
}
