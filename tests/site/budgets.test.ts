import { expect, test } from 'vitest'
import { barOf, overweight, type Site } from '../../scripts/bench/budgets.ts'
import { bytesOf, files, pages } from './pages.ts'

const kilobyte = 1000
const site: Site = { pages: new Map(pages.map(({ address, html }) => [address, html])), bytesOf }

test.for(pages)('$address keeps to its bars: scripts 12 kB; a chapter 120 kB, an embed 30, a map 60', ({ address }) => {
  expect(overweight(address, site)).toEqual([])
})

test('chapters have a bar, embeds a smaller one, maps in frames one between', () => {
  const barred = (address: string) => barOf(address, site)
  expect(barred('/chapters/one-clause/')).toBe(120 * kilobyte)
  expect(barred('/embed/one-morning/')).toBe(30 * kilobyte)
  expect(barred('/embed/agencies-map/static/')).toBe(60 * kilobyte)
  expect(barred('/about/')).toBe(undefined)
})

test('a page that is too heavy is told with its bytes', () => {
  const heavy = Array.from({ length: 40_000 }, (_, index) => Math.sin(index)).join(' ')
  const one = { pages: new Map([['/chapters/heavy/', `<p>${heavy}</p>`]]), bytesOf }
  expect(overweight('/chapters/heavy/', one)).toEqual([
    expect.stringMatching(/^\/chapters\/heavy\/ sends \d+ bytes; the bar is 120000$/),
  ])
})

test('the typeface is one file of at most 40 kB', () => {
  const faces = files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file))
  expect(faces.length).toBe(1)
  expect(bytesOf(faces[0]!).length).toBeLessThanOrEqual(40 * kilobyte)
})
