import { afterAll, beforeAll, expect, test } from 'vitest'
import { chapters, openWindow, settle, visit } from './browser.ts'

const page = await openWindow(1280)
const context = page.context()
afterAll(() => context.close())
const asked: string[] = []
page.on('request', (request) => asked.push(new URL(request.url()).pathname))

const field = page.locator('[data-search] input')
const status = page.locator('[data-search] [role=status]')
const results = page.locator('[data-results] li')

/** Types words in place of what is there, and waits for what is said of them. */
async function look(words: string): Promise<string> {
  await field.fill(words)
  await page.locator('[data-search] [aria-busy=false]').waitFor({ state: 'attached' })
  return (await status.textContent())!
}

beforeAll(async () => {
  await visit(page, '/search/')
})

test('nothing is fetched before something is typed', () => {
  expect(asked.filter((path) => /entries|finder/.test(path))).toEqual([])
})

test('it finds a chapter, and says how many places there are', async () => {
  expect(await look('laramie county')).toMatch(/^\d+ /)
  expect(asked.filter((path) => /entries|finder/.test(path)).length).toBe(2)
  expect(await results.first().locator('a').getAttribute('href')).toBe('/chapters/laramie-county/')
  expect(await results.first().locator('mark').count()).toBeGreaterThan(1)
})

test('it finds a state', async () => {
  await look('rhode island')
  expect(await results.first().locator('a').getAttribute('href')).toBe('/states/ri/')
})

test('it finds a term, also where it is misspelt', async () => {
  await look('administratve warrant')
  expect(await results.first().locator('a').getAttribute('href')).toBe('/glossary/#administrative-warrant')
})

test('it finds a chart', async () => {
  await look('training then and now')
  expect(await results.first().locator('a').getAttribute('href')).toBe('/charts/training-hours/')
})

test('it finds a sourced statement, and shows what is disputed or answered beside it', async () => {
  await look('seriously deteriorated pattern findings maricopa')
  const hrefs = await results.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(hrefs.some((href) => href?.startsWith('/receipts/#'))).toBe(true)
  expect(await results.locator('.beside').count()).toBeGreaterThan(0)
})

test('it says so when nothing is found, and leaves the lists in view', async () => {
  expect(await look('zzzzqqq')).toContain('zzzzqqq')
  expect(await results.count()).toBe(0)
  expect(await page.locator('[data-browse] a').first().isVisible()).toBe(true)
  await field.fill('')
  expect(await status.textContent()).toBe('')
})

test('many results come in two parts, and the second is reached where the first ends', async () => {
  const all = Number((await look('agreement')).match(/\d+/)![0])
  const shown = await results.count()
  const more = page.locator('[data-results] button')
  expect(all).toBeGreaterThan(shown)
  await more.click()
  expect(await results.count()).toBe(all)
  expect(await more.isVisible()).toBe(false)
  expect(
    await results
      .nth(shown)
      .locator('a')
      .evaluate((link) => link === document.activeElement),
  ).toBe(true)
})

test('the keyboard alone goes from any page to a result and back', async () => {
  await visit(page, '/about/')
  await page.locator('header a[href="/search/"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search/')
  // The field has the focus already.
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
  await page.keyboard.type('detainer')
  await results.first().waitFor()
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName)
  const [first, second] = await results.locator('a').evaluateAll((links) => links.map((a) => a.getAttribute('href')))
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe(first)
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe(second)
  await page.keyboard.press('ArrowUp')
  expect(await focused()).toBe(first)
  await page.keyboard.press('Escape')
  expect(await focused()).toBe('INPUT')
  await page.keyboard.press('Enter')
  expect(await focused()).toBe(first)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${first}`)
  await page.goBack()
  await results.first().waitFor()
  expect(await field.inputValue()).toBe('detainer')
})

test('what is looked for stays out of every request', () => {
  expect(asked.filter((path) => /detainer|zzzz|laramie/.test(path) && !path.startsWith('/chapters/'))).toEqual([])
})

test('results come and go without moving what is in view', async () => {
  await visit(page, '/search/')
  await page.evaluate(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput)
          Object.assign(window, { shift: (window as never as { shift: number }).shift + entry.value })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await field.pressSequentially('overtime')
  await results.first().waitFor()
  await settle(page)
  expect(await page.evaluate(() => (window as never as { shift: number }).shift)).toBe(0)
})

test('without scripts there is no box that does nothing, but every list', async () => {
  const still = await openWindow(320, { javaScriptEnabled: false })
  await still.goto('/search/')
  expect(await still.locator('[data-search] input').isVisible()).toBe(false)
  expect(await still.locator('.without').isVisible()).toBe(true)
  for (const address of [...chapters, '/charts/', '/glossary/', '/receipts/']) {
    expect(await still.locator(`[data-browse] a[href="${address}"]`).isVisible()).toBe(true)
  }
  await still.context().close()
})
