// Chapters as printed documents, read back from their PDF, and pages on states as wide as a sheet.
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chapters, openWindow, someStates, visit } from './browser.ts'
import { tooWide } from './fit.ts'

const page = await openWindow(1280)
afterAll(() => page.context().close())

/** Words without the breaks and hyphens of lines, as two renderings of a text can be compared. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s‐-‑-]+/g, '')

interface Printed {
  figures: { title: string; takeaway: string; source: string }[]
  links: string[]
}

describe.for(chapters)('%s', (address) => {
  let expected: Printed
  beforeAll(async () => {
    await visit(page, address)
    expected = await page.evaluate(() => {
      const textOf = (element: Element | null) => element?.textContent?.trim() ?? ''
      const links = [...document.querySelectorAll('.sources a[rel="external"]')]
      return {
        links: links.map((link) => link.getAttribute('href')!),
        figures: [...document.querySelectorAll('main figure')].map((figure) => ({
          title: textOf(figure.querySelector('.title')),
          takeaway: textOf(figure.querySelector('.takeaway')),
          source: textOf(figure.querySelector('.source')),
        })),
      }
    })
  })

  test.for(['A4', 'Letter'] as const)(
    'on %s holds every figure whole, and every source with its address',
    async (format) => {
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })))
      const { text, totalPages } = await extractText(pdf)
      const sheets = text.map(bare)
      const { figures, links } = expected
      expect(figures.length).toBeGreaterThan(0)
      for (const { title, takeaway, source } of figures) {
        // Addresses stand in the source line of a printed figure, so only its first name is looked for.
        const parts = [title, takeaway, source.split(/[;,]/)[0]!].map(bare)
        expect(parts.every((part) => part.length > 3)).toBe(true)
        expect(
          sheets.some((sheet) => parts.every((part) => sheet.includes(part))),
          title,
        ).toBe(true)
      }
      const all = sheets.join('')
      expect(links.length).toBeGreaterThan(3)
      expect(links.filter((link) => !all.includes(bare(link)))).toEqual([])
      for (const [index, sheet] of text.entries()) expect(sheet).toContain(`${index + 1} / ${totalPages}`)
    },
  )
})

test.for(someStates)('%s fits a sheet and uses its width', async (address) => {
  // What the margins leave of the narrower sheet, A4, in px.
  const width = 672
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ media: 'print' })
  await visit(page, address)
  expect(await tooWide(page)).toEqual([])
  const parts = await page.evaluate(() =>
    [...document.querySelectorAll('main section')].map((section) => section.getBoundingClientRect().width),
  )
  expect(parts.length).toBeGreaterThan(3)
  expect(Math.min(...parts)).toBeGreaterThan(width / 2)
  await page.emulateMedia({ media: null })
})
