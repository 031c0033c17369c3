// Every drawing of every chart, laid out by a browser: what a reader would find unreadable.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawChart, widths } from '../../src/render/figure.ts'
import { nameOf, pictures } from '../charts/every.ts'
import { openWindow, visit } from './browser.ts'
import { contrastOfLabels, contrastOfModels } from './colours.ts'

const page = await openWindow(800)
afterAll(() => page.context().close())
// Any page brings the stylesheet and the typeface.
beforeAll(() => visit(page, '/about/'))

interface Label {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

describe.for(pictures.map((picture) => ({ picture, name: nameOf(picture) })))('$name', ({ picture }) => {
  let labels: Label[] = []
  let frame: Omit<Label, 'text'>

  beforeAll(async () => {
    const { markup } = drawChart(picture.id, picture)
    const laid = await page.evaluate(
      ({ markup, width }) => {
        document.body.innerHTML = markup
        document.body.style.inlineSize = `${width}px`
        document.body.style.margin = '40px'
        const box = (element: Element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect()
          return { left, right, top, bottom }
        }
        const svg = document.body.querySelector('svg')!
        // What a list of another month brings is not shown, and has no place.
        const shown = [...svg.querySelectorAll('text')].filter((element) => element.getClientRects().length > 0)
        const labels = shown.map((element) => ({ text: element.textContent ?? '', ...box(element) }))
        return { frame: box(svg), labels }
      },
      { markup, width: widths[picture.size] },
    )
    labels = laid.labels.filter(({ text }) => text.trim() !== '')
    frame = laid.frame
  })

  test('is drawn at its own size', () => {
    expect(frame.right - frame.left).toBeCloseTo(widths[picture.size], 1)
    expect(labels.length).toBeGreaterThan(2)
  })

  test('has no two labels over one another', () => {
    const covered = labels.flatMap((one, index) =>
      labels
        .slice(index + 1)
        .filter(
          (other) =>
            overlap(one.left, one.right, other.left, other.right) > 1 &&
            overlap(one.top, one.bottom, other.top, other.bottom) > 1,
        )
        .map((other) => `"${one.text}" and "${other.text}"`),
    )
    expect(covered).toEqual([])
  })

  test('has no label that leaves the frame', () => {
    const outside = labels
      .map(({ text, ...box }) => ({
        text,
        over: Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom),
      }))
      .filter(({ over }) => over > 1)
      .map(({ text, over }) => `"${text}" by ${Math.round(over)} px`)
    expect(outside).toEqual([])
  })

  test.for(['light', 'dark'] as const)('has labels that can be read on their ground, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    const ratios = await contrastOfLabels(page)
    expect(ratios.length).toBeGreaterThan(2)
    expect(ratios.filter(({ ratio }) => ratio < 4.5)).toEqual([])
  })
})

test.for(['light', 'dark'] as const)(
  'the colours of the three models stand out from the page, %s',
  async (colorScheme) => {
    await visit(page, '/about/')
    await page.emulateMedia({ colorScheme })
    const ratios = await contrastOfModels(page)
    expect(ratios.map(({ what }) => what)).toEqual(['jail', 'warrant', 'task-force'])
    expect(ratios.filter(({ ratio }) => ratio < 3)).toEqual([])
  },
)

/** Length that two spans share. */
function overlap(a: number, b: number, c: number, d: number): number {
  return Math.min(b, d) - Math.max(a, c)
}
