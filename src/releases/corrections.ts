import type { Correction } from '../schema/release.ts'

/** An entry of the ledger with its place on the page. */
export interface Listed extends Correction {
  /** Stays as it is when newer entries come: the day, and which of that day's entries it is. */
  anchor: string
}

/** Whether an entry names one of these numbers or sources. */
export function concerns(
  entry: Correction,
  { numbers, sources }: { numbers: readonly string[]; sources: readonly string[] },
): boolean {
  const names = (patterns: readonly string[] | undefined, ids: readonly string[]) =>
    patterns?.some((pattern) => ids.some((id) => fits(pattern, id))) ?? false
  return names(entry.numbers, numbers) || names(entry.sources, sources)
}

/** `list.*` fits every id that begins with `list.`. */
export function fits(pattern: string, id: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id
}

/** The ledger's entries, newest first, each with its place. */
export function listCorrections(entries: readonly Correction[]): Listed[] {
  return entries.map((entry, index) => {
    const before = entries.slice(index + 1).filter(({ on }) => on === entry.on)
    return { ...entry, anchor: `${entry.on}-${before.length + 1}` }
  })
}
