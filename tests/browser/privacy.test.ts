import { afterAll, expect, test } from 'vitest'
import { addresses, openWindow, origin, visit } from './browser.ts'

const page = await openWindow(1280)
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

test.for(addresses)('%s, read to its end, runs without an error and asks nobody else for anything', async (address) => {
  asked.length = 0
  said.length = 0
  await visit(page, address)
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
  const isMissing = address === '/no-such-page/'
  expect(said.filter((line) => !(isMissing && line.includes('404')))).toEqual([])
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([])
})

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

test('a missing page is answered with the site’s own page and says so to machines', async () => {
  const response = await page.goto('/no-such-page/')
  expect(response?.status()).toBe(404)
  expect(await page.locator('h1').innerText()).toMatch(/\S/)
})
