// Every kind of page, read in every way: on a phone, without scripts, on paper.
import { afterAll, describe, expect, test } from 'vitest'
import { kinds, openWindow, visit } from './browser.ts'
import { lost } from './fit.ts'

const kindsOfPages = kinds()

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
          const own = 'form, [data-copy], [data-find], [aria-live], [role="status"]'
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
