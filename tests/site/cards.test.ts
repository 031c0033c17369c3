import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { charts } from '../../src/catalogue.ts'
import { captionOf } from '../../src/render/caption.ts'
import { site } from '../../src/site.ts'
import { isFormer } from './former.ts'
import { bytesOf, files, isEmbed, type Page, pageAt, pages } from './pages.ts'

// What keeps its words back until the reader asks has no card that would tell them.
const shared = pages.filter(({ address }) => address !== '/404.html' && !address.endsWith('/wonder/'))
const cards = files.filter((file) => file.startsWith('cards/'))

describe.for(shared)('$address, where it is shared,', (page) => {
  test('shows its title, what it tells and a card that is there, with words for it', async () => {
    expect(`${of(page, 'property', 'og:title')}`).toBe(page.document.title.replace(` · ${site.name}`, ''))
    expect(of(page, 'property', 'og:description')).toBe(of(page, 'name', 'description'))
    expect(of(page, 'property', 'og:site_name')).toBe(site.name)
    expect(of(page, 'property', 'og:type')).toBe(page.address.startsWith('/chapters/') ? 'article' : 'website')
    expect(of(page, 'name', 'twitter:card')).toBe('summary_large_image')
    const alt = of(page, 'property', 'og:image:alt')
    expect(alt).toContain(of(page, 'property', 'og:title'))
    expect(of(page, 'name', 'twitter:image:alt')).toBe(alt)
    expect(cards).toContain(cardOf(page))
    const { width, height, format } = await sharp(bytesOf(cardOf(page))).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
    expect([of(page, 'property', 'og:image:width'), of(page, 'property', 'og:image:height')]).toEqual(['1200', '630'])
  })
})

test('the card of a chart is described with its takeaway and its drawing, and an embed shares its chart’s', () => {
  for (const id of charts.keys()) {
    const { takeaway, alt } = captionOf(id, 'en')
    const page = pageAt(`/charts/${id}/`)
    for (const words of [takeaway, alt]) expect(of(page, 'property', 'og:image:alt')).toContain(words)
    expect(cardOf(pageAt(`/embed/${id}/`))).toBe(cardOf(page))
  }
})

test('every card stands for a page, and no two pages but an embed and its chart’s have the same', () => {
  const own = shared.filter(({ address }) => !isEmbed(address) && !isFormer(address)).map(cardOf)
  expect([...own].sort()).toEqual(cards.filter((card) => !isFormer(card)).sort())
})

test('cards are small: the charts’ at most 80 kB, the others’ at most 40', () => {
  for (const card of cards) {
    expect(bytesOf(card).length, card).toBeLessThanOrEqual(card.startsWith('cards/charts/') ? 80_000 : 40_000)
  }
})

test('a missing page has no address to share and stays out of search engines', () => {
  const page = pageAt('/404.html')
  expect(page.document.querySelector('meta[property^="og:"], link[rel=canonical]')).toBeNull()
  expect(of(page, 'name', 'robots')).toBe('noindex')
})

function of({ document }: Page, kind: 'name' | 'property', name: string): string {
  const found = [...document.querySelectorAll(`meta[${kind}="${name}"]`)].map((meta) => meta.getAttribute('content'))
  expect(found.length, name).toBe(1)
  expect(found[0]).toMatch(/\S/)
  return found[0]!
}

/** File of the card that a page names. */
function cardOf(page: Page): string {
  const image = of(page, 'property', 'og:image')
  expect(image.startsWith(`${site.origin}/`)).toBe(true)
  return image.slice(site.origin.length + 1)
}
