import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, inject, test } from 'vitest'
import { openWindow } from './browser.ts'
import { lost } from './fit.ts'

const folder = join(inject('site'), 'offline')
const copies = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort()

// Without a network, from the disk.
const page = await openWindow(1280, { offline: true })
afterAll(() => page.context().close())
const devtools = await page.context().newCDPSession(page)
await devtools.send('DOM.enable')
await devtools.send('CSS.enable')
const asked: string[] = []
const said: string[] = []
page.on('request', (request) => asked.push(request.url()))
page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
page.on('pageerror', (error) => said.push(`error: ${error.message}`))

test.for(copies)('%s opens from the disk, asks for nothing and shows every figure', async (file) => {
  asked.length = 0
  said.length = 0
  const address = pathToFileURL(join(folder, file)).href
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(address)
  const seen = await page.evaluate(async () => {
    await document.fonts.ready
    const pairs = [...document.querySelectorAll('.drawings')]
    return {
      drawings: pairs.length,
      shown: pairs.filter(
        (pair) =>
          [...pair.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().height > 40).length === 1,
      ).length,
      held: [...document.querySelectorAll('figure')].filter((figure) => {
        const { opacity, position } = getComputedStyle(figure)
        return opacity !== '1' || position === 'sticky'
      }).length,
      heading: document.querySelector('h1')!.getBoundingClientRect().height,
    }
  })
  expect(said).toEqual([])
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([address])
  expect(await facesOf('h1')).toEqual([expect.stringMatching(/^Libre Franklin .*, its own$/)])
  expect(seen.drawings).toBeGreaterThan(0)
  expect(seen.shown).toBe(seen.drawings)
  expect(seen.held).toBe(0)
  expect(seen.heading).toBeGreaterThan(20)
  await page.setViewportSize({ width: 320, height: 720 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.setViewportSize({ width: 640, height: 720 })
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  expect(await lost(page), 'with text at 200 per cent').toEqual([])
})

/** The faces in which the words of an element are drawn, and whether each came with the page. */
async function facesOf(selector: string): Promise<string[]> {
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(({ familyName, isCustomFont }) => `${familyName}, ${isCustomFont ? 'its own' : 'of the system'}`)
}
