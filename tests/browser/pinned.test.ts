// Code that was copied once is never copied again: a pinned frame has room from the first day for all that it may ever
// have to say of newer editions and corrections.
import { afterAll, expect, test } from 'vitest'
import { pinnedCharts } from '../../src/editions/kept.ts'
import { embedPath } from '../../src/embed.ts'
import { embedHeight } from '../../src/render/height.ts'
import { longestSince } from '../../src/render/since.ts'
import { openWindow, visit } from './browser.ts'

const page = await openWindow(600)
afterAll(() => page.context().close())

test.for(pinnedCharts('en'))('nothing of $id as of $date is ever cut off', async ({ id, date }) => {
  for (const variant of ['plain', 'wonder', 'static'] as const) {
    const height = embedHeight(id, 'en', variant, date)
    await page.setViewportSize({ width: 600, height })
    await visit(page, embedPath(id, 'en', variant, date))
    await page.evaluate(
      (words) => {
        const details = document.querySelector('details')
        if (details) details.open = true
        document.querySelector('.edition')!.textContent = words
      },
      longestSince('en', date),
    )
    for (const width of [280, 600, 1200]) {
      await page.setViewportSize({ width, height })
      // Just after a resize Chromium counts rows that a table has scrolled away: the layout must come to rest.
      const over = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
      await expect.poll(over, { message: `${variant} at ${width} px` }).toBe(0)
    }
  }
})
