// Sources where their numbers stand, and the contents that say where one is.
import { afterAll, describe, expect, test } from 'vitest'
import { openWindow, visit } from './browser.ts'

const address = '/chapters/the-surge/'

describe.for([360, 1280])('at %i px', async (width) => {
  const page = await openWindow(width)
  afterAll(() => page.context().close())
  await visit(page, address)
  const marker = page.locator('main p a[href^="#source-"]').first()
  const note = page.locator('[data-note]')

  test('a number opens its source in place, inside the window, and the page stays where it is', async () => {
    await marker.scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await marker.click()
    expect(await page.evaluate(() => scrollY)).toBe(before)
    const entry = await page
      .locator(`${await marker.getAttribute('href')} > p`)
      .first()
      .innerText()
    expect(await note.innerText()).toContain(entry)
    const box = (await note.boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    const line = (await marker.boundingBox())!
    expect(Math.abs(box.y - line.y)).toBeLessThan(60)
  })

  test('Escape closes it and leads back to the number', async () => {
    await page.keyboard.press('Escape')
    expect(await note.isVisible()).toBe(false)
    expect(await marker.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('by keyboard one goes from the number into its source, and on to the list', async () => {
    await page.keyboard.press('Enter')
    expect(await note.evaluate((element) => element === document.activeElement && element.ariaLabel)).toMatch(/\d$/)
    await page.keyboard.press('Tab')
    expect(await note.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.locator('[data-jump]').click()
    expect(new URL(page.url()).hash).toBe(await marker.getAttribute('href'))
    expect(await page.locator(':target').evaluate((entry) => entry.getBoundingClientRect().top < innerHeight)).toBe(
      true,
    )
  })
})

test('without scripts a number leads to its source', async () => {
  const page = await openWindow(360, { javaScriptEnabled: false })
  await visit(page, address)
  const marker = page.locator('main p a[href^="#source-"]').first()
  await marker.click()
  expect(new URL(page.url()).hash).toBe(await marker.getAttribute('href'))
  await page.context().close()
})

test('on a desk the contents stand beside the text and mark the section that is read', async () => {
  const page = await openWindow(1280)
  await visit(page, address)
  const headings = page.locator('.story > h2')
  const count = await headings.count()
  expect(count).toBeGreaterThan(4)
  for (const place of [0, count - 1, 1]) {
    const heading = headings.nth(place)
    await heading.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }))
    const current = page.locator('[data-contents] a[aria-current]')
    await page.waitForFunction(
      (text) => document.querySelector('[data-contents] a[aria-current]')?.textContent === text,
      await heading.innerText(),
    )
    expect(await current.count()).toBe(1)
    expect(await current.isVisible()).toBe(true)
  }
  await page.context().close()
})
