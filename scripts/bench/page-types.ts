// Which pages stand for the site: every chapter, and of each other route the heaviest page; of embeds the heaviest of
// each variant, and the heaviest map. They are told from the routes, so that a new kind of page is read without being
// named here.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../../src/problems.ts'
import { barOf, bars, type Site } from './budgets.ts'
import { root } from './project.ts'

/** A page that stands for its kind. */
export interface Sample {
  /** The kind: its route, with the variant where it has one. */
  type: string
  address: string
}

interface Route {
  name: string
  pattern: RegExp
  /** How many parts of the address it leaves open; infinite where it takes any number of parts. */
  blanks: number
}

/** The pages of a site to read, in the order of their kinds. */
export function samplesOf(site: Site): Sample[] {
  const routes = routesOf(join(root, 'src/pages'))
  const heaviest = new Map<string, { address: string; letters: number }>()
  for (const [address, { length: letters }] of site.pages) {
    const route = routes.find(({ pattern }) => pattern.test(address))
    if (!route) continue
    const type = typeOf(address, route, site)
    if (letters > (heaviest.get(type)?.letters ?? 0)) heaviest.set(type, { address, letters })
  }
  return [...heaviest].map(([type, { address }]) => ({ type, address })).sort((a, b) => compareText(a.type, b.type))
}

function typeOf(address: string, { name, pattern }: Route, site: Site): string {
  // Chapters differ as no other pages do: each is a kind of its own.
  if (name === '/chapters/[slug]/') return address
  if (name.startsWith('/embed/') && barOf(address, site) === bars.map) return '/embed/[id]/ (map)'
  const { date, variant } = pattern.exec(address)?.groups ?? {}
  return variant === undefined || date !== undefined ? name : name.replace('[variant]', variant)
}

/** Every route of a page, those that leave less open first, as they win where two fit. */
function routesOf(folder: string): Route[] {
  return readdirSync(folder, { recursive: true })
    .map((file) => `/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.astro'))
    .map((file) => {
      const page = file.replace(/(\/index)?\.astro$/, '')
      const name = page === '/404' ? '/404.html' : `${page}/`
      const pattern = name
        .replaceAll('.html', '\\.html')
        .replace(/\[\.\.\.\w+\]\//g, '(.*)')
        .replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')
      const blanks = name.includes('[...') ? Number.POSITIVE_INFINITY : name.split('[').length - 1
      return { name, pattern: new RegExp(`^${pattern}$`), blanks }
    })
    .sort((a, b) => (a.blanks === b.blanks ? compareText(a.name, b.name) : a.blanks - b.blanks))
}
