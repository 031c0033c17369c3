// Every page, opened once: all that only a browser can tell is gathered on that visit. What the files themselves can tell
// is in tests/site. A phone and a desk have a test file each, so that both are opened at once.
import { afterAll, expect, test } from 'vitest'
import { isFormer } from '../site/former.ts'
import { everyPage, openWindow, origin, someStates, visit } from './browser.ts'
import { faultsOf } from './faults.ts'
import { lost, tooWide, unfold } from './fit.ts'
import { focusThrough } from './focus.ts'

/** Families of pages that one template makes from different rows, and those of each that stand for all. */
const families = [
  { all: /^\/states\/\w+\/$/, some: someStates },
  {
    all: /^\/teach\/(?!data\/|checking-a-source\/)[\w-]+\/((sheet|key)\/)?$/,
    some: ['', 'sheet/', 'key/'].map((part) => `/teach/the-surge/${part}`),
  },
  // Copies of pages that are opened here themselves: offline.test.ts opens each.
  { all: /^\/offline\//, some: ['/offline/the-surge.html', '/offline/charts/agencies-map.html'] },
]

const isOneOfMany = (address: string) => families.some(({ all, some }) => all.test(address) && !some.includes(address))

/**
 * Pages of a family are all opened on a phone, where the room is small, and judged by axe once, unfolded and dark; some of
 * them stand for all on a desk and in the light. Of an embed's variants and editions,
 * which differ in colours, in rows and in what they leave out, each chart has another one opened at each width, in turn.
 */
function opened(width: number): string[] {
  const embeds = new Map<string, string[]>()
  // What stands under an id that a chart had before is opened as today's; a page that forwards leads there.
  const pages = everyPage.filter((address) => !isFormer(address))
  for (const address of pages) {
    const id = /^(?:\/embed\/([^/]+)\/[^/]+\/|\/v\/[^/]+\/embed\/([^/]+)\/([^/]+\/)?)$/
      .exec(address)
      ?.slice(1, 3)
      .join('')
    if (id) embeds.set(id, [...(embeds.get(id) ?? []), address])
  }
  const inTurn = new Set(
    [...embeds.values()].map((variants, turn) => variants[(turn + (width === 320 ? 0 : 1)) % variants.length]!),
  )
  const variants = new Set([...embeds.values()].flat())
  return pages.filter((address) => {
    if (variants.has(address)) return inTurn.has(address)
    if (width === 320) return !isOneOfMany(address) || !address.startsWith('/offline/')
    // An embed at these widths is in embeds.test.ts.
    return !isOneOfMany(address) && !/^\/embed\//.test(address)
  })
}

/** Opens every page in a window of that width in px, as tests of the file that calls it. */
export async function testEvery(width: number): Promise<void> {
  const page = await openWindow(width)
  const context = page.context()
  afterAll(() => context.close())
  const asked: string[] = []
  const said: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`error: ${error.message}`))
  // Blocked by the policy, a request or style shows up here and nowhere else.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`)
    })
  })

  test.for(opened(width))(
    '%s, read to its end, asks nobody else, runs without error, fits, and suits eyes, fingers and keys',
    async (address) => {
      asked.length = 0
      said.length = 0
      await page.setViewportSize({ width, height: width < 700 ? 720 : 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      await visit(page, address)
      expect(await tooWide(page), 'folded').toEqual([])
      if (!isOneOfMany(address)) expect((await faultsOf(page)).faults, 'light').toEqual([])
      const { stops, unseen, outOfOrder } = await focusThrough(page)
      expect({ unseen, outOfOrder }).toEqual({ unseen: [], outOfOrder: [] })
      expect(stops).toBeGreaterThan(0)
      await readToEnd()
      await unfold(page)
      expect(await tooWide(page), 'unfolded').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await faultsOf(page)
      expect(dark.faults, 'dark').toEqual([])
      expect(dark.passes).toBeGreaterThan(10)
      // As wide as a phone on its side or a desk, with text twice as large as the reader's browser has it.
      if (width === 320) await page.setViewportSize({ width: 640, height: 720 })
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await lost(page), 'with text at 200 per cent').toEqual([])
      const isMissing = address === '/no-such-page/'
      expect(said.filter((line) => !(isMissing && line.includes('404')))).toEqual([])
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([])
    },
  )

  test('no page has left a cookie, a stored value, a database, a cache or a worker', async () => {
    expect(await context.cookies()).toEqual([])
    const stored = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
    expect(stored).toEqual({ cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 })
  })

  /** Scrolls to the end of the page, in 40 stops at most, as one who looks for something. */
  async function readToEnd(): Promise<void> {
    await page.evaluate(async () => {
      const end = document.body.scrollHeight
      for (let y = 0; y < end; y += Math.max(innerHeight, end / 40)) {
        scrollTo({ top: y, behavior: 'instant' })
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    })
  }
}
