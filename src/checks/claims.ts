import { braces } from '../fill.ts'
import { literal } from '../literal.ts'
import type { Problem } from '../problems.ts'
import type { Fact } from '../schema/fact.ts'
import type { Wordings } from '../schema/wordings.ts'
import { blank } from './blank.ts'
import { factAround, placeIn } from './digits.ts'
import { holdsWords, numbersIn, wordsOfFact } from './evidence.ts'
import type { Prose, Run } from './prose.ts'
import { sentenceAt } from './sentence.ts'

/** What the words of a language claim, and the names that may stand as they are. */
export interface Judge {
  wordings: Wordings
  names: readonly string[]
}

/**
 * Words that claim something of a number ("most", "doubled", "twelve"): each must be the wording of a measure, or be
 * borne out by the record of the fact around it.
 */
export function checkClaims(run: Run, { blocks }: Prose, file: string, judge: Judge): Problem[] {
  const around = factAround(run)
  if (around && !around.fact) return []
  const { id, fact } = around ?? {}
  return claimsIn(run.text, judge).flatMap(({ words, index }) => {
    if (fact && isBorneOut(words, fact, judge.wordings)) return []
    const sentence = sentenceAt(blocks[run.block]!, run.start + index)
    const place = { file, ...placeIn(run, index) }
    return fact
      ? {
          ...place,
          message: `"${words}" is not borne out by the fact "${id}": “${sentence}”`,
          hint: `its record says neither this nor ${signsOf(words, judge.wordings)}; correct the sentence, or the record in content/facts`,
        }
      : {
          ...place,
          message: `"${words}" claims what nothing checks: “${sentence}”`,
          hint: isNumber(words, judge.wordings)
            ? 'write <Measure id="…" />, put the sentence into a <Fact> whose record holds the number, or add the phrase to content/names.yml'
            : 'write <Measure id="…" says="…" />, put the sentence into a <Fact> whose record says so, or say it without the claim',
        }
  })
}

/** The same in a word file, or in a chapter's head, by line: outside of `{measure|wording}` no such word stands. */
export function checkWordClaims(text: string, file: string, judge: Judge, from = 1): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim().startsWith('#')) return []
    const open = line
      .replace(/^\s*(- )?['"]?[\w.@*-]+['"]?:(?=\s|$)/, (key) => ' '.repeat(key.length))
      .replace(braces, (measure) => ' '.repeat(measure.length))
    return claimsIn(open, judge).map(({ words, index: column }) => ({
      file,
      line: from + index,
      column: column + 1,
      message: `"${words}" claims what nothing checks: “${line.trim().slice(0, 120)}”`,
      hint: isNumber(words, judge.wordings)
        ? 'write {measure.id}, or add the phrase to content/names.yml'
        : 'write {measure.id|wording}, or say it without the claim',
    }))
  })
}

function claimsIn(text: string, { wordings, names }: Judge): { words: string; index: number }[] {
  const open = blank(text, [...names, ...wordings.free])
  return [...open.matchAll(patternOf(wordings))].map((match) => ({
    words: match[0].replace(/\s+/g, ' '),
    index: match.index,
  }))
}

/** Every word of the list, longest first, so that "more than half" is one claim; number words that follow one another too. */
function patternOf({ claims, numbers }: Wordings): RegExp {
  const words = claims
    .flatMap((group) => group.words)
    .sort((a, b) => b.length - a.length)
    .map((word) => literal(word).replace(/\s+/g, '\\s+'))
  const number = `(?:${Object.keys(numbers)
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})`
  return new RegExp(`(?<![\\w-])(?:${words.join('|')}|${number}(?:[-\\s]+${number})*)(?!\\w)`, 'gi')
}

function isBorneOut(words: string, fact: Fact, wordings: Wordings): boolean {
  const record = wordsOfFact(fact)
  if (!isNumber(words, wordings)) return groupOf(words, wordings).some((sign) => holdsWords(record, sign))
  return numbersIn(record).includes(String(amountOf(words, wordings))) || holdsWords(record, words)
}

function groupOf(words: string, { claims }: Wordings): string[] {
  const lower = words.toLowerCase()
  return claims.filter((group) => group.words.includes(lower)).flatMap((group) => [...group.words, ...group.or])
}

function signsOf(words: string, wordings: Wordings): string {
  if (isNumber(words, wordings)) return `the number ${amountOf(words, wordings)}`
  return groupOf(words, wordings)
    .filter((sign) => sign !== words.toLowerCase())
    .map((sign) => `"${sign}"`)
    .join(', ')
}

function isNumber(words: string, { numbers }: Wordings): boolean {
  return words
    .toLowerCase()
    .split(/[-\s]+/)
    .every((word) => numbers[word] !== undefined)
}

/** Value of number words: "twenty-three" is 23, "three hundred" 300, "two million" as "million". */
function amountOf(words: string, { numbers }: Wordings): number {
  return words
    .toLowerCase()
    .split(/[-\s]+/)
    .map((word) => numbers[word]!)
    .reduce((total, value) => (value > total && total > 0 ? total * value : total + value), 0)
}
