// Every kind of page, read in every way: large text, on a phone, without scripts, on paper.
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { kinds, openWindow, visit } from './browser.ts'

const kindsOfPages = kinds()

/** What does not fit: wider than the window, or cut off by its own box. */
const lost = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const isCut = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      return (
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      )
    }
    return [...document.body.querySelectorAll(':not(svg *):not(.sr-only)')]
      .filter((element) => element.checkVisibility() && !element.closest('[role="region"] > table'))
      .filter((element) => element.getBoundingClientRect().right > width + 1 || isCut(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`)
      .slice(0, 5)
  })

describe.for([640, 1280])('with text at 200 per cent, at %i px', async (width) => {
  const page = await openWindow(width, { reducedMotion: 'reduce' })
  afterAll(() => page.context().close())

  test.for(kindsOfPages)('nothing of %s is lost', async (address) => {
    await visit(page, address)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await lost(page)).toEqual([])
  })
})

describe('on a phone', async () => {
  const page = await openWindow(360)
  afterAll(() => page.context().close())

  test.for(kindsOfPages)(
    'nothing on %s stands still while one scrolls, but a picture of a sequence',
    async (address) => {
      await visit(page, address)
      const held = await page.evaluate(() =>
        [...document.body.querySelectorAll('*')]
          .filter((element) => element.checkVisibility() && !element.closest('[role="region"] > table'))
          .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
          .map((element) => element.getAttribute('data-picture') ?? element.className),
      )
      expect(held.filter((picture) => picture !== '')).toEqual([])
    },
  )
})

describe('without scripts', async () => {
  const [plain, scripted] = await Promise.all(
    [false, true].map((javaScriptEnabled) => openWindow(1280, { javaScriptEnabled, reducedMotion: 'reduce' })),
  )
  afterAll(() => Promise.all([plain!.context().close(), scripted!.context().close()]))

  test.for(kindsOfPages)('all words and drawings of %s are there', async (address) => {
    const [without, withThem] = await Promise.all(
      [plain!, scripted!].map(async (page) => {
        await visit(page, address)
        return page.evaluate(() => {
          // A script's own controls, and what it answers.
          const own = 'form, [data-find], [aria-live], [role="status"]'
          for (const element of document.querySelectorAll(own)) element.remove()
          const drawn = [...document.querySelectorAll('svg.drawing')].filter((svg) => svg.checkVisibility())
          return { words: document.body.innerText, drawings: drawn.length }
        })
      }),
    )
    const told = new Set(without!.words.split('\n'))
    expect(withThem!.words.split('\n').filter((line) => !told.has(line))).toEqual([])
    expect(without!.drawings).toBeGreaterThanOrEqual(withThem!.drawings)
    expect(without!.words.length).toBeGreaterThan(100)
  })
})

describe('on paper', async () => {
  // What an A4 sheet leaves between its margins; Letter is wider.
  const page = await openWindow(672)
  await page.emulateMedia({ media: 'print' })
  afterAll(() => page.context().close())

  test.for(kindsOfPages)(
    '%s fits its sheet, says where it is from, and leaves out what paper cannot do',
    async (address) => {
      await visit(page, address)
      expect(await lost(page)).toEqual([])
      const shown = await page.evaluate(() =>
        ['header nav', 'summary', 'button', '.progress', '.skip', '.tools'].filter((selector) =>
          [...document.querySelectorAll(selector)].some((element) => element.checkVisibility()),
        ),
      )
      expect(shown).toEqual([])
      if (!address.startsWith('/embed/') && address !== '/no-such-page/')
        expect(await page.locator('.address').first().innerText()).toContain(address)
    },
  )
})
