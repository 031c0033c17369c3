import type { Page } from 'playwright-core'

/** Contrast of something on a page with the ground it stands on. */
export interface Contrast {
  /** The words, or the name of the colour. */
  what: string
  ratio: number
}

/** Contrast of every word in a drawing, at its own fill, with the page behind it. */
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
      const luminance = (colour: string) => {
        const [r, g, b] = (colour.match(/[\d.]+/g) ?? [])
          .slice(0, 3)
          .map((part) => Number(part) / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
      }
      const ground = luminance(getComputedStyle(document.documentElement).backgroundColor)
      const ratios = [...document.querySelectorAll(selector)]
        .filter((element) => element.getBoundingClientRect().width > 1)
        .map((element) => {
          const own = luminance(getComputedStyle(element)[property])
          const ratio = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05)
          const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
          return { what: words.trim().slice(0, 40), ratio: Math.round(ratio * 100) / 100 }
        })
      return ratios.filter(({ what }) => what !== '')
    },
    { selector, property },
  )
}
