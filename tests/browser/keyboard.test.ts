import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWindow, settle, visit } from './browser.ts'

const page = await openWindow(1280)
afterAll(() => page.context().close())

/** What one press of Tab reached: its place among all that can be focused, and whether a reader sees that it is there. */
interface Stop {
  place: number
  what: string
  outlined: boolean
  inside: boolean
  opacity: number
}

/** Presses Tab from the top of the page to its end. */
async function tabThrough(): Promise<{ expected: number; stops: Stop[] }> {
  const expected = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], summary, button, input, select, [tabindex="0"]')]
    const reachable = all.filter((element) => element.checkVisibility({ visibilityProperty: true }))
    Object.assign(window, { reachable })
    return reachable.length
  })
  const stops: Stop[] = []
  for (let press = 0; press < expected + 5; press++) {
    await page.keyboard.press('Tab')
    await settle(page)
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      if (element === document.body) return null
      const { top, bottom, left, right } = element.getBoundingClientRect()
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      let opacity = 1
      for (let up: Element | null = element; up; up = up.parentElement) opacity *= Number(getComputedStyle(up).opacity)
      return {
        place: (window as unknown as { reachable: HTMLElement[] }).reachable.indexOf(element),
        what: `${element.tagName.toLowerCase()} "${element.innerText.trim().slice(0, 50)}"`,
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        inside: top < innerHeight && bottom > 0 && left < innerWidth && right > 0,
        opacity,
      }
    })
    // After the last stop a browser goes to its own controls, or starts again.
    if (!stop || (stop.place === 0 && press >= expected)) break
    stops.push(stop)
  }
  return { expected, stops }
}

const visited = [
  '/',
  '/chapters/the-surge/',
  '/charts/',
  '/charts/who-signs/',
  '/data/',
  '/methodology/',
  '/counts/',
  '/corrections/',
  '/glossary/',
  '/no-such-page/',
]

describe.for(visited)('on %s', (address) => {
  let expected = 0
  let stops: Stop[] = []
  beforeAll(async () => {
    await visit(page, address)
    const found = await tabThrough()
    expected = found.expected
    stops = found.stops
  })

  test('Tab reaches everything that can be used, in its order, and is caught nowhere', () => {
    expect(expected).toBeGreaterThan(8)
    expect(stops.map(({ place }) => place)).toEqual(Array.from({ length: expected }, (_, index) => index))
  })

  test('where the focus is can be seen at every stop', () => {
    const unseen = stops.filter(({ outlined, inside, opacity }) => !outlined || !inside || opacity < 0.99)
    expect(unseen).toEqual([])
  })

  test('the way past the header comes first, shows itself and leads to the text', async () => {
    expect(stops[0]?.what).toMatch(/^a ".+"$/)
    await visit(page, address)
    await page.keyboard.press('Tab')
    const box = await page.locator('a.skip').boundingBox()
    expect(box!.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  })
})

test('the keyboard opens a figure’s table and reaches the table inside', async () => {
  await visit(page, '/chapters/the-surge/')
  const summary = page.locator('.tools summary').first()
  await summary.focus()
  await page.keyboard.press('Enter')
  expect(await summary.locator('xpath=..').evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
})
