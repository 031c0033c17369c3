// What the site says to machines: data about pages, sitemap, feed, icons.
import { JSDOM } from 'jsdom'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { charts, dataPackage } from '../../src/catalogue.ts'
import { listCorrections } from '../../src/releases/corrections.ts'
import { site } from '../../src/site.ts'
import { ledger } from '../../src/words.ts'
import { isFormer } from './former.ts'
import { bytesOf, files, isEmbed, type Page, pageAt, pages } from './pages.ts'

interface Linked {
  '@type': string
  [name: string]: unknown
}

const canonical = pages
  .filter(({ address }) => address !== '/404.html' && !isEmbed(address) && !isFormer(address))
  .map(({ address }) => `${site.origin}${address}`)
const chapters = pages.filter(({ address }) => address.startsWith('/chapters/'))

test('the front page says that it is a site, chapters that they are articles', () => {
  expect(linkedOf(pageAt('/'))).toMatchObject({ '@type': 'WebSite', name: site.name, url: `${site.origin}/` })
  expect(chapters.length).toBeGreaterThan(8)
  for (const page of chapters) {
    expect(linkedOf(page)).toMatchObject({
      '@type': 'Article',
      headline: page.document.querySelector('h1')!.textContent,
      url: `${site.origin}${page.address}`,
      image: page.document.querySelector('meta[property="og:image"]')!.getAttribute('content'),
      author: { name: site.name },
      dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    })
  }
})

test.for([...charts.keys()])(
  'the chart %s says that it is a data set, with every file in which it can be had',
  (id) => {
    const linked = linkedOf(pageAt(`/charts/${id}/`))
    expect(linked).toMatchObject({ '@type': 'Dataset', url: `${site.origin}/charts/${id}/` })
    expect(String(linked.description).length).toBeGreaterThan(50)
    expect(downloadsOf(linked)).toEqual(
      ['.zip', '.csv', '.json', '.svg', '.png', '@2x.png', '.txt'].map((ending) => `charts/${id}${ending}`),
    )
  },
)

test('the data page says that it is a data set whose parts are the tables, each with its file', () => {
  const linked = linkedOf(pageAt('/data/'))
  expect(downloadsOf(linked)).toEqual(['data/datapackage.json', 'data/datapackage.zip'])
  const parts = linked.hasPart as Linked[]
  expect(parts.map(({ name }) => name)).toEqual(dataPackage.resources.map(({ title }) => title))
  expect(parts.flatMap(downloadsOf)).toEqual(dataPackage.resources.map(({ name }) => `data/${name}.csv`))
})

test('every file that is said to be had is there', () => {
  const offered = pages.flatMap(({ document }) =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
      [...script.textContent!.matchAll(/"contentUrl":"([^"]+)"/g)].map(([, address]) => address!),
    ),
  )
  expect(offered.length).toBeGreaterThan(100)
  for (const address of offered) expect(files).toContain(address.replace(`${site.origin}/`, ''))
})

test('the sitemap lists exactly the pages that have an address of their own, and robots.txt leads to it', () => {
  const index = xmlOf('sitemap-index.xml')
  const maps = [...index.querySelectorAll('sitemap loc')].map(({ textContent }) => textContent!)
  const listed = maps.flatMap((address) => {
    const map = xmlOf(address.replace(`${site.origin}/`, ''))
    return [...map.querySelectorAll('url loc')].map(({ textContent }) => textContent!)
  })
  expect([...listed].sort()).toEqual([...canonical].sort())
  expect(bytesOf('robots.txt').toString()).toContain(`Sitemap: ${site.origin}/sitemap-index.xml`)
})

describe('the feed', () => {
  const feed = xmlOf('feed.xml')
  const entries = [...feed.querySelectorAll('entry')]
  const of = (parent: Element, name: string) => parent.querySelector(`:scope > ${name}`)!.textContent!

  test('is Atom with all that Atom asks for', () => {
    expect(feed.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom')
    expect(feed.querySelector('feed > author > name')!.textContent).toBe(site.name)
    expect(feed.querySelector('feed > link[rel=self]')!.getAttribute('href')).toBe(`${site.origin}/feed.xml`)
    for (const part of [feed.documentElement, ...entries]) {
      expect(of(part, 'title')).toMatch(/\S/)
      expect(of(part, 'id')).toMatch(/^https:\/\//)
      expect(of(part, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/)
    }
    const newest = entries.map((entry) => of(entry, 'updated')).sort()
    expect(of(feed.documentElement, 'updated')).toBe(newest.at(-1))
  })

  test('has every correction and every chapter, each at the place where it can be read', () => {
    const places = entries.map((entry) => entry.querySelector('link')!.getAttribute('href')!)
    expect(new Set(places).size).toBe(places.length)
    const corrections = listCorrections(ledger('en')).map(({ anchor }) => `${site.origin}/corrections/#${anchor}`)
    expect(places.slice(0, corrections.length)).toEqual(corrections)
    expect(places.slice(corrections.length).sort()).toEqual(
      chapters.map(({ address }) => `${site.origin}${address}`).sort(),
    )
  })

  test('is named by every page', () => {
    for (const { document } of pages) {
      const link = document.querySelector('link[rel=alternate][type="application/atom+xml"]')
      expect(link?.getAttribute('href')).toBe('/feed.xml')
    }
  })
})

test('the sign of the site is there as SVG, as an icon of 32 px and as a square of 180 px without holes', async () => {
  expect(files).toContain('favicon.svg')
  const ico = bytesOf('favicon.ico')
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico[7]]).toEqual([1, 1, 32, 32])
  const inside = await sharp(ico.subarray(ico.readUInt32LE(18))).metadata()
  expect([inside.format, inside.width, inside.height]).toEqual(['png', 32, 32])
  const touch = sharp(bytesOf('apple-touch-icon.png'))
  const { width, height } = await touch.metadata()
  expect([width, height, (await touch.stats()).isOpaque]).toEqual([180, 180, true])
  for (const { document } of pages) {
    const icons = [...document.querySelectorAll('link[rel=icon], link[rel=apple-touch-icon]')]
    const isHidden = document.querySelector('meta[name=robots]') !== null
    expect(icons.map((link) => link.getAttribute('href'))).toEqual(
      isHidden ? ['/favicon.svg'] : ['/favicon.svg', '/favicon.ico', '/apple-touch-icon.png'],
    )
  }
})

function linkedOf({ document }: Page): Linked {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]')
  expect(scripts.length).toBe(1)
  const linked = JSON.parse(scripts[0]!.textContent!) as Linked
  expect(linked['@context']).toBe('https://schema.org')
  return linked
}

function downloadsOf({ distribution }: Linked): string[] {
  return (distribution as { '@type': string; contentUrl: string; encodingFormat: string }[]).map((file) => {
    expect(file['@type']).toBe('DataDownload')
    expect(file.encodingFormat).toMatch(/^(text|application|image)\//)
    return file.contentUrl.replace(`${site.origin}/`, '')
  })
}

function xmlOf(file: string): Document {
  return new JSDOM(bytesOf(file).toString(), { contentType: 'text/xml' }).window.document
}
