import { sha256 } from '../sha256.ts'
import { dropHooks, dropUnseen, dropWide, shareRepeats, shortenScopes, tighten } from './lighten.ts'
import {
  attributeOf,
  type Element,
  elementsIn,
  insertFirst,
  insertLast,
  parsePage,
  printPage,
  remove,
  setAttribute,
  textOf,
} from './tree.ts'

/** What a page that stands alone is made of besides itself. */
interface Surroundings {
  /** Where the site lies: links lead there. */
  origin: string
  /** The typeface: its address on the site, and its bytes. */
  font: { address: string; bytes: Uint8Array }
  /** Markup of a line that says what the copy is, set before the page's header. */
  notice: string
  /** How many of its sequences and figures come in their drawings for phones alone, which suit a desk as well. */
  narrowed: number
}

/**
 * A built page as one file that asks for nothing: no script, its typeface inside, links to the site written out,
 * drawings and tables as they are, sequences as plain columns, and a policy that lets nothing in from outside.
 */
export function standAlone(html: string, { origin, font, notice, narrowed }: Surroundings): string {
  const page = parsePage(shortenScopes(html))
  for (const element of elementsIn(page, needsSite)) remove(element)
  dropWide(page, narrowed)
  dropUnseen(page)
  for (const link of elementsIn(page, ({ tagName }) => tagName === 'a')) {
    const href = attributeOf(link, 'href')
    if (href?.startsWith('/')) setAttribute(link, 'href', origin + href)
  }
  const styles = elementsIn(page, ({ tagName }) => tagName === 'style')
  const css = styleAlone(`${styles.map(textOf).join('')}${onlyStyle}${noticeStyle}`, font)
  for (const style of styles) remove(style)
  dropHooks(page, css)
  shareRepeats(page)
  const [head] = elementsIn(page, ({ tagName }) => tagName === 'head')
  const [header] = elementsIn(page, ({ tagName }) => tagName === 'header')
  insertLast(head!, `<style>${css}</style>`)
  insertFirst(head!, `<meta http-equiv="content-security-policy" content="${policyFor(css)}">`)
  insertFirst(header!, `<p class="notice">${notice}</p>`)
  return tighten(printPage(page))
}

/** What works on the site alone: scripts and what waits for them, the menu, files and cards that the head names. */
function needsSite(element: Element): boolean {
  const { tagName } = element
  if (tagName === 'link') return attributeOf(element, 'rel') !== 'canonical'
  if (tagName === 'meta') {
    const kept = ['description', 'viewport', 'color-scheme', 'theme-color']
    return attributeOf(element, 'charset') === undefined && !kept.includes(attributeOf(element, 'name') ?? '')
  }
  return ['script', 'button', 'form', 'output'].includes(tagName) || attributeOf(element, 'data-online') !== undefined
}

/**
 * The site's styles without the site: rules that count on scripts turned off, the typeface inside. A browser takes even such
 * a face for one that comes late, and would never show it where it is optional.
 */
function styleAlone(css: string, { address, bytes }: Surroundings['font']): string {
  return css
    .replace(/url\(["']?([^"')]+)["']?\)/g, (_, path: string) => {
      if (path.startsWith('data:')) return `url(${path})`
      if (path !== address) throw new Error(`The stylesheet asks for ${path}, which a page that stands alone lacks`)
      return `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')})`
    })
    .replace(/font-display:\s*optional/g, 'font-display:block')
    .replace(/\(scripting:\s*enabled\)/g, '(width < 0px)')
    .replace(/\(scripting:\s*none\)/g, '(width >= 0px)')
}

/** Nothing comes from outside; styles are the page's own, the typeface is inside. */
function policyFor(css: string): string {
  const hash = sha256(css, 'base64')
  const none = ['default-src', 'base-uri', 'form-action'].map((name) => `${name} 'none'`)
  return [...none, `style-src 'sha256-${hash}'`, 'font-src data:', 'img-src data:'].join('; ')
}

const onlyStyle = '.only{max-inline-size:26rem}'
const noticeStyle =
  '.notice{flex-basis:100%;padding-block-end:.35rem;font:var(--tiny)/1.5 var(--sans);color:var(--quiet)}'
