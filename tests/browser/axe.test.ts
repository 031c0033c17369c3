import { afterAll, describe, expect, test } from 'vitest'
import { addresses, openWindow, visit } from './browser.ts'
import { faultsOf } from './faults.ts'

describe.for([320, 1280])('at %i px', async (width) => {
  const page = await openWindow(width)
  afterAll(() => page.context().close())

  test.for(addresses)('axe finds nothing wrong with %s, light or dark', async (address) => {
    await visit(page, address)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { faults, passes } = await faultsOf(page)
      expect(faults, `${address} ${colorScheme}`).toEqual([])
      expect(passes).toBeGreaterThan(10)
    }
  })
})
