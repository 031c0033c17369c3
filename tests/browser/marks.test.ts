// Readers ask drawings for their marks: with keys, with a pointer, with a finger, and without scripts not at all.
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { printTable } from '../../src/render/table.ts'
import { openWindow, visit } from './browser.ts'

const desk = await openWindow(1280)
afterAll(() => desk.context().close())

const frameOn = (page: Page) => page.locator('[data-marks]').first()
const said = (page: Page) => page.locator('[role=status].readout').textContent()

/** Comes to a page's first drawing by the Tab key, as its first stop after the text before it. */
async function enter(page: Page): Promise<void> {
  await frameOn(page).focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
}

async function press(page: Page, ...keys: string[]): Promise<string[]> {
  const heard: string[] = []
  for (const key of keys) {
    await page.keyboard.press(key)
    heard.push((await said(page)) ?? '')
  }
  return heard
}

/** Where the ring around the mark that is asked for lies; null where there is none. */
function ringBox(page: Page) {
  return page.locator('.ring').boundingBox()
}

describe.for([
  {
    chart: 'agreements-by-state',
    walk: [
      'Texas: 194 task force, 141 warrant service, 52 jail',
      'Florida: 274 task force, 65 warrant service, 9 jail',
    ],
    last: 'Massachusetts: 1 jail',
  },
  {
    chart: 'who-signs',
    walk: ['County agencies, Jail: 167', 'County agencies, Warrant service: 482'],
    last: 'State agencies, Task force: 56',
  },
  {
    chart: 'laramie-timeline',
    walk: ['8 January 2025: Kozak says he wants detention and jail-investigation authority', /^20 January 2025: /],
    last: /^12 June 2026: New York Times story/,
  },
])('the keyboard in $chart', ({ chart, walk: [first, second], last }) => {
  test('enters with Tab, walks in reading order, and leaves with Escape', async () => {
    await visit(desk, `/charts/${chart}/`)
    await enter(desk)
    expect(await said(desk)).toBe(await frameOn(desk).getAttribute('data-marks'))
    const heard = await press(desk, 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End', 'ArrowRight', 'Home')
    for (const [index, wanted] of [first, second, first, first, last, last, first].entries())
      expect(heard[index]).toEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted!))
    const ring = (await ringBox(desk))!
    const frame = (await frameOn(desk).boundingBox())!
    expect(ring.width).toBeGreaterThan(10)
    expect(ring.x).toBeGreaterThanOrEqual(frame.x - 6)
    expect(ring.x + ring.width).toBeLessThanOrEqual(frame.x + frame.width + 6)
    expect(await press(desk, 'Escape')).toEqual([''])
    expect(await ringBox(desk)).toBeNull()
    expect(await desk.evaluate(() => document.activeElement?.tagName)).toBe('FIGCAPTION')
    await desk.keyboard.press('Tab')
    expect(await desk.evaluate(() => document.activeElement?.closest('figcaption, section')?.tagName)).toBe(
      'FIGCAPTION',
    )
    expect(await said(desk)).toBe('')
  })

  test('is told to a screen reader as what it is', async () => {
    const { role, name, called, titles } = await frameOn(desk).evaluate((frame) => ({
      role: frame.role,
      name: frame.ariaLabel,
      called: frame.ariaRoleDescription,
      titles: frame.querySelectorAll('.wide title').length,
    }))
    expect(role).toBe('application')
    expect(called).toMatch(/\S/)
    expect(name).toBe(await frameOn(desk).locator('.wide svg').getAttribute('aria-label'))
    // The browser's own tooltip would say everything twice.
    expect(titles).toBe(0)
  })
})

test('a letter leads to the next mark that begins with it, and keys with a modifier stay the browser’s', async () => {
  await visit(desk, '/charts/agreements-by-state/')
  await enter(desk)
  const [one, two, again] = await press(desk, 'm', 'm', 'Control+m')
  expect(one).toMatch(/^Missouri: /)
  expect(two).toMatch(/^Mississippi: /)
  expect(again).toBe(two)
})

test('the mark that is asked for comes into the window, and its words stay inside', async () => {
  await visit(desk, '/charts/laramie-timeline/')
  await enter(desk)
  for (const key of ['End', 'Home']) {
    await press(desk, key)
    for (const box of [await ringBox(desk), await desk.locator('.readout').boundingBox()]) {
      expect(box!.y).toBeGreaterThanOrEqual(0)
      expect(box!.y + box!.height).toBeLessThanOrEqual(900)
    }
  }
})

