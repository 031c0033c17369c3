import type { Correction } from './schema/release.ts'

/** An entry of the ledger with its place on the page. */
export interface Listed extends Correction {
  /** Stays as it is when newer entries come: the day, and which of that day's entries it is. */
  anchor: string
}

/** The ledger's entries, newest first, each with its place. */
export function listCorrections(entries: readonly Correction[]): Listed[] {
  return entries.map((entry, index) => {
    const before = entries.slice(index + 1).filter(({ on }) => on === entry.on)
    return { ...entry, anchor: `${entry.on}-${before.length + 1}` }
  })
}
