import { afterAll, expect, test } from 'vitest'
import { charts } from '../../src/catalogue.ts'
import { addresses, openWindow, visit } from './browser.ts'

const page = await openWindow(320)
afterAll(() => page.context().close())

/** What is wider than the window, by its tag and class. */
async function tooWide(): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`)
      .concat(`the page is ${document.documentElement.scrollWidth} px wide`)
      .slice(-5)
  })
}

test.for(addresses)('%s is not wider than a window of 320 px, its details open or closed', async (address) => {
  await page.setViewportSize({ width: 320, height: 720 })
  await visit(page, address)
  expect(await tooWide()).toEqual([])
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  expect(await tooWide()).toEqual([])
})

test.for(['/', '/chapters/the-surge/', '/charts/'])('%s is not wider than its window at any width', async (address) => {
  await visit(page, address)
  for (const width of [280, 360, 412, 600, 768, 960, 1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await tooWide(), `${width} px`).toEqual([])
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
