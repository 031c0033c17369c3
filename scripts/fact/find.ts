import { nearest } from '../../src/problems.ts'
import type { Source } from '../../src/schema/source.ts'

/** Ids of the sources that are meant: the one of that id; else those that hold all words; else one of nearly that id. */
export function findSources(asked: string, sources: ReadonlyMap<string, Source>): string[] {
  const words = asked
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean)
  if (sources.has(asked) || words.length === 0) return sources.has(asked) ? [asked] : []
  const holding = [...sources].filter(([id, { title, publisher, published = '' }]) => {
    const text = `${id} ${title} ${publisher} ${published}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  if (holding.length > 0) return holding.map(([id]) => id).sort()
  const meant = nearest(asked, sources.keys())
  return meant === undefined ? [] : [meant]
}
