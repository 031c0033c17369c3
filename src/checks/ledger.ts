import type { Problem } from '../problems.ts'
import { fits } from '../releases/corrections.ts'
import type { Correction, Published, Release } from '../schema/release.ts'

const file = 'content/corrections/en.yml'

/**
 * What was published and reads otherwise now, or is gone: each needs an entry in the ledger, of the day of the last
 * release or later, so that no published number changes in silence. What is new needs none.
 */
export function checkLedger(last: Release | undefined, now: Published, ledger: readonly Correction[]): Problem[] {
  if (!last) return []
  const entries = ledger.filter(({ on }) => on >= last.released)
  return (['numbers', 'facts', 'sources'] as const).flatMap((kind) => {
    const told = entries.flatMap((entry) => [
      ...(entry[kind] ?? []),
      ...(kind === 'numbers' ? (entry.moved ?? []).map(({ number }) => number) : []),
    ])
    return Object.entries(last[kind]).flatMap(([id, before]) => {
      const after = now[kind][id]
      if (after === before || told.some((pattern) => fits(pattern, id))) return []
      return {
        file,
        message: `${nouns[kind]} "${id}" was published on ${last.released} ${howItChanged(kind, before, after)}`,
        hint: `add an entry of ${last.released} or later whose \`${kind}:\` names ${id}: on, kind, said, says and why. Readers see it at /corrections/`,
      }
    })
  })
}

function howItChanged(kind: keyof Published, before: string, after: string | undefined): string {
  if (after === undefined) return 'and is gone'
  return kind === 'numbers' ? `as ${before} and is now ${after}` : 'and reads otherwise now'
}

const nouns = { numbers: 'the number', facts: 'the fact', sources: 'the source' } as const
