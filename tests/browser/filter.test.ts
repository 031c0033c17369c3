// The kinds of events in the timeline of one county: shown alone or together, and kept in the address.
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { openWindow, visit } from './browser.ts'

const address = '/charts/laramie-timeline/'
const page = await openWindow(1280)
afterAll(() => page.context().close())

const box = (kind: string) => page.locator(`[data-filter] input[value=${kind}]`)
const count = () => page.locator('[data-filter] output').textContent()

/** Kinds of which something can be seen in the drawing that is shown. */
function seen(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const svg = [...document.querySelectorAll('svg')].find((svg) => svg.getClientRects().length > 0)!
    const shapes = [...svg.querySelectorAll('[data-kind]')]
    const shown = shapes.filter((shape) => getComputedStyle(shape).visibility === 'visible')
    return [...new Set(shown.map((shape) => shape.getAttribute('data-kind')!))].sort()
  })
}

describe('the filter of the timeline', () => {
  test('shows everything at first, and says how much that is', async () => {
    await visit(page, address)
    expect((await seen(page)).length).toBe(7)
    expect(await count()).toMatch(/^(\d+) of \1 shown$/)
    expect(await page.locator('[data-filter] input:checked').count()).toBe(0)
  })

  test('works by keyboard: a tick shows that kind alone, in the address and in words', async () => {
    await box('lawsuit').focus()
    await page.keyboard.press('Space')
    expect(await seen(page)).toEqual(['lawsuit'])
    expect(await page.evaluate(() => location.hash)).toBe('#kind=lawsuit')
    expect(await count()).toMatch(/^1 of \d+ shown$/)
    expect(await page.locator('[data-filter] output').evaluate((output) => output.role ?? output.localName)).toBe(
      'output',
    )
  })

  test('two kinds show together, and the keyboard in the drawing goes to no other', async () => {
    await box('operation').check()
    expect(await seen(page)).toEqual(['lawsuit', 'operation'])
    expect(await page.evaluate(() => location.hash)).toBe('#kind=lawsuit,operation')
    const frame = page.locator('[data-marks]')
    await frame.focus()
    const heard: (string | null)[] = []
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(key)
      heard.push(await page.locator('.readout').textContent())
    }
    expect(new Set(heard).size).toBe(4)
    expect(heard.at(-1)).toMatch(/ACLU/)
  })

  test('the address brings the same view back, after a reload and by a link', async () => {
    await page.reload()
    expect(await seen(page)).toEqual(['lawsuit', 'operation'])
    expect(await box('operation').isChecked()).toBe(true)
    await page.evaluate(() => {
      location.hash = '#kind=data'
    })
    await expect.poll(() => seen(page)).toEqual(['data'])
    expect(await box('operation').isChecked()).toBe(false)
    // A place on the page is no filter, and takes none away.
    await page.evaluate(() => {
      location.hash = '#embed'
    })
    expect(await seen(page)).toEqual(['data'])
    await box('data').uncheck()
    expect((await seen(page)).length).toBe(7)
    expect(await page.evaluate(() => location.hash)).toBe('')
  })

  test('without scripts the whole is shown, and no box that would do nothing', async () => {
    const plain = await openWindow(1280, { javaScriptEnabled: false })
    await plain.goto(`${address}#kind=lawsuit`)
    expect(await plain.locator('[data-filter]').isVisible()).toBe(false)
    expect(await plain.locator('.wide [data-kind=data]').first().isVisible()).toBe(true)
    await plain.context().close()
  })
})
