import type { Page } from 'playwright-core'

/** Contrast of something on a page with the ground it stands on. */
interface Contrast {
  /** The words, or the name of the colour. */
  what: string
  ratio: number
}

/** Contrast of every word in a drawing, at its own fill, with what it stands on: a mark, its halo, or the page. */
export function contrastOfLabels(page: Page): Promise<Contrast[]> {
  return contrastOf(page, 'svg.drawing text', 'fill')
}

/** Contrast of running text, headings and links with the page behind them. */
export function contrastOfText(page: Page): Promise<Contrast[]> {
  return contrastOf(page, 'h1, h2, h3, p, li, a, summary, td, th', 'color')
}

/** Contrast of the three models' colours, as the marks of drawings have them. */
export async function contrastOfModels(page: Page): Promise<Contrast[]> {
  await page.evaluate(() => {
    for (const name of ['jail', 'warrant', 'task-force']) {
      const mark = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      const shape = mark.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'rect'))
      shape.setAttribute('width', '9')
      shape.setAttribute('height', '9')
      shape.setAttribute('class', 'model-probe')
      shape.setAttribute('aria-label', name)
      shape.setAttribute('fill', `var(--${name})`)
      document.body.append(mark)
    }
  })
  return contrastOf(page, '.model-probe', 'fill')
}

function contrastOf(page: Page, selector: string, property: 'fill' | 'color'): Promise<Contrast[]> {
  return page.evaluate(
    ({ selector, property }) => {
      type Colour = [r: number, g: number, b: number, a: number]
      const parse = (colour: string): Colour => {
        const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
        return [r, g, b, a]
      }
      const over = ([r, g, b, a]: Colour, below: Colour): Colour => [
        r * a + below[0] * (1 - a),
        g * a + below[1] * (1 - a),
        b * a + below[2] * (1 - a),
        1,
      ]
      const luminance = ([r, g, b]: Colour) => {
        const parts = [r, g, b]
          .map((part) => part / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        return 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!
      }
      /** How much of a shape's colour shows: its own opacity and that of the groups around it. */
      const opacityOf = (element: Element) => {
        let opacity = Number(getComputedStyle(element).fillOpacity)
        for (let at: Element | null = element; at && at.tagName !== 'svg'; at = at.parentElement)
          opacity *= Number(getComputedStyle(at).opacity)
        return opacity
      }
      const paper = parse(getComputedStyle(document.documentElement).backgroundColor)
      /** What a label stands on: its own halo, else the filled shapes drawn before it at its middle, else the page. */
      const groundOf = (element: Element): Colour => {
        const svg = element.closest('svg')
        if (!svg || element.tagName !== 'text') return paper
        const { stroke, strokeWidth } = getComputedStyle(element)
        if (stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2) return parse(stroke)
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const middle = new DOMPoint((left + right) / 2, (top + bottom) / 2)
        const shapes = [...svg.querySelectorAll<SVGGeometryElement>('rect, path, circle, polygon')].filter(
          (shape) => shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
        )
        return shapes.reduce((ground, shape) => {
          const { fill } = getComputedStyle(shape)
          const matrix = shape.getScreenCTM()
          if (!fill.startsWith('rgb') || !matrix) return ground
          if (!shape.isPointInFill(middle.matrixTransform(matrix.inverse()))) return ground
          const [r, g, b, a] = parse(fill)
          return over([r, g, b, a * opacityOf(shape)], ground)
        }, paper)
      }
      const ratios = [...document.querySelectorAll(selector)]
        .filter((element) => element.getBoundingClientRect().width > 1)
        .map((element) => {
          const own = luminance(parse(getComputedStyle(element)[property]))
          const ground = luminance(groundOf(element))
          const ratio = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05)
          const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
          return { what: words.trim().slice(0, 40), ratio: Math.round(ratio * 100) / 100 }
        })
      return ratios.filter(({ what }) => what !== '')
    },
    { selector, property },
  )
}
