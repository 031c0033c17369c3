import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { filesIn } from '../../src/build/files.ts'
import { texts } from '../../src/catalogue.ts'
import { stemOf } from '../../src/schema/record.ts'

/** Origin of the built site. */
export const origin = inject('origin')

/** The one browser of the run; a test file opens its own windows in it. */
const browser = await chromium.connect(inject('browser'))

/** Heights of a phone and of a desk, by width: what a window of that width is given unless a test says otherwise. */
const heights = { narrow: 720, wide: 900 }

/** A new window of its own, without cookies or cache. Close it with `page.context().close()`. */
export async function openWindow(
  width: number,
  {
    height = width < 700 ? heights.narrow : heights.wide,
    ...options
  }: { height?: number } & BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    reducedMotion: 'no-preference',
    ...options,
  })
  return context.newPage()
}

/**
 * Goes to a page and waits until it is drawn in its typeface. For readers a face that comes late stays away until the next
 * page; what is measured must not hang on how busy the machine was, so here it is shown whenever it comes.
 */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' })
  await page.evaluate(async () => {
    for (const { cssRules } of document.styleSheets) {
      for (const rule of cssRules) {
        if (rule instanceof CSSFontFaceRule) rule.style.setProperty('font-display', 'block')
      }
    }
    await Promise.allSettled([...document.fonts].map((face) => face.load()))
  })
}

/** Waits until the page has answered to where it was scrolled, and nothing fades in or out any more. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Observers are told in the order in which they were made: when the newest has been, the page's own have been.
    const told = () =>
      new Promise<void>((resolve) => {
        new IntersectionObserver((_, observer) => {
          observer.disconnect()
          resolve()
        }).observe(document.documentElement)
      })
    const fading = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await told()
    while (fading().length > 0) {
      await Promise.allSettled(fading().map((fade) => fade.finished))
      await told()
    }
  })
}

/** Every chapter. */
export const chapters: readonly string[] = [...texts.chapters.keys()].map((file) => `/chapters/${stemOf(file)}/`)

/** Every page of the built site; what stands for a missing page, by an address that nothing has. */
export const everyPage: readonly string[] = filesIn(inject('site'))
  .filter((file) => file.endsWith('.html'))
  .map((file) => (file === '404.html' ? '/no-such-page/' : `/${file.replace(/(^|\/)index\.html$/, '$1')}`))

/** Of the states' pages, which are made alike: the longest, a short one, one without an agency, one that is an island. */
export const someStates: readonly string[] = ['tx', 'wy', 'ca', 'gu'].map((state) => `/states/${state}/`)

/** The pages that are made one by one, and one of each kind that is made from a list; of the states, some. No copies to keep. */
export const kinds = (): string[] => {
  const chart = 'agreements-by-model'
  const packs = [...texts.packs.keys()].map((file) => `/teach/${stemOf(file)}/`)
  const isListed = (address: string) =>
    /^\/offline\/|^\/(chapters|charts|embed|states)\/[^/]+\/|^\/v\/[^/]+\/embed\//.test(address) ||
    packs.some((pack) => address.startsWith(pack))
  const pack = ['', 'sheet/', 'key/'].map((part) => `/teach/the-surge/${part}`)
  const one = ['/chapters/the-surge/', `/charts/${chart}/`, `/embed/${chart}/`, ...pack]
  return [...everyPage.filter((address) => !isListed(address)), ...one, ...someStates]
}
