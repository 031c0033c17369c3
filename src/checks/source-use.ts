import { tables } from '../catalogue.ts'
import { compareText } from '../problems.ts'
import { facts, sources } from '../records.ts'
import { rowsOf } from '../rows.ts'
import { type Source, sourceKinds } from '../schema/source.ts'

/** What can be said of all sources together. Ids are in the order of the alphabet. */
export interface SourceUse {
  /** Named by no fact, no row of a table, and no other source. */
  unused: string[]
  /** Records of one address, or of one title, publisher and date, that do not say so with `sameAs`. */
  duplicates: string[][]
  /** With an address and no archived copy: gone when the page goes. */
  unarchived: string[]
  /** Each kind of source that there is, counted. */
  kinds: { kind: string; sources: number; unused: number; duplicated: number; unarchived: number }[]
}

/** The use of the site's sources. */
export function sourceUseOfSite(): SourceUse {
  const inFacts = [...facts().values()].flatMap((fact) => fact.sources.map(({ id }) => id))
  const inTables = [...tables.values()].flatMap((table) => {
    const naming = Object.keys(table.columns).filter((column) => column === 'source' || column.endsWith('_source'))
    return rowsOf(table).flatMap((row) => naming.map((column) => (row as Record<string, unknown>)[column]))
  })
  return sourceUse(sources(), new Set([...inFacts, ...inTables.filter((id) => typeof id === 'string')]))
}

/** The use of sources, where `named` are those that facts and tables name. */
export function sourceUse(sources: ReadonlyMap<string, Source>, named: ReadonlySet<string>): SourceUse {
  const others = new Set([...sources.values()].flatMap(({ sameAs }) => sameAs ?? []))
  const ids = [...sources.keys()].sort(compareText)
  const unused = ids.filter((id) => !named.has(id) && !others.has(id))
  const duplicates = groupDuplicates(ids, sources)
  const unarchived = ids.filter((id) => sources.get(id)!.url !== undefined && sources.get(id)!.archived === undefined)
  const doubled = new Set(duplicates.flat())
  const count = (kind: string, among: Iterable<string>) =>
    [...among].filter((id) => sources.get(id)!.kind === kind).length
  const kinds = sourceKinds
    .map((kind) => ({
      kind,
      sources: count(kind, ids),
      unused: count(kind, unused),
      duplicated: count(kind, doubled),
      unarchived: count(kind, unarchived),
    }))
    .filter((row) => row.sources > 0)
  return { unused, duplicates, unarchived, kinds }
}

/** An address without what two ways of writing it differ in: scheme, www, closing slash, place on the page, trackers. */
export function plainAddress(address: string): string {
  const url = new URL(address)
  const kept = [...url.searchParams].filter(([name]) => !/^(utm_\w+|fbclid|gclid|mc_[ce]id)$/.test(name))
  const query = new URLSearchParams(kept.sort(([a], [b]) => compareText(a, b))).toString()
  const path = url.pathname.replace(/\/(index\.\w+)?$/, '')
  return `${url.host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`.toLowerCase()
}

function groupDuplicates(ids: readonly string[], sources: ReadonlyMap<string, Source>): string[][] {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const { url, title, publisher, published = '', sameAs, described } = sources.get(id)!
    // A record that says what it is a copy of is no oversight.
    if (sameAs !== undefined) continue
    const keys = [
      ...(url === undefined ? [] : [`address ${plainAddress(url)}`]),
      ...(described || published === '' ? [] : [`title ${[title, publisher, published].join('|').toLowerCase()}`]),
    ]
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), id])
  }
  const found = [...groups.values()].filter((group) => group.length > 1).map((group) => group.join('\n'))
  return [...new Set(found)].map((group) => group.split('\n'))
}