test('a pointer shows the words of a mark near it; they stay while it moves on to them, and Escape puts them away', async () => {
  await visit(desk, '/charts/who-signs/')
  const bar = (await frameOn(desk).locator('.wide rect').nth(2).boundingBox())!
  await desk.mouse.move(bar.x + 4, bar.y + bar.height + 3, { steps: 2 })
  expect(await said(desk)).toBe('County agencies, Task force: 446')
  const words = (await desk.locator('.readout').boundingBox())!
  await desk.mouse.move(words.x + words.width / 2, words.y + words.height / 2)
  expect(await said(desk)).toBe('County agencies, Task force: 446')
  await desk.keyboard.press('Escape')
  expect(await said(desk)).toBe('')
  await desk.mouse.move(bar.x + 6, bar.y + bar.height / 2)
  expect(await said(desk)).toBe('County agencies, Task force: 446')
  await desk.mouse.move(5, 5)
  expect(await said(desk)).toBe('')
})

describe('on a phone', async () => {
  const phone = await openWindow(360, { hasTouch: true, isMobile: true })
  afterAll(() => phone.context().close())

  test('a tap shows the words of the mark that it means, a tap outside hides them', async () => {
    await visit(phone, '/charts/agreements-by-state/')
    const bar = phone.locator('.narrow rect').first()
    await bar.scrollIntoViewIfNeeded()
    const { x, y, height } = (await bar.boundingBox())!
    await phone.touchscreen.tap(x + 10, y + height / 2)
    expect(await said(phone)).toBe('Texas: 194 task force, 141 warrant service, 52 jail')
    const box = (await phone.locator('.readout').boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(360)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const title = (await phone.locator('h1').boundingBox())!
    await phone.touchscreen.tap(title.x + 20, title.y + 10)
    expect(await said(phone)).toBe('')
    expect(await ringBox(phone)).toBeNull()
  })

  test('words that are marks answer as well', async () => {
    await visit(phone, '/charts/three-models/')
    const cell = frameOn(phone).locator('.narrow text:has(> title)').first()
    await cell.scrollIntoViewIfNeeded()
    const label = await cell.locator('title').textContent()
    const { x, y, width, height } = (await cell.boundingBox())!
    await phone.touchscreen.tap(x + width / 2, y + height / 2)
    expect(await said(phone)).toBe(label)
  })

  test('a finger need not hit a small mark', async () => {
    await visit(phone, '/charts/program-history/')
    const dot = frameOn(phone).locator('.narrow :has(> title)').first()
    await dot.scrollIntoViewIfNeeded()
    const { x, y } = (await dot.boundingBox())!
    await phone.touchscreen.tap(x - 12, y + 2)
    expect(await said(phone)).toBe('21 August 2007: 23 agencies (NumbersUSA)')
  })
})

test('on the front page the states of the map answer, with what the table counts', async () => {
  const [texas] = printTable('agencies-map', 'en').rows.filter(([name]) => name?.text === 'Texas')
  await visit(desk, '/')
  await enter(desk)
  const heard = await press(desk, 't', 't', 'o', 'o', 'o')
  expect(heard[1]).toBe(`Texas: ${texas![1]!.text} agencies`)
  expect(heard[4]).toBe('Oregon: no agency on this list')
  expect(await frameOn(desk).locator('.wide .base').count()).toBeLessThan(100)
})

test('the map of the front page and the charts of a chapter answer, the pictures of its sequences do not', async () => {
  await visit(desk, '/')
  expect(await desk.locator('#figure-agencies-map [data-marks][tabindex="0"]').count()).toBe(1)
  await visit(desk, '/chapters/the-surge/')
  expect(await desk.locator('.chart [data-marks][tabindex="0"]').count()).toBe(3)
  expect(await desk.locator('[data-scrolly] [tabindex="0"][data-marks]').count()).toBe(0)
})

test('without scripts a drawing is one picture with titles, and no stop for the Tab key', async () => {
  const plain = await openWindow(1280, { javaScriptEnabled: false })
  await plain.goto('/charts/who-signs/')
  const html = await plain.content()
  await plain.context().close()
  expect(html).toContain('<title>County agencies, Jail: 167</title>')
  expect(html).not.toContain('role="application"')
  expect(html).not.toContain('class="readout"')
})
