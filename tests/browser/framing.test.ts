// Embeds on the pages of others: what their filters leave of the code, and how a frame comes to the height it needs.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { charts } from '../../src/catalogue.ts'
import { variants } from '../../src/embed.ts'
import { captionOf } from '../../src/render/caption.ts'
import { embedCode, pictureCode, plainCode } from '../../src/render/code.ts'
import { printTable } from '../../src/render/table.ts'
import { site } from '../../src/site.ts'
import { openWindow, origin } from './browser.ts'
import {
  canvas,
  h5pScript,
  page as hostPage,
  moodle,
  pymScript,
  serveHosts,
  wordpress,
  wordpressScript,
} from './hosts.ts'

const id = 'agreements-by-model'
const { title } = captionOf(id, 'en')
const here = (code: string) => code.replaceAll(site.origin, origin)
const auto = here(embedCode(id, 'en'))
const embed = `${origin}/embed/${id}/`
const line = `<script async src="${origin}/embed.js"></script>`

const hosts = new Map<string, string>()
let host: Awaited<ReturnType<typeof serveHosts>>
let page: Page
beforeAll(async () => {
  host = await serveHosts(hosts)
  // High enough for all frames: browsers let those wait that are out of view.
  page = await openWindow(700, { height: 3600 })
})
afterAll(async () => {
  await page.context().close()
  host.close()
})

async function open(body: string, script = ''): Promise<void> {
  hosts.set('/', hostPage(body, script))
  await page.goto(`${host.origin}/`, { waitUntil: 'load' })
}

/** Heights of the frames of the page, and of what they hold. */
async function heightsOf(): Promise<{ frame: number; content: number }[]> {
  const frames = await page.locator('iframe').all()
  return Promise.all(
    frames.map(async (frame) => ({
      frame: await frame.evaluate((element) => element.clientHeight),
      content: await (await (await frame.elementHandle())!.contentFrame())!.evaluate(() =>
        Math.ceil(document.body.getBoundingClientRect().height),
      ),
    })),
  )
}

const fits = ({ frame, content }: Awaited<ReturnType<typeof heightsOf>>[number]) => frame === content

/** Waits until every frame is as high as what it holds. */
async function expectFitting(count: number): Promise<void> {
  await expect
    .poll(heightsOf)
    .toSatisfy((heights: Awaited<ReturnType<typeof heightsOf>>) => heights.length === count && heights.every(fits))
}

test.for([...charts.keys()])('the codes of %s come through the filters of three hosts', (id) => {
  for (const variant of variants) {
    const code = embedCode(id, 'en', variant)
    expect(moodle(code)).toBe(code)
    // These do not know lazy loading; all that a frame needs stays as it is.
    const plain = plainCode(id, 'en', variant)
    expect(code.replace(' loading="lazy"', '')).toBe(plain)
    expect(canvas(code)).toBe(plain)
    expect(wordpress(code, 'a1').kept).toBe(plain)
    expect(wordpress(plain, 'a1').kept).toBe(plain)
  }
  const picture = pictureCode(id, 'en')
  for (const kept of [canvas(picture), moodle(picture)]) {
    expect(kept.match(/<t[hd][ >]/g)!.length).toBe(picture.match(/<t[hd][ >]/g)!.length)
    expect(kept).toContain(picture.slice(0, picture.indexOf('<table>')).trim())
  }
})

test.for([
  ['a plain page', auto, ''],
  ['Canvas', canvas(auto), ''],
  ['Moodle', moodle(auto), ''],
  ['WordPress', wordpress(here(plainCode(id, 'en', 'auto')), 'a1B2').shown, wordpressScript],
] as const)('%s on another origin shows the embed', async ([, body, script]) => {
  await open(body, script)
  const frame = page.frameLocator('iframe')
  expect(await frame.locator('h1').innerText()).toBe(title)
  expect(await frame.locator('svg.drawing:visible text').count()).toBeGreaterThan(5)
})

test('where frames are refused, a picture and a table stand for it', async () => {
  await open(here(canvas(pictureCode(id, 'en'))))
  const shown = await page.locator('img').evaluate((image: HTMLImageElement) => [image.naturalWidth > 0, image.alt])
  expect(shown).toEqual([true, captionOf(id, 'en').alt])
  expect(await page.locator('figure a').getAttribute('href')).toBe(`${origin}/charts/${id}/`)
  expect(await page.locator('tbody tr').count()).toBe(printTable(id, 'en').rows.length)
})

