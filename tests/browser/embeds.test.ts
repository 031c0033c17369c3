// Every chart in every variant, in frames of a page on another origin: with scripts, in a sandbox, and in one that
// allows nothing. Nothing is cut off at any width.
import type { Frame } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { charts } from '../../src/catalogue.ts'
import { type Variant, variants } from '../../src/embed.ts'
import { embedCode } from '../../src/render/code.ts'
import { embedHeight } from '../../src/render/height.ts'
import { site } from '../../src/site.ts'
import { openWindow, origin } from './browser.ts'
import { page as hostPage, serveHosts } from './hosts.ts'

const widths = [280, 320, 414, 480, 600, 768, 1200]
/** Attributes of a frame that has no sandbox, one with scripts, and one without. */
const sandboxes = ['', 'sandbox="allow-scripts" ', 'sandbox="" ']

const hosts = new Map<string, string>()
const host = await serveHosts(hosts)
const page = await openWindow(1280)
afterAll(async () => {
  await page.context().close()
  host.close()
})

const faults: string[] = []
const asked = new Set<string>()
page.on('request', (request) => asked.add(new URL(request.url()).pathname))
// A browser says of a script that it did not run it, as it was told to.
page.on('console', (message) => {
  if (message.type() === 'error' && !/^Blocked script execution in/.test(message.text())) faults.push(message.text())
})
page.on('pageerror', ({ message }) => faults.push(message))

test.for([...charts.keys()])('nothing of %s is cut off in any frame', async (id) => {
  faults.length = 0
  asked.clear()
  const frames = variants.flatMap((variant) => sandboxes.map((sandbox) => ({ variant, sandbox })))
  // All at once and over one another: browsers let frames wait that are out of view.
  const codes = frames.map(({ variant, sandbox }) =>
    embedCode(id, 'en', variant)
      .replace(site.origin, origin)
      .replace('<iframe ', `<iframe ${sandbox}`)
      .replace(' loading="lazy"', ''),
  )
  hosts.set(
    `/${id}`,
    hostPage(`<style>div { position: relative } iframe { position: absolute }</style><div>${codes.join('')}</div>`),
  )
  await page.goto(`${host.origin}/${id}`, { waitUntil: 'load' })
  const shown = page.mainFrame().childFrames()
  expect(shown.length).toBe(frames.length)

  const spare = new Map<Variant, number>(variants.map((variant) => [variant, Number.POSITIVE_INFINITY]))
  for (const width of widths) {
    await page.evaluate((width) => {
      document.querySelector('div')!.style.width = `${width}px`
    }, width)
    const laid = await Promise.all(shown.map((frame) => layOut(frame, width)))
    for (const [index, { bottom, inside, over, aside }] of laid.entries()) {
      const { variant, sandbox } = frames[index]!
      const where = `${variant} ${sandbox}at ${width} px`
      const height = embedHeight(id, 'en', variant)
      expect({ where, inside, over, aside }).toEqual({ where, inside: [width, height], over: 0, aside: [] })
      expect(bottom, where).toBeLessThanOrEqual(height)
      spare.set(variant, Math.min(spare.get(variant)!, height - bottom))
    }
  }
  // A frame that is far too high at every width would be as wrong as one that cuts off.
  for (const [variant, least] of spare) expect(least, variant).toBeLessThan(embedHeight(id, 'en', variant) / 10)
  expect(faults).toEqual([])
  expect([...asked].filter((path) => path !== `/${id}` && !path.startsWith(`/embed/${id}/`))).toEqual([])
})

interface Laid {
  /** Where the content ends, in px from the top. */
  bottom: number
  /** Width and height of the frame, inside. */
  inside: [number, number]
  /** Px that could be scrolled. */
  over: number
  /** What sticks out at the side. */
  aside: string[]
}

/** How a frame's document is laid out, once it has come to rest at that width: it hears of it a moment later. */
async function layOut(frame: Frame, width: number): Promise<Laid> {
  const deadline = performance.now() + 60_000
  for (;;) {
    const laid = await measure(frame)
    const isAtRest = laid.inside[0] === width && laid.over === 0 && laid.aside.length === 0
    if (isAtRest || performance.now() > deadline) return laid
  }
}

/** Its details closed and open: the worse of both. Works in a sandbox without scripts, where no timer would. */
function measure(frame: Frame): Promise<Laid> {
  return frame.evaluate(() => {
    const root = document.documentElement
    // What scrolls within a region of its own is not cut off; what is only heard takes no room.
    const parts = [...document.body.querySelectorAll('*:not(svg *, .scroll *, .sr-only), svg.drawing text')]
    const details = document.querySelector('details')
    const laid = { bottom: 0, over: 0, aside: [] as string[] }
    for (const isOpen of details ? [false, true] : [false]) {
      if (details) details.open = isOpen
      for (const part of parts) {
        const { left, right, bottom, width } = part.getBoundingClientRect()
        if (width === 0) continue
        laid.bottom = Math.max(laid.bottom, bottom)
        if (left < -0.5 || right > innerWidth + 0.5)
          laid.aside.push(`${part.tagName} ${part.textContent?.slice(0, 40)}`)
      }
      laid.over = Math.max(laid.over, root.scrollHeight - innerHeight, root.scrollWidth - innerWidth)
    }
    return { ...laid, inside: [innerWidth, innerHeight] as [number, number] }
  })
}
