import { describe, expect, test } from 'vitest'
import { languageOf, site } from '../../src/site.ts'
import { isFormer, pathToday } from './former.ts'
import { isEmbed, pages } from './pages.ts'

test('the pages of the contract are there', () => {
  const addresses = pages.map(({ address }) => address)
  for (const address of [
    '/',
    '/chapters/the-surge/',
    '/charts/',
    '/data/',
    '/about/',
    '/corrections/',
    '/counts/',
    '/glossary/',
    '/methodology/',
    '/404.html',
  ]) {
    expect(addresses).toContain(address)
  }
})

describe.for(pages)('$address', ({ address, document, html }) => {
  test('names its language, its title and what it tells', () => {
    expect(document.documentElement.lang).toBe(languageOf(address))
    expect(document.title).toMatch(/^\S.*\S$/)
    expect(document.title).toContain(site.name)
    expect(contentOf(document, 'name', 'description')).toMatch(/^\S.{20,}\S$/)
    expect(contentOf(document, 'name', 'viewport')).toBe('width=device-width, initial-scale=1')
    expect(document.characterSet).toBe('UTF-8')
  })

  test('names one canonical address on this site, that of a page that is there', () => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=canonical]')]
    // What stands for a missing page has no address of its own.
    expect(links.length).toBe(address === '/404.html' ? 0 : 1)
    if (address === '/404.html') return
    const { origin, pathname } = new URL(links[0]!.href)
    expect(origin).toBe(site.origin)
    expect(pathname).toBe(pathToday(address).replace(/^(\/v\/[^/]+)?\/embed\/([^/]+)\/.*/, '/charts/$2/'))
    // An embed that keeps its words back says nothing where its address is shared.
    const shared = address.endsWith('/wonder/') ? null : links[0]!.href
    expect(contentOf(document, 'property', 'og:url')).toBe(shared)
  })

  test('has one first heading, and skips no level below it', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1).length).toBe(1)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.slice(1).entries()) expect(level - levels[index]!).toBeLessThanOrEqual(1)
  })

  test('says no word that only a program would: undefined, NaN, an unfilled brace', () => {
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const element of copy.querySelectorAll('script, style')) element.remove()
    expect(copy.textContent).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\{[a-z]+[.}]/)
    expect(copy.textContent).not.toMatch(/<\/?[A-Z][a-z]+/)
  })

  test('gives no two elements the same id', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('has no style attribute and no handler in its elements', () => {
    expect([...document.querySelectorAll('[style]')].map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([])
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    )
    expect(handlers).toEqual([])
    expect(html).not.toMatch(/javascript:/i)
  })

  test('loads nothing from anywhere else', () => {
    const loads = [
      ...document.querySelectorAll('link, script, img, source, iframe, object, embed, video, audio, use, image'),
    ]
      .filter((element) => !/^(canonical|alternate)$/.test(element.getAttribute('rel') ?? ''))
      .flatMap((element) => ['href', 'src', 'srcset', 'data', 'xlink:href'].map((name) => element.getAttribute(name)))
      .filter((value) => value !== null)
    expect(loads.length).toBeGreaterThan(0)
    expect(loads.filter((value) => !/^(\/(?!\/)|#|data:)/.test(value))).toEqual([])
    const styles = [...document.querySelectorAll('style')].map((style) => style.textContent).join('')
    expect(styles.match(/@import|url\(["']?(?!\/(?!\/)|data:|#)/g)).toBeNull()
  })

  test('names every image, every link and every control', () => {
    for (const image of document.querySelectorAll('img')) expect(image.hasAttribute('alt')).toBe(true)
    for (const link of document.querySelectorAll('a, button, summary')) {
      const name = link.getAttribute('aria-label') ?? link.textContent
      expect(name?.trim(), link.outerHTML.slice(0, 160)).toMatch(/\S/)
    }
    for (const svg of document.querySelectorAll('svg:not([aria-hidden=true])')) {
      expect(svg.getAttribute('role')).toBe('img')
      expect(svg.getAttribute('aria-label')).toMatch(/\S/)
    }
  })
})

test('no two pages have the same title, embeds and what forwards aside', () => {
  const titles = pages
    .filter(({ address }) => !isEmbed(address) && !isFormer(address))
    .map(({ document }) => document.title)
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})

function contentOf(document: Document, kind: 'name' | 'property', name: string): string | null {
  return document.querySelector(`meta[${kind}="${name}"]`)?.getAttribute('content') ?? null
}
