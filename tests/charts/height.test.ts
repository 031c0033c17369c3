import { describe, expect, test } from 'vitest'
import { captionOf } from '../../src/render/caption.ts'
import { embedCode } from '../../src/render/code.ts'
import { drawChart } from '../../src/render/figure.ts'
import { embedHeight } from '../../src/render/height.ts'
import { subjects } from './every.ts'

describe.for(subjects)('$id in $language', ({ id, language }) => {
  const height = embedHeight(id, language)

  test('the embed’s height is in whole tens and has room for the wide drawing', () => {
    const { height: drawing } = drawChart(id, { language, size: 'wide' })
    expect(height % 10).toBe(0)
    expect(height).toBeGreaterThan(drawing)
  })

  test('the embed’s height wastes no more than the words can take', () => {
    // A page shows the narrow drawing, of 360 px, up to 416 px wide.
    const narrow = (drawChart(id, { language, size: 'narrow' }).height * 416) / 360
    const tallest = Math.max(narrow, drawChart(id, { language, size: 'wide' }).height)
    expect(height).toBeLessThan(tallest + 560)
  })

  test('the embed code is one iframe with that height, a title and no script', () => {
    const code = embedCode(id, language)
    expect(code).toMatch(/^<iframe [^<>]+><\/iframe>$/)
    expect(code).toContain(`height="${height}"`)
    expect(code).toContain(`/embed/${id}/"`)
    expect(code).toContain(`title="${captionOf(id, language).title}"`)
  })
})
