import { dataPackage, releases, sources } from './catalogue.ts'
import { publishedFacts } from './citations.ts'
import { compareText } from './problems.ts'
import { receiptsIn } from './receipts.ts'
import type { Published, Release } from './schema/release.ts'
import { sha256 } from './schema/table.ts'
import { site } from './site.ts'

/** What the site says now: its computed numbers as readers see them, its facts and sources as checksums. */
export function published(): Published {
  const sourced = [...sources()].sort(([a], [b]) => compareText(a, b))
  return {
    numbers: Object.fromEntries(receiptsIn(site.language).map(({ id, text }) => [id, text])),
    facts: Object.fromEntries(publishedFacts().map((fact) => [fact.id, sha256(JSON.stringify(fact))])),
    sources: Object.fromEntries(sourced.map(([id, source]) => [id, sha256(JSON.stringify(source))])),
  }
}

/** What the site says now, as the release of a day. */
export function releaseOn(released: string): Release {
  return { released, dataDate: dataPackage.version, ...published() }
}

/** The last release; undefined before the first. */
export function lastRelease(): Release | undefined {
  return releases()
    .sort((a, b) => compareText(a.released, b.released))
    .at(-1)
}
