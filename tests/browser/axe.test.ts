import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, describe, expect, test } from 'vitest'
import { addresses, openWindow, visit } from './browser.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare const axe: { run: (context: Document, options: object) => Promise<AxeResults> }

describe.for([320, 1280])('at %i px', async (width) => {
  const page = await openWindow(width)
  afterAll(() => page.context().close())

  test.for(addresses)('axe finds nothing wrong with %s, light or dark', async (address) => {
    await visit(page, address)
    // A script element would be against the site's policy; what a debugger evaluates is not.
    await page.evaluate(source)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations, passes } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }))
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({ id, target: target.join(' '), failureSummary })),
      )
      expect(found, `${address} ${colorScheme}`).toEqual([])
      expect(passes.length).toBeGreaterThan(10)
    }
  })
})
