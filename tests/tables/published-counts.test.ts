import { expect, test } from 'vitest'
import { readPinned } from '../../scripts/pin.ts'
import { checkCounts } from '../../src/checks/counts.ts'
import { describeProblems } from '../../src/problems.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { publications } from '../../src/tables/publications.ts'
import { compareCounts, type PublishedCount, publishedCounts } from '../../src/tables/published-counts.ts'

const all = { publications: readPinned(publications), agreements: readPinned(agreements) }
const rows = readPinned(publishedCounts)
const compared = new Map(compareCounts(rows, all).map((count) => [count.row.count_id, count]))

test('every published count is within its tolerance of ours, and every gap has a reason', () => {
  expect(describeProblems(checkCounts([...compared.values()]))).toBe('')
})

test('ours is that of the last list up to the day, and of the first for an earlier one', () => {
  const of = (id: string) => [compared.get(id)!.list, compared.get(id)!.ours]
  expect(of('center-square-2025-05')).toEqual(['2025-05-29', 635])
  expect(of('center-square-2025-05-tfm')).toEqual(['2025-05-29', 307])
  expect(of('gao-2020-09')).toEqual(['2021-01-13', 150])
  expect(of('dhs-2025-01')).toEqual(['2024-12-11', 135])
  expect(of('fwd-2025-01')).toEqual(['2024-12-11', 133])
  expect(of('tribune-eagle-2025-05')).toEqual(['2025-05-20', 25])
  expect(of('kjzz-2025-06')).toEqual(['2025-06-06', 7])
})

test('a count that ours has drifted from is told with the row, both numbers and what to do', () => {
  const row: PublishedCount = { ...rows.find(({ count_id }) => count_id === 'center-square-2025-05')!, count: 640 }
  expect(describeProblems(checkCounts(compareCounts([row], all)))).toBe(
    'data/tables/published_counts.csv  row "center-square-2025-05": The Center Square counted 640 agreements, and our list of 2025-05-29 gives 635: 5 apart, where the row allows 0\n    look at that list and the rows of data/crosswalks that touch it; if the gap is right, say why in the row, raise its tolerance and run npm run data:describe',
  )
})

test('a gap within its tolerance needs a reason', () => {
  const row: PublishedCount = { ...rows.find(({ count_id }) => count_id === 'dhs-2025-09-02')!, why: null }
  expect(describeProblems(checkCounts(compareCounts([row], all)))).toMatch(
    /"dhs-2025-09-02": Department of Homeland Security counted 958 agreements, and our list of 2025-09-02 gives 957, with no reason given/,
  )
})

test('no tolerance is wider than its gap by more than a few', () => {
  for (const { row, gap } of compared.values()) {
    expect(row.tolerance - Math.abs(gap), row.count_id).toBeLessThanOrEqual(Math.max(2, row.count * 0.02))
  }
})
