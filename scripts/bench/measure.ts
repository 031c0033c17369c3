// One reading of a page as a reader on a slow phone has it: what is sent, when it shows, what it costs.
import type { Browser, CDPSession, Page } from 'playwright-core'
import { compress } from './server.ts'

/** The phone and its connection: slow 4G, a processor four times slower than this one, 412 px wide. */
const phone = { width: 412, height: 823 }
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const slowdown = 4

/** What one reading of a page took. Bytes as sent, times in ms from the start of the navigation. */
export interface Reading {
  /** Everything sent, first view and full scroll. */
  bytes: number
  /** Of the page's scripts, compressed, whether in the page or beside it. */
  scripts: number
  requests: number
  fcp: number
  /** 0 where the browser names no largest paint: it takes a picture that fills the view for a background. */
  lcp: number
  /** When the last chart of the first view was drawn; 0 where that view has none. */
  charts: number
  /** Total Blocking Time: what tasks took beyond 50 ms, from the first paint until nothing more was sent. */
  tbt: number
  /** The same, for the full scroll. */
  scrolling: number
  cls: number
  /** Bytes that scripts hold after the full scroll. */
  heap: number
  nodes: number
}

/** Reads a page from top to end in a window of its own. */
export async function readPage(browser: Browser, address: string): Promise<Reading> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const sent = await countSent(session)
  await session.send('Performance.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(watch)
  await page.goto(address, { waitUntil: 'networkidle' })
  const first = await page.evaluate(() => structuredClone((window as unknown as Watched).seen))
  await scrollThrough(page)
  await page.waitForLoadState('networkidle')
  const last = await page.evaluate(() => (window as unknown as Watched).seen)
  const { metrics } = await session.send('Performance.getMetrics')
  const inline = await page.evaluate(() =>
    // A block of data is no script: no browser runs it.
    [...document.scripts]
      .filter(({ src, type }) => src === '' && type !== 'application/ld+json')
      .map(({ textContent }) => textContent ?? ''),
  )
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  await context.close()
  const written = inline.reduce((sum, text) => sum + compress(Buffer.from(text)).length, 0)
  return {
    bytes: sent.bytes,
    scripts: sent.scripts + written,
    requests: sent.requests,
    fcp: first.fcp,
    lcp: first.lcp,
    charts: first.charts,
    tbt: blockingTime(first),
    scrolling: blockingTime(last) - blockingTime(first),
    cls: last.cls,
    heap: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0,
    nodes,
  }
}

interface Watched {
  seen: { fcp: number; lcp: number; charts: number; cls: number; tasks: { startTime: number; duration: number }[] }
}

/** A task that began before the first paint counts from there on: nothing was there to be used until then. */
function blockingTime({ fcp, tasks }: Watched['seen']): number {
  return tasks
    .map(({ startTime, duration }) => startTime + duration - Math.max(startTime, fcp) - 50)
    .reduce((sum, beyond) => sum + Math.max(0, beyond), 0)
}

/** Runs in the page, before anything else in it. */
function watch(): void {
  const seen: Watched['seen'] = { fcp: 0, lcp: 0, charts: 0, cls: 0, tasks: [] }
  Object.assign(window, { seen })
  const observe = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime
  })
  observe('longtask', ({ startTime, duration }) => {
    seen.tasks.push({ startTime, duration })
  })
  observe('layout-shift', ({ value = 0 }) => {
    seen.cls += value
  })
  let drawn = 0
  const look = () => {
    // Drawings in the page, and pictures of them.
    const inView = [...document.querySelectorAll<Element>('svg.drawing, picture img')].filter((drawing) => {
      const { top, height } = drawing.getBoundingClientRect()
      const isWhole =
        drawing instanceof HTMLImageElement
          ? drawing.complete
          : document.readyState !== 'loading' || drawing.parentElement?.nextElementSibling
      return height > 0 && top < innerHeight && isWhole
    })
    if (inView.length > drawn) {
      drawn = inView.length
      // The frame after this one has them on screen.
      requestAnimationFrame(() => {
        seen.charts = performance.now()
      })
    }
    if (scrollY === 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function countSent(session: CDPSession): Promise<{ bytes: number; scripts: number; requests: number }> {
  const sent = { bytes: 0, scripts: 0, requests: 0 }
  const scripts = new Set<string>()
  const written = new Set<string>()
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    // What stands in the page itself is a request to the browser, and was sent with the page.
    if (request.url.startsWith('data:')) {
      written.add(requestId)
      return
    }
    sent.requests++
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (written.has(requestId)) return
    sent.bytes += encodedDataLength
    if (scripts.has(requestId)) sent.scripts += encodedDataLength
  })
  await session.send('Network.enable')
  return sent
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' })
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
  })
}
