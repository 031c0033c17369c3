import { expect, test } from 'vitest'
import { compareFigures, type Figures } from '../../scripts/bench/figures.ts'
import { compare } from '../../scripts/bench/growth.ts'

const reading = { scripts: 0, requests: 3, fcp: 0, tbt: 0, scrolling: 0, cls: 0, heap: 1_000_000, nodes: 100 }
const figures = (pace: number, { bytes, lcp }: { bytes: number; lcp: number }): Figures => ({
  build: { seconds: 30, work: 40 * pace, megabytes: 2000 },
  reference: { work: 2 * pace, lcp: 400 * pace, charts: 300 * pace },
  pages: { '/': { address: '/', ...reading, bytes, lcp: lcp * pace, charts: 0 } },
})

test('a machine half as fast changes no ratio, and a page that costs more does', () => {
  const before = figures(1, { bytes: 40_000, lcp: 500 })
  expect(compareFigures(figures(2, { bytes: 50_000, lcp: 600 }), before)).toEqual({
    build: { 'work ×': 1, 'megabytes ×': 1 },
    // Without scripts, and without a chart in the first view, there is nothing to be a multiple of.
    '/': { 'bytes ×': 1.25, 'requests ×': 1, 'heap ×': 1, 'nodes ×': 1, 'lcp ×': 1.2 },
  })
})

test('a kind of page that was not there before is compared with nothing', () => {
  const now = figures(1, { bytes: 40_000, lcp: 500 })
  expect(Object.keys(compareFigures(now, { ...now, pages: {} }))).toEqual(['build'])
})

test('growth is told for each page that was added', () => {
  const size = { added: 0, files: 0, seconds: 0, megabytes: 0 }
  const before = { ...size, pages: 400, work: 40 }
  expect(compare({ ...size, pages: 1400, work: 340 }, before)).toMatchObject({
    'work/page': 0.2429,
    'work/new page': 0.3,
    'pages ×': 3.5,
    'work ×': 8.5,
  })
})
