// Forced colours, as Windows' contrast themes have them: the reader's palette, light or dark.
import { afterAll, describe, expect, test } from 'vitest'
import { charts } from '../../src/catalogue.ts'
import { openWindow, visit } from './browser.ts'
import { contrastOfLabels, contrastOfModels, contrastOfText } from './colours.ts'

describe.for(['light', 'dark'] as const)('in a %s palette', async (colorScheme) => {
  const page = await openWindow(1280, { forcedColors: 'active', colorScheme })
  afterAll(() => page.context().close())

  test.for(['/', '/chapters/the-surge/', ...[...charts.keys()].map((id) => `/charts/${id}/`)])(
    'the words and labels of %s can be read',
    async (address) => {
      await visit(page, address)
      const [text, labels] = [await contrastOfText(page), await contrastOfLabels(page)]
      expect(text.length).toBeGreaterThan(10)
      expect(labels.length).toBeGreaterThan(2)
      expect([...text, ...labels].filter(({ ratio }) => ratio < 4.5)).toEqual([])
    },
  )

  test('the colours of the three models stand out', async () => {
    await visit(page, '/about/')
    expect((await contrastOfModels(page)).filter(({ ratio }) => ratio < 3)).toEqual([])
  })
})
