import type { Problem } from '../problems.ts'
import { tablePath } from '../schema/table.ts'
import { type ComparedCount, publishedCounts } from '../tables/published-counts.ts'

/** Published counts that ours have drifted from, and gaps that nobody has explained. */
export function checkCounts(compared: readonly ComparedCount[]): Problem[] {
  const file = tablePath(publishedCounts)
  return compared.flatMap(({ row, ours, list, gap }) => {
    const place = `row "${row.count_id}": ${row.who} counted ${row.count} ${row.unit}, and our list of ${list} gives ${ours}`
    if (Math.abs(gap) > row.tolerance) {
      const hint =
        'look at that list and the rows of data/crosswalks that touch it; if the gap is right, say why in the row, raise its tolerance and run npm run data:describe'
      const message = `${place}: ${Math.abs(gap)} apart, where the row allows ${row.tolerance}`
      return [{ file, message, hint }]
    }
    if (gap !== 0 && !row.why) {
      const hint =
        'say in the column why what is known of the gap, “not stated” where nothing is, and run npm run data:describe'
      return [{ file, message: `${place}, with no reason given`, hint }]
    }
    return []
  })
}
