import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { offlineOf, site } from '../../src/site.ts'
import { isFormer } from './former.ts'
import { bytesOf, files, pages } from './pages.ts'

const copied = pages.filter(({ address }) => /^\/(chapters|charts)\/[^/]+\/$/.test(address))

test('each chapter and each chart has a copy to keep, and nothing else has', () => {
  expect(copied.length).toBeGreaterThan(30)
  expect(files.filter((file) => file.includes('offline/')).sort()).toEqual(
    copied.map(({ address }) => offlineOf(address)!.slice(1)).sort(),
  )
})

// Under an id that a chart had before there is today's copy, beside a page that forwards.
describe.for(copied.filter(({ address }) => !isFormer(address)))(
  'the copy of $address',
  ({ address, document: page }) => {
    const bytes = bytesOf(offlineOf(address)!.slice(1))
    const { document } = new JSDOM(bytes.toString()).window
    const textsIn = (root: Document, selector: string) =>
      [...root.querySelectorAll(selector)].map((element) => element.textContent!.replace(/\s+/g, ' ').trim())

    test('weighs no more than 300 kB', () => {
      expect(bytes.length).toBeLessThanOrEqual(300_000)
    })

    test('holds no script and nothing that is loaded, and its policy allows nothing from outside', () => {
      expect(
        document.querySelectorAll('script, img, iframe, object, [src], [srcset], [onclick], link:not([rel=canonical])')
          .length,
      ).toBe(0)
      const css = document.querySelector('style')!.textContent!
      expect(css.match(/url\((?!data:)|@import/g)).toBeNull()
      const policy = document.querySelector('meta[http-equiv]')!.getAttribute('content')!
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/https?:|'self'|unsafe/)
    })

    test('has the words, tables and sources of the page, in its order', () => {
      for (const selector of ['h1', '.takeaway', '.story > p', '.plain > p', '.note', 'td', '.sources li', '#alt p']) {
        expect(textsIn(document, selector), selector).toEqual(
          textsIn(page, `${selector}:not([data-online], [data-online] *)`),
        )
      }
    })

    test('has every drawing for phones, and for desks those that there is room for', () => {
      const count = (root: Document, selector: string) => root.querySelectorAll(`${selector} > svg[role=img]`).length
      const drawings = page.querySelectorAll('.drawings:not([data-online] *)').length
      expect(drawings).toBeGreaterThan(0)
      expect(count(document, '.narrow') + count(document, '.only')).toBe(drawings)
      expect(count(document, '.narrow')).toBe(count(document, '.wide'))
      if (bytesOf(`${address.slice(1)}index.html`).length < 300_000) expect(count(document, '.wide')).toBe(drawings)
      // A sequence has its pictures in one form.
      for (const sequence of document.querySelectorAll('.scrolly')) {
        const wide = sequence.querySelectorAll('.wide').length
        expect([0, sequence.querySelectorAll('.drawings').length]).toContain(wide)
      }
    })

    test('says what it is, and leads to the site by whole addresses and within itself', () => {
      expect(document.querySelector('.notice')!.textContent).toContain('18 May 2026')
      expect(document.querySelector('.notice a')!.getAttribute('href')).toBe(site.origin + address)
      const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')!)
      expect(links.filter((href) => !/^(https?:\/\/|#)/.test(href))).toEqual([])
      const within = [...links, ...[...document.querySelectorAll('use')].map((use) => use.getAttribute('href')!)]
      expect(within.filter((href) => href.startsWith('#') && !document.getElementById(href.slice(1)))).toEqual([])
    })
  },
)
