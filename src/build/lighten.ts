// What makes a page that stands alone light enough to be sent about: everything that a browser sees is written once.
import {
  attributeOf,
  childElements,
  type Element,
  elementsIn,
  everyElementIn,
  hasClass,
  type Parent,
  printElement,
  remove,
  replace,
  setAttribute,
} from './tree.ts'

/**
 * Takes wide drawings out, so that the narrow ones stand for phones and desks alike: those of so many sequences and
 * figures, sequences first, since each of their steps is drawn, then the heaviest.
 */
export function dropWide(page: Parent, many: number): void {
  const isSequence = (element: Element) => attributeOf(element, 'data-scrolly') !== undefined
  const wideIn = (group: Element) => elementsIn(group, (element) => hasClass(element, 'wide'))
  const groups = elementsIn(page, (element) => isSequence(element) || hasClass(element, 'drawings'))
    .map((group) => ({ group, first: isSequence(group), weight: wideIn(group).map(printElement).join('').length }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => Number(b.first) - Number(a.first) || b.weight - a.weight)
  for (const { group } of groups.slice(0, many)) {
    for (const wide of wideIn(group)) remove(wide)
    for (const narrow of elementsIn(group, (element) => hasClass(element, 'narrow')))
      setAttribute(narrow, 'class', 'only')
  }
}

/** Takes the labels of marks out of drawings for phones: without a pointer and scripts nothing shows them. */
export function dropUnseen(page: Parent): void {
  for (const narrow of elementsIn(page, (element) => hasClass(element, 'narrow'))) {
    for (const label of elementsIn(narrow, ({ tagName }) => tagName === 'title')) remove(label)
  }
}

/** Takes out the attributes by which scripts and receipts know elements: those of data that no style asks for. */
export function dropHooks(page: Parent, css: string): void {
  for (const element of everyElementIn(page)) {
    element.attrs = element.attrs.filter(({ name }) => !name.startsWith('data-') || css.includes(`[${name}`))
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