test.for(['before', 'after'])(
  'one line %s the frames fits them all, in a sandbox too, and when they change',
  async (place) => {
    const frames = ['', 'dark/', 'wonder/'].map(
      (variant) => `<iframe src="${embed}${variant}" width="100%" height="2000"></iframe>`,
    )
    const boxed = `<iframe sandbox="allow-scripts" src="${embed}" width="100%" height="60" style="height:90px"></iframe>`
    const body = [...frames, boxed].join('')
    await open(place === 'before' ? line + body : body + line + line)
    await expectFitting(4)
    await page.setViewportSize({ width: 330, height: 3600 })
    await expectFitting(4)
    const closed = (await heightsOf())[2]!.frame
    await page.frameLocator('iframe >> nth=2').locator('summary').click()
    await expectFitting(4)
    expect((await heightsOf())[2]!.frame).toBeGreaterThan(closed)
    await page.setViewportSize({ width: 700, height: 3600 })
  },
)

test('no other window, no other origin and no other message changes a frame', async () => {
  hosts.set(
    '/forger',
    hostPage(
      '',
      `const forge = () => [
    { context: 'h5p', action: 'resize', scrollHeight: 3000 },
    { message: 'height', value: 3000 },
    'pymxPYMxxPYMxheightxPYMx3000', 'pymxPYMxnullxPYMxheightxPYMx3000',
  ].forEach((message) => parent.postMessage(message, '*'))
  forge(); setInterval(forge, 20)`,
    ),
  )
  const odd = [
    null,
    7,
    'pymxPYMx',
    [],
    { context: 'h5p', action: 'resize' },
    { context: 'h5p', action: 'resize', scrollHeight: 'tall' },
  ]
  const body = `${line}
    <iframe src="${embed}" width="100%" height="2000"></iframe>
    <iframe src="${host.origin}/forger" width="100%" height="111"></iframe>
    <iframe name="moved" src="${embed}dark/" width="100%" height="222"></iframe>`
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  const script = `
    addEventListener('message', ({ source }) => { if (source === frames[1]) heard += 1 })
    var heard = 0
    for (const message of ${JSON.stringify(odd)}) postMessage(message, '*')`
  await open(body, script)
  // A frame that showed an embed, and was led to another site.
  await page.evaluate(() => window.open('/forger', 'moved'))
  const frames = page.locator('iframe')
  const moved = await (await frames.nth(2).elementHandle())!.contentFrame()
  await moved!.waitForURL('**/forger')
  const heights = () => frames.evaluateAll((all) => all.map(({ clientHeight }) => clientHeight))
  await expect.poll(async () => (await heightsOf())[0]).toSatisfy(fits)
  const before = await heights()
  // The forger has asked many times more, and a frame has been drawn since.
  const heard = () => page.evaluate(() => Reflect.get(window, 'heard') as number)
  const until = (await heard()) + 20
  await expect.poll(heard).toBeGreaterThan(until)
  expect(await heights()).toEqual(before)
  expect(before[1]).toBe(111)
  expect(before.every((height) => height < 3000)).toBe(true)
  expect(faults).toEqual([])
})

test('a page of WordPress gives the frame its height, up to its own bound, and follows its link', async () => {
  await open(wordpress(here(plainCode(id, 'en', 'auto')), 'a1B2').shown, wordpressScript)
  await expectFitting(1)
  await page.frameLocator('iframe').locator('.home a').click()
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'followed'))).toBe(`${origin}/charts/${id}/`)
  await page.setViewportSize({ width: 330, height: 3600 })
  await open(wordpress(here(plainCode('three-models', 'en', 'auto')), 'a1B2').shown, wordpressScript)
  await expect.poll(async () => (await heightsOf())[0]!.frame).toBe(1000)
  await page.setViewportSize({ width: 700, height: 3600 })
})

test('pages with the resizers of H5P and pym fit the frame', async () => {
  await open(`<script>${h5pScript}</script><iframe src="${embed}" width="100%" height="2000"></iframe>`)
  await expectFitting(1)
  await page.setViewportSize({ width: 330, height: 3600 })
  await expectFitting(1)
  await page.setViewportSize({ width: 700, height: 3600 })
  await open('', pymScript(embed))
  await expectFitting(1)
})

test('the one line hears pym and WordPress as well', async () => {
  await open(`${line}<iframe src="${embed}?childId=chart" width="100%" height="2000"></iframe>
    <iframe src="${embed}#?secret=a1" width="100%" height="2000"></iframe>`)
  await expectFitting(2)
})
