// What makes a page that stands alone light enough to be sent about: everything that a browser sees is written once.
import {
  attributeOf,
  childElements,
  type Element,
  elementsIn,
  gatherFirst,
  hasClass,
  type Parent,
  printElement,
  remove,
  replace,
  setAttribute,
} from './tree.ts'

/** Takes the narrow drawings out, and keeps the shapes that only they define and wide ones refer to. */
export function dropNarrow(page: Parent): void {
  const drawings = elementsIn(page, (element) => hasClass(element, 'drawings'))
  const shapes = new Map<string, Element>()
  for (const pair of drawings) {
    for (const narrow of elementsIn(pair, (element) => hasClass(element, 'narrow'))) {
      for (const defs of elementsIn(narrow, ({ tagName }) => tagName === 'defs')) {
        for (const shape of elementsIn(defs, () => true)) shapes.set(`#${attributeOf(shape, 'id')}`, shape)
      }
      remove(narrow)
    }
  }
  for (const pair of drawings) {
    setAttribute(pair, 'tabindex', '0')
    for (const svg of elementsIn(pair, ({ tagName }) => tagName === 'svg')) {
      const used = elementsIn(svg, ({ tagName }) => tagName === 'use').map((use) => attributeOf(use, 'href') ?? '')
      const moved = [...new Set(used)].flatMap((href) => shapes.get(href) ?? [])
      for (const href of used) shapes.delete(href)
      if (moved.length > 0) gatherFirst(svg, 'defs', moved)
    }
  }
}

/** Shortest part of a drawing that is worth a reference, in characters. */
const worthSharing = 160

/**
 * Draws once what the steps of a sequence repeat, such as axes: later drawings refer to the first. Marks with labels
 * stay, each with its own.
 */
export function shareRepeats(page: Parent): void {
  const first = new Map<string, Element>()
  const share = (element: Element): void => {
    const markup = printElement(element)
    if (markup.length < worthSharing) return
    const known = first.get(markup)
    if (known === undefined || markup.includes('<title')) {
      first.set(markup, element)
      for (const child of childElements(element)) share(child)
      return
    }
    const id = attributeOf(known, 'id') ?? `part-${named++}`
    setAttribute(known, 'id', id)
    replace(element, 'use', { href: `#${id}` })
  }
  let named = 0
  for (const svg of elementsIn(page, ({ tagName }) => tagName === 'svg')) {
    for (const part of childElements(svg)) if (part.tagName !== 'defs') share(part)
  }
}

/** The names by which styles know their components, a letter or two each: every cell of a table carries one. */
export function shortenScopes(html: string): string {
  const names = new Map<string, string>()
  return html.replace(/data-astro-cid-\w+/g, (scope) => {
    const name = names.get(scope) ?? `data-${names.size.toString(36)}`
    names.set(scope, name)
    return name
  })
}

/** Shapes closed in themselves, as drawings have them, and marks of styles without an empty value. */
export function tighten(html: string): string {
  return html
    .replace(/"><\/(path|use|circle|rect|line|ellipse|polygon|polyline|stop)>/g, '"/>')
    .replace(/( data-\w+)=""/g, '$1')
}
