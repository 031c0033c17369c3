import type { Page } from 'playwright-core'

/** What is wider than the window, by its tag and class. Empty where the page is not. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`)
      .concat(`the page is ${document.documentElement.scrollWidth} px wide`)
      .slice(-5)
  })
}

/** What does not fit: wider than the window, or cut off by its own box. */
export function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const isCut = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      return (
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      )
    }
    return [...document.body.querySelectorAll(':not(svg *):not(.sr-only)')]
      .filter((element) => element.checkVisibility() && !element.closest('[role="region"] > table'))
      .filter((element) => element.getBoundingClientRect().right > width + 1 || isCut(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`)
      .slice(0, 5)
  })
}

/** Unfolds all that a page folds away. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
