import type { Page } from 'playwright-core'

/** How a page treats those who go through it by keyboard. */
interface Focus {
  /** How many things can be used. */
  stops: number
  /** Those that show no outline while they have the focus. */
  unseen: string[]
  /** Those that the order of the page does not place. */
  outOfOrder: string[]
}

/**
 * Gives the focus to everything on a page that can be used, in its order, and looks whether that can be seen. Quicker
 * than the Tab key, which `keyboard.test.ts` presses: nothing is waited for.
 */
export async function focusThrough(page: Page): Promise<Focus> {
  // After a key, a browser shows where a script puts the focus.
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const usable = 'a[href], summary, button, input, select, textarea, [tabindex]:not([tabindex="-1"])'
    const stops = [...document.querySelectorAll<HTMLElement>(usable)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    )
    const nameOf = (element: HTMLElement) =>
      `${element.tagName.toLowerCase()} "${(element.innerText ?? element.getAttribute('aria-label') ?? '').trim().slice(0, 50)}"`
    const unseen = stops.filter((element) => {
      element.focus({ preventScroll: true })
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return document.activeElement !== element || outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
    })
    const outOfOrder = stops.filter((element) => element.tabIndex > 0)
    return { stops: stops.length, unseen: unseen.map(nameOf), outOfOrder: outOfOrder.map(nameOf) }
  })
}
