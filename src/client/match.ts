import { distance } from 'fastest-levenshtein'
import type { KnownState, KnownTowns } from '../places/lookup.ts'
import { slugOf } from '../places/slug.ts'

/** Something that the look-up can lead to. */
export interface Entry {
  kind: 'state' | 'county' | 'town' | 'agency'
  name: string
  /** USPS code. */
  state: string
  /** For a town, the county that holds it. */
  county?: string | undefined
  href: string
  /** Words of its name, and of its second name. */
  words: string[]
  /** Words of its state: they may be typed as well. */
  around: string[]
  /** Agencies of its state: of two that fit alike, the one in the state with more of them comes first. */
  weight: number
}

/** States, counties and agencies as entries. */
export function entriesOf(states: readonly KnownState[]): Entry[] {
  return states.flatMap(([state, fips, name, counties, agencies]) => {
    const page = `/states/${state.toLowerCase()}/`
    const around = wordsOf(`${state} ${name}`)
    const of = { state, around, weight: agencies.length }
    return [
      { ...of, kind: 'state' as const, name, href: page, words: around },
      ...counties.map(([code, county, newer = '']) => ({
        ...of,
        kind: 'county' as const,
        name: newer ? `${county} (${newer})` : county,
        href: `${page}#${countyOf(fips, code)}`,
        words: wordsOf(`${county} ${newer}`),
      })),
      ...agencies.map((agency) => {
        const [name, id] = typeof agency === 'string' ? [agency, slugOf(state, agency)] : agency
        return { ...of, kind: 'agency' as const, name, href: `${page}#${id}`, words: wordsOf(name) }
      }),
    ]
  })
}

/** Towns as entries: each leads to its county, and to its state where no county holds it. */
export function townsOf(states: readonly KnownState[], towns: KnownTowns): Entry[] {
  return states.flatMap(([state, fips, stateName, counties, agencies]) => {
    const page = `/states/${state.toLowerCase()}/`
    const names = new Map(counties.map(([code, county]) => [code, county]))
    const around = wordsOf(`${state} ${stateName}`)
    return (towns[state] ?? []).map(([name, code]) => ({
      kind: 'town' as const,
      name,
      state,
      county: names.get(code) ?? stateName,
      href: names.has(code) ? `${page}#${countyOf(fips, code)}` : page,
      words: wordsOf(name),
      around,
      weight: agencies.length,
    }))
  })
}

/** Words that many names share, such as county and police: they tell little of what is meant. */
export function commonWords(entries: readonly Entry[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { words } of entries) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > entries.length / 50).map(([word]) => word))
}

/**
 * The entries that are meant by a query, best first. Each word of it is a word of the name, begins one, or is a mistake
 * or two away from one; words of the state may stand beside them.
 */
export function search(
  entries: readonly Entry[],
  query: string,
  { common, limit = 8 }: { common: ReadonlySet<string>; limit?: number },
): Entry[] {
  const asked = wordsOf(query)
  if (asked.length === 0) return []
  const costs = asked.map(() => new Map<string, number>())
  const costOf = (index: number, word: string) => {
    const known = costs[index]!.get(word) ?? compare(asked[index]!, word)
    costs[index]!.set(word, known)
    return known
  }
  return entries
    .map((entry) => ({ entry, cost: total(entry) }))
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost || b.entry.weight - a.entry.weight)
    .slice(0, limit)
    .map(({ entry }) => entry)

  function total({ words, around, kind }: Entry): number {
    const met = new Set<string>()
    let sum = ranks[kind]
    for (const index of asked.keys()) {
      let best = Number.POSITIVE_INFINITY
      let by = ''
      for (const word of words) {
        const cost = costOf(index, word)
        if (cost < best) [best, by] = [cost, word]
      }
      // The state's own words count little, and are not what is looked for.
      if (best > 0.2 && around.some((word) => word === asked[index])) best = 0.2
      else if (best === Number.POSITIVE_INFINITY && common.has(asked[index]!)) best = 0.4
      else met.add(by)
      sum += best
    }
    if (met.size === 0) return Number.POSITIVE_INFINITY
    const unmet = words.filter((word) => !met.has(word) && !common.has(word)).length
    return sum + 0.05 * (kind === 'state' ? unmet - 1 : unmet)
  }
}

/** Of two that fit alike, what a reader means more often. */
const ranks = { state: 0, county: 0.01, agency: 0.02, town: 0.03 }

/** How far a typed word is from a word of a name: 0 is the same, infinity another word. */
function compare(typed: string, word: string): number {
  if (typed === word) return 0
  if (word.startsWith(typed)) return 0.3
  const reach = typed.length < 4 ? 0 : typed.length < 6 ? 1 : 2
  if (Math.abs(typed.length - word.length) > reach) return Number.POSITIVE_INFINITY
  const steps = distance(typed, word)
  return steps <= reach ? 0.6 + steps / 2 : Number.POSITIVE_INFINITY
}

/** The words of a text, without accents, signs and capitals. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/[\u0300-\u036f'’.]/g, '')
  return (plain.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => (word === 'saint' ? 'st' : word))
}

function countyOf(fips: string, code: number): string {
  return fips + String(code).padStart(3, '0')
}
