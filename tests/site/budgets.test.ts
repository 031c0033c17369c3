import { expect, test } from 'vitest'
import { compress } from '../../scripts/bench/server.ts'
import { charts } from '../../src/catalogue.ts'
import { embedPath } from '../../src/embed.ts'
import { bytesOf, files, type Page, pageAt, pages } from './pages.ts'

const kilobyte = 1000
const weightOf = (page: Page) => compress(Buffer.from(page.html)).length

test.for(pages.filter(({ address }) => address.startsWith('/chapters/')))(
  'all bytes of $address, with everything that it loads, are within 120 kB',
  (page) => {
    expect(weightOf(page) + loadsOf(page)).toBeLessThanOrEqual(120 * kilobyte)
  },
)

test.for(pages)('the scripts of $address are within 12 kB', ({ document }) => {
  // A block of data is no script: no browser runs it.
  const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')].map((script) => {
    const source = script.getAttribute('src')
    return compress(source ? bytesOf(source.slice(1)) : Buffer.from(script.textContent ?? '')).length
  })
  expect(scripts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(12 * kilobyte)
})

// The others are the first with a word more or less.
const embeds = [...charts.keys()].flatMap((id) =>
  (['auto', 'wonder', 'static'] as const).map((variant) => ({ id, variant })),
)

test.for(embeds)('all bytes of the embed of $id, $variant, are within 30 kB, 60 kB for a map', ({ id, variant }) => {
  const page = pageAt(embedPath(id, 'en', variant))
  const isMap = pageAt(embedPath(id, 'en')).document.querySelector('svg .base') !== null
  const bound = isMap ? 60 : 30
  expect(weightOf(page) + loadsOf(page)).toBeLessThanOrEqual(bound * kilobyte)
})

test('the typeface is one file of at most 40 kB', () => {
  const faces = files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file))
  expect(faces.length).toBe(1)
  expect(bytesOf(faces[0]!).length).toBeLessThanOrEqual(40 * kilobyte)
})

/** Bytes of everything that a page has its browser fetch: scripts, faces, icons, pictures. */
function loadsOf({ document }: Page): number {
  const paths = [
    ...document.querySelectorAll('link[href]:not([rel=canonical], [rel=alternate]), script[src], img[src]'),
  ].map((element) => element.getAttribute('href') ?? element.getAttribute('src')!)
  return [...new Set(paths)]
    .filter((path) => path.startsWith('/'))
    .map((path) => (path.endsWith('.woff2') ? bytesOf(path.slice(1)) : compress(bytesOf(path.slice(1)))).length)
    .reduce((sum, bytes) => sum + bytes, 0)
}
