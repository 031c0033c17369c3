import GithubSlugger from 'github-slugger'
import { charts, languages, tables, texts } from '../catalogue.ts'
import { idsOf } from '../formerly.ts'
import { literal } from '../literal.ts'
import type { StatePlace } from '../places/state.ts'
import { findTwice, type Problem } from '../problems.ts'
import { sources } from '../records.ts'
import { allPlaces } from '../render/place.ts'
import { stemOf } from '../schema/record.ts'
import { addressIn, type Language, languageOf, offlineOf, site } from '../site.ts'
import { chartsIn, glossary } from '../words.ts'
import { type Prose, parseProse } from './prose.ts'

/** Every address that a build will make, told from the routes and the catalogue, without a build. */
export interface Addresses {
  /** Addresses of pages and files, from the site's root. */
  known: ReadonlySet<string>
  /** Whether a build makes it: also for routes whose names only the build knows. */
  holds(address: string): boolean
  /** Ids on a page to which a link may lead; undefined where only the build knows them. */
  anchorsOf(address: string): ReadonlySet<string> | undefined
}

// The file that lists routes, beside the catalogue, which pages import: it must not import them.
const routes = Object.keys(import.meta.glob('../pages/**/*.{astro,ts}')).map((file) =>
  file.replace(/^\.\.\/pages/, '').replace(/\.ts$/, ''),
)

/** The addresses of the site as its content is now. */
export function addressesOfSite(): Addresses {
  const known = new Set<string>()
  const open: RegExp[] = []
  for (const { address } of made()) {
    if (address.includes('[')) open.push(patternOf(address))
    else known.add(address)
  }
  for (const page of [...known]) {
    const copy = offlineOf(page)
    if (copy !== undefined) known.add(copy)
  }
  const anchors = new Map<string, ReadonlySet<string>>()
  return {
    known,
    holds: (address) => known.has(address) || open.some((pattern) => pattern.test(address)),
    anchorsOf: (address) => {
      const ids = anchors.get(address) ?? readAnchors(address)
      if (ids) anchors.set(address, ids)
      return ids
    },
  }
}

/** Addresses that two pages would have, of which only one would be made: a page that is called as a folder of the site is. */
export function checkAddresses(): Problem[] {
  const named = made().filter(({ address }) => !address.includes('['))
  return findTwice(named.map(({ route, address }) => ({ file: `src/pages${route}`, kind: 'page', name: address })))
}

/** Every address with the route that makes it. */
function made(): { address: string; route: string }[] {
  return languages.flatMap((language) =>
    // Which files there are once for each language, the build alone knows: no text leads to them.
    routes
      .filter((name) => language === site.language || name.endsWith('.astro'))
      .flatMap((route) =>
        expand(route, language).map((name) => ({ route, address: addressIn(language, addressOf(name)) })),
      ),
  )
}

/** The route with the names that its first brackets stand for; brackets that only the route's file fills stay. */
function expand(route: string, language: Language): string[] {
  const upTo = route.slice(0, route.indexOf(']') + 1)
  const names = upTo === '' ? undefined : namesOf(upTo, route, language)
  return names ? [...names].map((name) => route.replace(/\[(\.\.\.)?\w+\]/, name)) : [route]
}

/** What stands for the first brackets of a route; undefined for a route whose names only its own file knows. */
function namesOf(upTo: string, route: string, language: Language): Iterable<string> | undefined {
  if (upTo === '/chapters/[slug]') return stems(new Map([...texts.chapters, ...texts.drafts]), language)
  if (upTo === '/[page]') return stems(texts.pages, language).filter((name) => name !== 'front')
  if (upTo === '/teach/[pack]') return stems(texts.packs, language)
  if (upTo === '/teach/[...lesson]')
    return stems(texts.lessons, language).map((name) => (name === 'overview' ? 'index' : name))
  if (upTo === '/states/[state]') {
    // Where no agency ever signed there is a page and no file.
    const isMade = ({ agencies }: StatePlace) => route.endsWith('.astro') || agencies.length > 0
    return allPlaces()
      .filter(isMade)
      .map(({ state }) => state.toLowerCase())
  }
  if (upTo === '/data/[table]') return tables.keys()
  // Told with the chart's other addresses.
  if (upTo === '/charts/[...formerly]') return []
  if (upTo === '/charts/[id]' || upTo === '/embed/[id]')
    return new Set(chartsIn(language).flatMap((id) => idsOf(id, charts)))
  return undefined
}

/** Names of the files of a language. What is wrong with links to drafts is told elsewhere. */
function stems(files: ReadonlyMap<string, string>, language: Language): string[] {
  return [...files.keys()].filter((file) => file.includes(`/${language}/`)).map(stemOf)
}

function addressOf(route: string): string {
  if (!route.endsWith('.astro')) return route
  const page = route.replace(/(\/index)?\.astro$/, '')
  return page === '/404' ? '/404.html' : `${page}/`
}

function patternOf(address: string): RegExp {
  const parts = address.split(/\[[^\]]+\]/).map(literal)
  return new RegExp(`^${parts.join('[^/]+')}$`)
}

function readAnchors(address: string): ReadonlySet<string> | undefined {
  const language = languageOf(address)
  if (address.endsWith('/glossary/')) return new Set(Object.keys(glossary(language)))
  if (address.endsWith('/sources/')) {
    return new Set([...sources()].filter(([, { sought }]) => !sought).map(([id]) => id))
  }
  if (address.endsWith('/receipts/')) return undefined
  const name = address.split('/').at(-2)
  const folder = address.includes('/chapters/') ? 'chapters' : 'pages'
  const path = `content/${folder}/${language}/${name}.mdx`
  const text = texts[folder].get(path) ?? texts.drafts.get(path)
  return text === undefined ? undefined : headingIds(parseProse(text, ''))
}

/** Ids of a text's headings, made as the pages make them. */
export function headingIds({ headings, blocks }: Prose): ReadonlySet<string> {
  const slugger = new GithubSlugger()
  return new Set(headings.map(({ block }) => slugger.slug(blocks[block]!)))
}
