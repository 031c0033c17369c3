import { afterAll, expect, test } from 'vitest'
import { charts } from '../../src/catalogue.ts'
import { openWindow, visit } from './browser.ts'
import { tooWide } from './fit.ts'

const page = await openWindow(320)
afterAll(() => page.context().close())

test.for(['/', '/chapters/the-surge/', '/charts/'])('%s is not wider than its window at any width', async (address) => {
  await visit(page, address)
  for (const width of [280, 360, 412, 600, 768, 960, 1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await tooWide(page), `${width} px`).toEqual([])
  }
})

test.for([...charts.keys()])('%s is drawn narrow in a narrow window and wide in a wide one', async (id) => {
  const drawn = () =>
    page.evaluate(() => {
      const shown = [...document.querySelectorAll('main svg.drawing')].filter((svg) => svg.checkVisibility())
      return [...new Set(shown.map((svg) => svg.getAttribute('viewBox')!.split(' ')[2]))]
    })
  await page.setViewportSize({ width: 320, height: 720 })
  await visit(page, `/charts/${id}/`)
  expect(await drawn()).toEqual(['360'])
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await drawn()).toEqual(['720'])
})
