import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { inKey } from '../marks/key.ts'
import { curled } from '../quotes.ts'
import { fitForXml } from '../xml.ts'
import { encodePath, shortNumber } from './path.ts'

const { window } = new JSDOM('')
const { document } = window

/** A drawing as SVG markup, and the height of its viewBox in px. */
export interface Svg {
  /** Begins with `<svg `. */
  markup: string
  width: number
  height: number
}

/**
 * Draws Plot options and makes the result fit to publish: ids named after the drawing, coordinates rounded, no style
 * elements or attributes (the site's policy blocks them), one accessible name, marks' labels as titles.
 */
export function renderSvg(
  options: Plot.PlotOptions,
  {
    id,
    alt,
    labelled = true,
    keeps,
  }: {
    /** Prefix of every id inside; unique on any page. */
    id: string
    /** What the drawing shows; null where the words beside it say and do all that it does. */
    alt: string | null
    /** Whether marks keep their labels and kinds. */
    labelled?: boolean
    /** Whether a text stays in the drawing; default all do. What is left out, keys with it, leaves its place empty. */
    keeps?: (text: string) => boolean
  },
): Svg {
  const root = Plot.plot({ ...options, document: document as unknown as Document })
  if (root.tagName.toLowerCase() !== 'svg') {
    throw new Error(`"${id}" draws a legend or title outside its SVG; draw it as a mark, or put it in the word file`)
  }
  for (const style of root.querySelectorAll('style')) style.remove()
  for (const key of root.querySelectorAll(`.${inKey.className}`)) {
    if (keeps) key.remove()
    else key.removeAttribute('class')
  }
  if (keeps) for (const text of root.querySelectorAll('text')) if (!keeps(wordsIn(text))) text.remove()
  renameIds(root, id)
  for (const element of root.querySelectorAll('*')) {
    if (!labelled) element.removeAttribute('data-kind')
    labelAsTitle(element, labelled)
    tidyAttributes(element)
  }
  const width = Number(root.getAttribute('width'))
  const height = Number(root.getAttribute('height'))
  for (const name of [...root.getAttributeNames()]) if (name !== 'viewBox') root.removeAttribute(name)
  root.setAttribute('class', 'drawing')
  root.setAttribute('fill', 'currentColor')
  root.setAttribute('text-anchor', 'middle')
  if (alt === null) root.setAttribute('aria-hidden', 'true')
  else {
    root.setAttribute('role', 'img')
    root.setAttribute('aria-label', alt)
  }
  const styled = root.querySelector('[style]')
  if (styled) throw new Error(`"${id}" holds style="${styled.getAttribute('style')}"; use a presentation attribute`)
  // The serializer writes every sign that a text holds.
  return { markup: fitForXml(new window.XMLSerializer().serializeToString(root as never)), width, height }
}

/** The words of a text, its lines one after the other. */
function wordsIn(text: Element): string {
  const lines = text.children.length > 0 ? [...text.children] : [text]
  return lines
    .map((line) => line.textContent ?? '')
    .join(' ')
    .trim()
}

/** Plot counts ids through the whole process; here they become `<id>-0`, `<id>-1` in the order of the drawing. */
function renameIds(root: Element, id: string): void {
  const names = new Map<string, string>()
  for (const element of root.querySelectorAll('[id]')) {
    names.set(element.id, `${id}-${names.size}`)
    element.id = names.get(element.id)!
  }
  if (names.size === 0) return
  for (const element of root.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name)!
      const changed = value.replace(/(url\(#|^#)([\w-]+)/g, (all, before: string, old: string) =>
        names.has(old) && (before !== '#' || name.endsWith('href')) ? before + names.get(old) : all,
      )
      if (changed !== value) element.setAttribute(name, changed)
    }
  }
}

/** Groups without a role may not carry a name; a mark's own label becomes its title, which browsers show on hover. */
function labelAsTitle(element: Element, labelled: boolean): void {
  const label = element.getAttribute('aria-label')
  element.removeAttribute('aria-label')
  element.removeAttribute('aria-description')
  element.removeAttribute('aria-hidden')
  if (!labelled || label === null || element.tagName.toLowerCase() === 'g') return
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  title.textContent = curled(label)
  element.prepend(title as never)
}

const lengths = new Set(['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'dx', 'dy'])

function tidyAttributes(element: Element): void {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name)!
    if (name === 'd') {
      element.setAttribute('d', encodePath(value, element.getAttribute('class')?.includes('base') ? 0 : 1))
    } else if (name === 'transform') {
      element.setAttribute(
        name,
        // Lengths only: a factor such as scale(0.3692) needs its digits.
        value.replace(/translate\([^)]*\)/g, (shift) =>
          shift.replace(/-?\d*\.\d+/g, (number) => shortNumber(Number(number))),
        ),
      )
    } else if (lengths.has(name) && /^-?[\d.]+$/.test(value)) {
      element.setAttribute(name, shortNumber(Number(value)))
    }
  }
}
