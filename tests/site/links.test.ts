import { expect, test } from 'vitest'
import { texts } from '../../src/catalogue.ts'
import { addressesOfSite } from '../../src/checks/addresses.ts'
import { stemOf } from '../../src/schema/record.ts'
import { site } from '../../src/site.ts'
import { isFormer } from './former.ts'
import { files, isEmbed, type Page, pages } from './pages.ts'

const known = new Set(files.flatMap((file) => [`/${file}`, `/${file.replace(/(^|\/)index\.html$/, '$1')}`]))
const ids = new Map(
  pages.map(({ address, document }) => [address, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))]),
)

test.for(pages)('every link on $address leads to a page, a file or a place that is there', (page) => {
  expect(page.document.links.length).toBeGreaterThan(0)
  expect(linksOf(page).map(faultOf).filter(Boolean)).toEqual([])
})

test('the addresses that the checks reckon without a build are those that the build makes', () => {
  const { known: reckoned, holds } = addressesOfSite()
  // What is wrong with a link to a draft is told apart.
  const drafts = new Set([...texts.drafts.keys()].map((file) => `/chapters/${stemOf(file)}/`))
  expect([...reckoned].filter((address) => !known.has(address) && !drafts.has(address))).toEqual([])
  const folders = pages.map(({ address }) => address).filter((address) => address.endsWith('/'))
  expect(folders.filter((address) => !holds(address))).toEqual([])
})

test.for(pages.filter(({ address }) => /^\/(chapters\/.+|glossary|sources|about)\//.test(address)))(
  'the places on $address to which a text may lead are there',
  ({ address }) => {
    const anchors = addressesOfSite().anchorsOf(address)
    expect(anchors?.size).toBeGreaterThan(1)
    expect([...anchors!].filter((anchor) => !ids.get(address)?.has(anchor))).toEqual([])
  },
)

test('links within the site are written from its root: they hold wherever a page is shown', () => {
  const relative = pages.flatMap((page) =>
    linksOf(page)
      .map(({ href }) => href)
      .filter((href) => !/^(\/|#|https?:|mailto:)/.test(href)),
  )
  expect(relative).toEqual([])
})

test('every page can be reached from the front page by links alone', () => {
  const reached = new Set(['/'])
  for (const address of reached) {
    const page = pages.find((candidate) => candidate.address === address)
    for (const { path } of page ? linksOf(page) : []) if (path && known.has(path)) reached.add(path)
  }
  const apart = pages.map(({ address }) => address).filter((address) => !reached.has(address))
  expect(apart.filter((address) => address !== '/404.html' && !isEmbed(address) && !isFormer(address))).toEqual([])
})

test('every file that the pages offer is offered under a name that ends as the file does', () => {
  const offered = new Set(pages.flatMap((page) => linksOf(page).flatMap(({ path }) => path ?? [])))
  const data = files.filter((file) => /^(data|charts)\/.*\.(csv|json|svg|png)$/.test(file) && !isFormer(file))
  expect(data.length).toBeGreaterThan(20)
  expect(data.filter((file) => !offered.has(`/${file}`))).toEqual([])
})

interface Link {
  from: string
  href: string
  /** Path on this site; undefined for a link that leaves it. */
  path: string | undefined
  hash: string
}

function linksOf({ address, document }: Page): Link[] {
  return [...document.querySelectorAll('a[href], area[href], link[href]')]
    .filter((element) => element.getAttribute('rel') !== 'canonical')
    .map((element) => {
      const href = element.getAttribute('href')!
      const url = new URL(href, `${site.origin}${address}`)
      const path = url.origin === site.origin ? decodeURIComponent(url.pathname) : undefined
      return { from: address, href, path, hash: decodeURIComponent(url.hash.slice(1)) }
    })
}

function faultOf({ from, href, path, hash }: Link): string | undefined {
  if (path === undefined)
    return /^(https?:\/\/\S+|mailto:\S+@\S+)$/.test(href) ? undefined : `${from}: ${href} is no address`
  if (!known.has(path)) return `${from}: ${href} leads nowhere`
  if (hash !== '' && !ids.get(path)?.has(hash)) return `${from}: ${href} names no place on that page`
  return undefined
}
