import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { charts, texts } from '../../src/catalogue.ts'
import { stemOf } from '../../src/schema/record.ts'

/** Origin of the built site. */
export const origin = inject('origin')

/** The one browser of the run; a test file opens its own windows in it. */
export const browser = await chromium.connect(inject('browser'))

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

/** Goes to a page and waits for its typeface, so that nothing is measured before it is drawn. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Every chapter. */
export const chapters: readonly string[] = [...texts.chapters.keys()].map((file) => `/chapters/${stemOf(file)}/`)

/** The pages that are made one by one, and one of each kind that is made from a list. */
export const kinds = (): string[] => {
  const chart = 'agreements-by-model'
  const listed = new Set([...chapters, ...[...charts.keys()].flatMap((id) => [`/charts/${id}/`, `/embed/${id}/`])])
  return [
    ...addresses.filter((address) => !listed.has(address)),
    '/chapters/the-surge/',
    `/charts/${chart}/`,
    `/embed/${chart}/`,
  ]
}

/** Every page: chapters, pages of words, lists, every chart's page and every embed. */
export const addresses: readonly string[] = [
  '/',
  ...chapters,
  ...[...texts.pages.keys()]
    .map(stemOf)
    .filter((name) => name !== 'front')
    .map((name) => `/${name}/`),
  // Of the states' pages, which are made alike: the longest, a short one, one without an agency, one that is an island.
  '/states/',
  ...['tx', 'wy', 'ca', 'gu'].map((state) => `/states/${state}/`),
  '/charts/',
  '/data/',
  '/glossary/',
  '/receipts/',
  '/search/',
  '/sources/',
  '/no-such-page/',
  ...[...charts.keys()].flatMap((id) => [`/charts/${id}/`, `/embed/${id}/`]),
]
