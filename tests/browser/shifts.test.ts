import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { openWindow } from './browser.ts'

interface Shift {
  value: number
  /** Classes of what moved. */
  moved: string
}

const addresses = [
  '/',
  '/chapters/the-surge/',
  '/chapters/north-carolina/',
  '/methodology/',
  '/states/',
  '/states/wy/',
  '/charts/',
  '/charts/agencies-map/',
  '/embed/agreements-by-model/',
]

describe.for([412, 1280])(
  'at %d px nothing shifts while the typeface comes late and the page is read to its end',
  async (width) => {
    // One window for all: while requests are held, nothing comes from a cache.
    const page = await openWatched(width)
    afterAll(() => page.context().close())
    let late = 0
    await page.route('**/*.woff2', async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
      late += 1
      await route.continue()
    })

    test.for(addresses)('on %s', async (address) => {
      late = 0
      await page.goto(address, { waitUntil: 'load' })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      // An embed holds its own face.
      expect(late > 0, 'a face came late').toBe(!address.startsWith('/embed/'))
      await scrollThrough(page)
      expectStill(await shiftsOf(page))
    })
  },
)

async function openWatched(width: number): Promise<Page> {
  const page = await openWindow(width)
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Element | null }[] }
        shifts.push({ value, moved: sources.map(({ node }) => node?.className || node?.nodeName).join(', ') })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return page
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 3) {
      scrollTo({ top: y, behavior: 'instant' })
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
}

/** What moved on a page until now. Waits for a frame, so that the last change is told. */
async function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    return (window as unknown as { shifts: Shift[] }).shifts
  })
}

/** In hundredths, as the bar is given: a face that arrives may move a line by a fraction of a pixel. */
function expectStill(shifts: Shift[]): void {
  const total = shifts.reduce((sum, { value }) => sum + value, 0)
  expect(total, shifts.map(({ value, moved }) => `${value.toFixed(4)} ${moved}`).join('; ')).toBeLessThan(0.005)
}
