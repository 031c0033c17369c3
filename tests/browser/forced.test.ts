// Forced colours, as Windows' contrast themes have them: the reader's palette, light or dark.
import { afterAll, describe, expect, test } from 'vitest'
import { charts } from '../../src/catalogue.ts'
import { kinds, openWindow, visit } from './browser.ts'
import { contrastOfLabels, contrastOfModels, contrastOfText } from './colours.ts'

// The gallery's drawings are those of the charts' own pages.
const pages = [...new Set([...kinds(), ...[...charts.keys()].map((id) => `/charts/${id}/`)])].filter(
  (address) => address !== '/charts/',
)

describe.for(['light', 'dark'] as const)('in a %s palette', async (colorScheme) => {
  const page = await openWindow(1280, { forcedColors: 'active', colorScheme })
  afterAll(() => page.context().close())

  test.for(pages)('the words and labels of %s can be read', async (address) => {
    await visit(page, address)
    const [text, labels] = [await contrastOfText(page), await contrastOfLabels(page)]
    expect(text.length).toBeGreaterThan(3)
    expect(labels.length === 0 || labels.length > 2).toBe(true)
    expect([...text, ...labels].filter(({ ratio }) => ratio < 4.5)).toEqual([])
  })

  test('the colours of the three models stand out', async () => {
    await visit(page, '/about/')
    expect((await contrastOfModels(page)).filter(({ ratio }) => ratio < 3)).toEqual([])
  })
})
