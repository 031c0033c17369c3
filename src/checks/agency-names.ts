import { distance } from 'fastest-levenshtein'
import type { Problem } from '../problems.ts'
import { placeAt } from './shown.ts'

/** Whether a text names any agency: to find out is quick, to judge it is not. */
export function namesAgencies(text: string): boolean {
  return agenciesIn(text).length > 0
}

/**
 * Agencies under a name that is nearly one of the table's: one agency has one name on the site.
 * @param shown words of a file, as `shownIn` gives them
 * @param names the agencies of the table `agencies`
 * @param places counties and towns: the agency of one that there is, is no slip for that of another
 */
export function checkAgencyNames(
  shown: string,
  file: string,
  { names, places }: { names: ReadonlySet<string>; places: ReadonlySet<string> },
): Problem[] {
  const byKey = keysOf(names)
  return agenciesIn(shown).flatMap(({ whole, index, ending }) => {
    // “The Laramie County Sheriff’s Office” and “Wyoming’s Laramie County Sheriff’s Office” name it as well.
    const candidates = startsOf(whole)
    if (candidates.some(({ name }) => names.has(plain(name)))) return []
    for (const { name, offset } of candidates) {
      const meant = byKey.get(keyOf(name)) ?? (places.has(placeOf(name)) ? undefined : nearMiss(name, byKey))
      if (meant === undefined) continue
      return {
        file,
        ...placeAt(shown, index + offset),
        message: `“${name.replace(/\s+/g, ' ')}” is “${meant}” in the table of agencies`,
        hint: `write “${meant}”; where another agency is meant, put it another way`,
      }
    }
    const { words, right, isMisspelt } = ending
    if (!isMisspelt) return []
    return {
      file,
      ...placeAt(shown, index + whole.length - words.length),
      message: `“${words.replace(/\s+/g, ' ')}” is misspelt in the name of an agency`,
      hint: `write “${right}”`,
    }
  })
}

/** The two words with which names of agencies end, and what is left of them in a key. */
const endings = [
  { right: 'Sheriff’s Office', like: ['sheriffs office', 'sheriff office'], key: 'sheriff' },
  { right: 'Sheriff’s Department', like: ['sheriffs department', 'sheriff department'], key: 'sheriff' },
  { right: 'Sheriff’s Department', like: ['sheriffs dept', 'sheriff dept'], key: 'sheriff' },
  { right: 'Police Department', like: ['police department', 'police dept'], key: 'police' },
] as const

/** A slip of the pen: two letters at most. */
const slip = 2

interface Ending {
  words: string
  right: string
  key: string
  isMisspelt: boolean
}

const word = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.]*(?:['’]s?)?/gu
const between = /^\s+(?:(?:of|the|and|for|&)\s+)*$/

/** Words with a capital, the last two of them such as names of agencies end with, give or take two letters. */
function agenciesIn(text: string): { whole: string; index: number; ending: Ending }[] {
  const found: { whole: string; index: number; ending: Ending }[] = []
  let run: number[] = []
  let last = 0
  for (const { 0: letters, index } of text.matchAll(word)) {
    if (!between.test(text.slice(last, index))) run = []
    const previous = run.at(-1)
    run.push(index)
    last = index + letters.length
    if (run.length < 3) continue
    const words = text.slice(previous, last).replace(/\.$/, '')
    const ending = endingOf(words)
    if (!ending) continue
    found.push({ whole: text.slice(run[0], previous! + words.length), index: run[0]!, ending })
    run = []
  }
  return found
}

function endingOf(words: string): Ending | undefined {
  if (/\s\S+\s/.test(words)) return undefined
  const letters = lettersOf(words)
  for (const { like, right, key } of endings) {
    const steps = Math.min(...like.map((ending) => furthest(ending, letters)))
    // Officers and offices are other words, and no slips.
    if (steps > slip || (steps > 0 && /^\w+ (?:office|department|dept)\w/.test(letters))) continue
    return { words, right, key, isMisspelt: steps > 0 }
  }
  return undefined
}

/** How many letters the words are off of which more are. */
function furthest(words: string, others: string): number {
  const other = others.split(/\s+/)
  return Math.max(...words.split(' ').map((word, index) => distance(word, other[index] ?? '')))
}

/** The words and what is left when one after the other is taken away in front, while two and the ending stay. */
function startsOf(whole: string): { name: string; offset: number }[] {
  const starts = [...whole.matchAll(/(?<=^|\s)\p{Lu}/gu)].map(({ index }) => index)
  return starts.slice(0, -2).map((offset) => ({ name: whole.slice(offset), offset }))
}

/** As the table writes it: curly apostrophes, single spaces. */
function plain(name: string): string {
  return name.replaceAll("'", '’').replace(/\s+/g, ' ')
}

/** What is left of a name without case, apostrophes, abbreviations and the choice of office or department. */
function keyOf(name: string): string {
  const [, place = name, words = ''] = name.match(/^(.*?)\s+(\S+\s+\S+)$/s) ?? []
  return `${lettersOf(place).replace(/\bco\b/g, 'county')} ${endingOf(words)?.key ?? lettersOf(words)}`
}

function lettersOf(name: string): string {
  return plain(name).toLowerCase().replace(/[’.]/g, '')
}

function keysOf(names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const known = keyed.get(names) ?? new Map([...names].map((name) => [keyOf(name), name]))
  keyed.set(names, known)
  return known
}
const keyed = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>()

/** The county or town whose agency it is. */
function placeOf(name: string): string {
  return plain(name).replace(/ \S+ \S+$/, '')
}

function nearMiss(name: string, byKey: ReadonlyMap<string, string>): string | undefined {
  const key = keyOf(name)
  for (const [known, right] of byKey) {
    if (Math.abs(known.length - key.length) <= slip && distance(known, key) <= slip) return right
  }
  return undefined
}
