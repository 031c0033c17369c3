// The chapter where nothing moves: scripts off, motion unwanted, printed.
import { afterAll, describe, expect, test } from 'vitest'
import { texts } from '../../src/catalogue.ts'
import { openWindow, visit } from './browser.ts'

const address = '/chapters/the-surge/'
const source = texts.chapters.get('content/chapters/en/the-surge.mdx')!
const ways = [
  { name: 'scripts off, on a phone', width: 360, options: { javaScriptEnabled: false } },
  { name: 'scripts off, on a desk', width: 1280, options: { javaScriptEnabled: false } },
  { name: 'less motion, on a phone', width: 360, options: { reducedMotion: 'reduce' as const } },
  { name: 'less motion, on a desk', width: 1280, options: { reducedMotion: 'reduce' as const } },
  { name: 'a phone on its side', width: 780, height: 390, options: {} },
  { name: 'printed', width: 680, options: {}, print: true },
]

describe.for(ways)('$name', async ({ width, height, options, print }) => {
  const page = await openWindow(width, { ...options, ...(height ? { height } : {}) })
  afterAll(() => page.context().close())
  if (print) await page.emulateMedia({ media: 'print' })
  await visit(page, address)
  const sequences = await page.evaluate(() =>
    [...document.querySelectorAll('[data-scrolly]')].map((sequence) =>
      [...sequence.querySelectorAll('.step')].flatMap((step) =>
        ['figure', '[data-words]'].map((selector) => {
          const element = step.querySelector(selector)!
          const { top, bottom, width: across } = element.getBoundingClientRect()
          const { opacity, visibility, position } = getComputedStyle(element)
          const drawings = [...element.querySelectorAll('svg.drawing')].filter(
            (svg) => svg.getBoundingClientRect().height > 40,
          )
          const words = (element as HTMLElement).innerText.trim().length
          return { selector, top, bottom, across, opacity, visibility, position, drawings: drawings.length, words }
        }),
      ),
    ),
  )

  test('every step is a figure and its text, all visible', () => {
    expect(sequences.map((parts) => parts.length)).toEqual([8, 8])
    for (const part of sequences.flat()) {
      expect(part).toMatchObject({ opacity: '1', visibility: 'visible', position: 'static' })
      expect(part.words, part.selector).toBeGreaterThan(40)
      expect(part.across).toBeGreaterThan(200)
      expect(part.drawings).toBe(part.selector === 'figure' ? 1 : 0)
    }
  })

  test('steps stand below one another, in order, and none covers another', () => {
    for (const parts of sequences) {
      for (const [index, part] of parts.slice(1).entries())
        expect(part.top).toBeGreaterThanOrEqual(parts[index]!.bottom - 0.5)
    }
  })

  test('the text of the chapter is all there', async () => {
    const text = await page.evaluate(() => document.querySelector('main')!.innerText)
    for (const [, heading] of source.matchAll(/^## (.+)$/gm)) expect(text).toContain(heading)
  })

  if (print)
    test('what only a screen can use is left out', async () => {
      const shown = await page.evaluate(() =>
        ['nav', '.tools', '.progress', '.marks', 'summary'].filter((selector) =>
          [...document.querySelectorAll(selector)].some((element) => element.getBoundingClientRect().height > 0),
        ),
      )
      expect(shown).toEqual([])
    })
})

test('a printed chapter makes a document, its figures whole on their pages', async () => {
  const page = await openWindow(1280)
  await visit(page, address)
  const pdf = await page.pdf({ format: 'A4' })
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(sheets).toBeGreaterThan(5)
  expect(sheets).toBeLessThan(40)
  await page.context().close()
})
