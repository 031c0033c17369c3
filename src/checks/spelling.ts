import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createSpellingDictionaryFromTrieFile, type SpellingDictionary } from 'cspell-dictionary'
import { distance } from 'fastest-levenshtein'
import { once } from '../once.ts'
import { nearest, type Problem } from '../problems.ts'
import { placeAt } from './shown.ts'

/**
 * Words that no dictionary has, and American spellings in words of ours. What stands in quotation marks, and names, may
 * be spelt as their owners spell them.
 * @param files shown words of each file, by path: see `shownIn`
 * @param accepted words that are right although no dictionary has them: in any case, or with their capital where they have one
 * @param anyEnglish true where American spelling is as good as British
 */
export function checkSpelling(
  files: Iterable<readonly [string, string]>,
  accepted: ReadonlySet<string>,
  { anyEnglish = false } = {},
): Problem[] {
  return [...files].flatMap(([file, shown]) =>
    wordsIn(shown).flatMap((found) => {
      if (accepted.has(found.word) || accepted.has(found.word.toLowerCase())) return []
      const fault = faultOf(found, accepted, anyEnglish)
      return fault ? [{ file, ...placeAt(shown, found.index), ...fault }] : []
    }),
  )
}

interface Word {
  word: string
  index: number
  isQuoted: boolean
  /** With a capital although no sentence begins. */
  isName: boolean
}

/** The words of a text: hyphens part them, apostrophes do not. Abbreviations in capitals and single letters are none. */
function wordsIn(text: string): Word[] {
  // Straight marks quote within a line alone; round a whole value they are those of YAML.
  const quoted = [...text.matchAll(/“[^”]*”|(?<=\S )"[^"\n]*"/g)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  )
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}+(?:['’]\p{L}+)*(?![\p{N}])/gu)].flatMap(({ 0: whole, index }) => {
    const word = whole.replaceAll('’', "'").replace(/'s$/i, '')
    if (word.length < 3 || /^[\p{Lu}]+(?:s|'\p{L}+)?$/u.test(word)) return []
    const before = text.slice(Math.max(0, index - 200), index).trimEnd()
    return {
      word,
      index,
      isQuoted: quoted.some(([start, end]) => index > start && index < end),
      isName: /^\p{Lu}/u.test(word) && before !== '' && !/[.!?:“"*_(]$|\n\s*\n\s*$/.test(before),
    }
  })
}

function faultOf(
  { word, isQuoted, isName }: Word,
  accepted: ReadonlySet<string>,
  anyEnglish: boolean,
): Pick<Problem, 'message' | 'hint'> | undefined {
  const lower = word.toLowerCase()
  const isAsItsOwnerWrites = anyEnglish || isQuoted
  if (british().has(word) || british().has(lower)) {
    const withS = lower.replace(endings, 's')
    if (withS === lower || isAsItsOwnerWrites || isName || !british().has(withS)) return undefined
    return { message: `"${word}" has a z, and the site writes such words with an s`, hint: `write "${withS}"` }
  }
  const isAmerican = american().has(word) || american().has(lower)
  if (isAmerican && (isAsItsOwnerWrites || /^\p{Lu}/u.test(word))) return undefined
  const turned = britishOf(lower)
  const meant = turned ?? nearestTo(lower, accepted, anyEnglish)
  const hint = `${meant ? `did you mean "${capitalAs(word, meant)}"? ` : ''}If it is right, add it to ${ownWordsFile}`
  if (!isAmerican) return { message: `"${word}" is in no dictionary`, hint }
  // The American list has abbreviations and names that the British one lacks, which nobody spells otherwise.
  if (!turned) return { message: `"${word}" is in no British dictionary`, hint }
  return { message: `"${word}" is American spelling, and the site writes British English`, hint }
}

/** The z of organize, analyze and what is made of them; that of prize and seize has no s beside it. */
const endings = /(?<=[a-z]{4}[iy])z(?=(?:e[drs]?|ers|ing|ings|ations?|able|ational|ationally)$)/

/** The British word for an American one, where there is a rule. */
function britishOf(word: string): string | undefined {
  return turns.map(([from, to]) => word.replace(from, to)).find((other) => other !== word && british().has(other))
}

function capitalAs(word: string, meant: string): string {
  return /^\p{Lu}/u.test(word) ? meant.replace(/^./u, (letter) => letter.toUpperCase()) : meant
}

/** The nearest word that there is. Two letters swapped are one slip to a dictionary, as to a typist. */
function nearestTo(word: string, accepted: ReadonlySet<string>, anyEnglish: boolean): string | undefined {
  const near = (anyEnglish ? american() : british()).suggest(word, { numSuggestions: 8 })
  const first = near.find((other) => word.includes("'") || !other.word.includes("'"))
  const own = nearest(word, accepted)
  return own && (!first || distance(word, own.toLowerCase()) * 100 < first.cost) ? own : first?.word
}

/** How an American word becomes a British one, where that is a rule. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/or(?=$|s$|ed$|ing|able|al|ful|it)/, 'our'],
  [/er(?=s?$)/, 're'],
  [/ens(?=es?$|eless)/, 'enc'],
  [/l(?=ed$|ing$|er)/, 'll'],
  [/og(?=s?$)/, 'ogue'],
  [/gment/, 'gement'],
]

/** The project's own dictionary: one word a line; a line that begins with # is a comment. */
const ownWordsFile = 'content/spelling/en.txt'

/** The words of such a file. */
export function ownWords(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '')
}

const british = once(() => dictionary('@cspell/dict-en-gb-mit', 'en_GB.trie.gz'))
const american = once(() => dictionary('@cspell/dict-en_us', 'en_US.trie.gz'))

/** A word list of a package, which beside its own description is all that the package holds. */
function dictionary(name: string, list: string): SpellingDictionary {
  const file = join(dirname(createRequire(import.meta.url).resolve(name)), list)
  return createSpellingDictionaryFromTrieFile(gunzipSync(readFileSync(file)), name, file, {})
}
