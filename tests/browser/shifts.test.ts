import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
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
const cases = addresses.flatMap((address) => [412, 1280].map((width) => ({ address, width })))

test.for(cases)('nothing on $address shifts at $width px while it is read to its end', async ({ address, width }) => {
  const page = await openWatched(width)
  await page.goto(address, { waitUntil: 'load' })
  await scrollThrough(page)
  expectStill(await shiftsOf(page))
})

test.for(cases)('nothing on $address shifts at $width px when the typeface comes late', async ({ address, width }) => {
  const page = await openWatched(width)
  await page.route('**/*.woff2', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  expectStill(await shiftsOf(page))
})

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
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
  })
}

/** What moved on a page until now. Waits for a frame, so that the last change is told, and closes the page. */
async function shiftsOf(page: Page): Promise<Shift[]> {
  const shifts = await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    return (window as unknown as { shifts: Shift[] }).shifts
  })
  await page.context().close()
  return shifts
}

/** In hundredths, as the bar is given: a face that arrives may move a line by a fraction of a pixel. */
function expectStill(shifts: Shift[]): void {
  const total = shifts.reduce((sum, { value }) => sum + value, 0)
  expect(total, shifts.map(({ value, moved }) => `${value.toFixed(4)} ${moved}`).join('; ')).toBeLessThan(0.005)
}
