import { distance } from 'fastest-levenshtein'
import type { Problem } from '../problems.ts'
import { placeAt } from './shown.ts'

/** Whether a text names any agency: to find out is quick, to judge it is not. */
export function namesAgencies(text: string): boolean {
  return new RegExp(ending, 'u').test(text)
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
  return [...shown.matchAll(agencyName)].flatMap(({ 0: whole, index }) => {
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
    return []
  })
}

const ending = String.raw`(?:Sheriff['’]?s?['’]?\s+(?:Office|Department|Dept)|Police\s+(?:Department|Dept))`
const word = String.raw`\p{Lu}[\p{L}.]*(?:['’]s?)?`
const between = String.raw`\s+(?:(?:of|the|and|for|&)\s+)*`
/** Words with a capital, the last of them one with which names of agencies end. */
const agencyName = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${word}(?:${between}${word})*?${between}${ending}(?![\p{L}\p{N}])`,
  'gu',
)

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
  return plain(name)
    .toLowerCase()
    .replace(/[’.]/g, '')
    .replace(/\bco\b/g, 'county')
    .replace(/\bsheriffs? (office|department|dept)$/, 'sheriff')
    .replace(/\bpolice (department|dept)$/, 'police')
    .trim()
}

function keysOf(names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const known = keyed.get(names) ?? new Map([...names].map((name) => [keyOf(name), name]))
  keyed.set(names, known)
  return known
}
const keyed = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>()

/** The county or town whose agency it is. */
function placeOf(name: string): string {
  return plain(name).replace(/ (Sheriff|Police).*$/, '')
}

/** A slip of the pen: two letters at most. */
function nearMiss(name: string, byKey: ReadonlyMap<string, string>): string | undefined {
  const key = keyOf(name)
  for (const [known, right] of byKey) {
    if (Math.abs(known.length - key.length) <= 2 && distance(known, key) <= 2) return right
  }
  return undefined
}
