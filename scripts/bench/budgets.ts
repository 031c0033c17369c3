// What a page may weigh, said once, for the bench and for the tests. Bytes are exact: a bar that is broken is a fault,
// on whatever machine.
import { attributeOf, elementsIn, hasClass, parsePage, textOf } from '../../src/build/tree.ts'
import { compress, isPacked } from './server.ts'

/** The most bytes, as sent, of a chapter, of an embed, of an embed with a map, and of any page's scripts. */
export const bars = { chapter: 120_000, embed: 30_000, map: 60_000, scripts: 12_000 } as const

/** A built site: its pages by their address, and the bytes of a file by its path from the site's root. */
export interface Site {
  pages: ReadonlyMap<string, string>
  bytesOf: (file: string) => Uint8Array
}

/** What a page weighs, in bytes as sent. */
export interface Weight {
  /** The page and everything that it has its browser fetch. */
  bytes: number
  /** Of its scripts, in the page or beside it. */
  scripts: number
}

/** The most that all bytes of a page may be; undefined for a kind of page that has no such bar. */
export function barOf(address: string, site: Site): number | undefined {
  if (address.startsWith('/chapters/')) return bars.chapter
  const [, embed] = address.match(/^((?:\/v\/[^/]+)?\/embed\/[^/]+\/)/) ?? []
  if (embed === undefined) return undefined
  // Whether a chart is a map is said by its first variant: others show it as a picture.
  return holdsMap(site.pages.get(embed) ?? '') ? bars.map : bars.embed
}

/** What a page weighs where its host compresses as well as it can, as a CDN does, or less well. */
export function weigh(html: string, site: Site, quality?: number): Weight {
  const sent = (path: string) => {
    const bytes = site.bytesOf(path.slice(1))
    return isPacked(path) ? bytes.length : compress(bytes, quality).length
  }
  const loads = loadsOf(html, site)
  // A block of data is no script: no browser runs it.
  const written = elementsIn(parsePage(html), ({ tagName }) => tagName === 'script')
    .filter((script) => !attributeOf(script, 'src') && attributeOf(script, 'type') !== 'application/ld+json')
    .map((script) => compress(Buffer.from(textOf(script)), quality).length)
  return {
    bytes: compress(Buffer.from(html), quality).length + sum(loads.map(sent)),
    scripts: sum(written) + sum(loads.filter((path) => path.endsWith('.js')).map(sent)),
  }
}

/** Paths of everything that a page has its browser fetch, or may: scripts and what they import, faces, icons, pictures. */
export function loadsOf(html: string, site: Site): string[] {
  const loading = elementsIn(parsePage(html), (element) => {
    if (element.tagName === 'link') return !/^(canonical|alternate)$/.test(attributeOf(element, 'rel') ?? '')
    return element.tagName === 'script' || element.tagName === 'img'
  })
  const named = loading.map((element) => attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? '')
  const loads = new Set(named.filter((path) => path.startsWith('/')))
  // A set is walked with what is put into it meanwhile.
  for (const path of loads) if (path.endsWith('.js')) for (const other of importsOf(path, site)) loads.add(other)
  return [...loads]
}

/** Paths of the scripts that a script imports, at once or when it needs them. */
function importsOf(path: string, { bytesOf }: Site): string[] {
  const text = Buffer.from(bytesOf(path.slice(1))).toString()
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return [...text.matchAll(/\bimport\b[^;]{0,500}?["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name]) => folder + name)
}

/** What of a page is over its bars, a sentence each. */
export function overweight(address: string, site: Site): string[] {
  const html = site.pages.get(address)!
  const bar = barOf(address, site)
  const over = ({ bytes, scripts }: Weight) => [
    ...(bar !== undefined && bytes > bar ? [`${address} sends ${bytes} bytes; the bar is ${bar}`] : []),
    ...(scripts > bars.scripts ? [`${address} has ${scripts} bytes of scripts; the bar is ${bars.scripts}`] : []),
  ]
  // What keeps to its bars though it is compressed in haste is not compressed again.
  return over(weigh(html, site, 5)).length === 0 ? [] : over(weigh(html, site))
}

function holdsMap(html: string): boolean {
  const drawings = elementsIn(parsePage(html), ({ tagName }) => tagName === 'svg')
  return drawings.some((drawing) => elementsIn(drawing, (part) => hasClass(part, 'base')).length > 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
