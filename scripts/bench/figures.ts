// The figures of a run, and how they stand beside those of another one, made on another machine.
import type { Reading } from './measure.ts'
import type { BuildFigures } from './timed-build.ts'

/** What a run found. */
export interface Figures {
  build: BuildFigures
  /** The same on any machine but for its pace: seconds of work for a fixed piece, ms until a fixed page is shown. */
  reference: { work: number; lcp: number; charts: number }
  /** The page that stands for each kind. */
  pages: Record<string, { address: string } & Reading>
}

/** The readings as a table, without what only the file tells. */
export function tableOf({ reference, pages }: Figures): Record<string, Partial<Reading>> {
  const rows = Object.entries(pages).map(([type, { address: _, fcp: __, scrolling: ___, heap, ...reading }]) => [
    type,
    { ...reading, 'heap MB': Math.round(heap / 1e4) / 100 },
  ])
  return { 'reference page': { lcp: reference.lcp, charts: reference.charts }, ...Object.fromEntries(rows) }
}

/**
 * Each figure as a multiple of that of another run. Bytes, nodes and heap depend on no machine. A time is first divided
 * by the reference of its own run, so that a slower machine does not look like a slower page.
 */
export function compareFigures(now: Figures, before: Figures): Record<string, Record<string, number>> {
  const rows = Object.entries(now.pages).flatMap(([type, page]) => {
    const then = before.pages[type]
    if (!then) return []
    const plain = (['bytes', 'scripts', 'requests', 'heap', 'nodes'] as const).map((name) => [
      name,
      page[name],
      then[name],
    ])
    const timed = (['lcp', 'charts'] as const).map((name) => [
      name,
      page[name] / now.reference[name],
      then[name] / before.reference[name],
    ])
    return [[type, ratios([...plain, ...timed] as [string, number, number][])]]
  })
  const work = ratios([
    ['work', now.build.work / now.reference.work, before.build.work / before.reference.work],
    ['megabytes', now.build.megabytes, before.build.megabytes],
  ])
  return { build: work, ...Object.fromEntries(rows) }
}

/** A page without scripts has no multiple of them, nor one without a chart in its first view a time for it. */
function ratios(pairs: readonly [string, number, number][]): Record<string, number> {
  return Object.fromEntries(
    pairs
      .filter(([, , before]) => before > 0)
      .map(([name, now, before]) => [`${name} ×`, Math.round((now / before) * 100) / 100]),
  )
}
