import { charts } from '../catalogue.ts'
import { addressToday } from '../formerly.ts'
import { nearest, type Problem } from '../problems.ts'
import { type Addresses, headingIds } from './addresses.ts'
import type { Prose } from './prose.ts'

/** Links that lead nowhere: to a page, a file or a place on a page that no build will make. */
export function checkLinks(prose: Prose, file: string, addresses: Addresses): Problem[] {
  return prose.links.flatMap(({ url, line, column }) => {
    const fault = url.startsWith('#') ? faultOfAnchor(url, headingIds(prose), 'this page') : faultOf(url, addresses)
    return fault ? [{ file, line, column, ...fault }] : []
  })
}

function faultOf(url: string, addresses: Addresses): Fault | undefined {
  if (leadsOut(url)) return undefined
  const address = url.replace(/#.*/s, '')
  const now = addressToday(address, charts)
  if (now !== address) {
    const message = `the link to "${url}" leads to an address that a chart had before`
    return { message, hint: `write "${url.replace(address, now)}": the old one is kept for pages of others` }
  }
  if (addresses.holds(address)) {
    const anchors = url.includes('#') ? addresses.anchorsOf(address) : undefined
    return anchors && faultOfAnchor(url, anchors, address)
  }
  const message = `the link to "${url}" leads nowhere`
  if (address.startsWith('/')) return { message, hint: suggest(address, addresses.known, 'the site has no such page') }
  return { message, hint: 'begin it with /, as /chapters/the-surge/, or with https:// where it leaves the site' }
}

/** An address of the web or of a person. One with a name before its host leads elsewhere than it seems to. */
function leadsOut(url: string): boolean {
  if (/^mailto:[^\s@]+@[^\s@]+$/.test(url)) return true
  if (!/^https?:\/\/[^\s/\\@]+\.[^\s\\]+$/.test(url) || !URL.canParse(url)) return false
  const { username, hostname } = new URL(url)
  return username === '' && hostname.includes('.')
}

function faultOfAnchor(url: string, anchors: ReadonlySet<string>, page: string): Fault | undefined {
  const anchor = url.slice(url.indexOf('#') + 1)
  if (anchors.has(anchor)) return undefined
  const message = `the link to "${url}" names a place that ${page} does not have`
  return { message, hint: suggest(anchor, anchors, `its places are ${[...anchors].join(', ') || 'none'}`) }
}

type Fault = Pick<Problem, 'message' | 'hint'>

function suggest(name: string, known: ReadonlySet<string>, otherwise: string): string {
  const meant = nearest(name, known)
  return meant ? `did you mean "${meant}"?` : otherwise
}
