// The packages of others that the site is made with, as the lock file pins them: what the page about the site lists.

import manifest from '../package.json'
import lockFile from '../package-lock.json'
import { compareText } from './problems.ts'

/** A package that the project itself names. */
interface Package {
  name: string
  version: string
  /** An SPDX expression. */
  licence: string
  /** Whether a part of it is in the published site, or it only builds the site, or is for development and tests. */
  use: 'site' | 'build' | 'test'
}

/** A package in the lock file, by its folder. Older manifests name a licence by objects, or several in a list. */
interface Locked {
  version?: string
  license?: string | { type: string } | readonly { type: string }[]
  optionalDependencies?: Record<string, string>
  hasInstallScript?: boolean
  integrity?: string
}

/** Every package in the lock file by its folder, those for other systems too. */
export const locked: ReadonlyMap<string, Locked> = new Map(
  Object.entries((lockFile as unknown as { packages: Record<string, Locked> }).packages).filter(
    ([path]) => path !== '',
  ),
)

/** Packages that name a licence in a manifest so old that npm leaves it out of the lock file. */
export const inOldManifests: ReadonlyMap<string, string> = new Map([['format', 'MIT']])

/** Parts of the site that no script imports: the typeface, and the shapes of states and counties. */
const parts = ['@fontsource-variable/libre-franklin', 'us-atlas']

const scripts: Record<string, string> = import.meta.glob('./client/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** The packages that the project names, in the order of their names within each use. */
export function ownPackages(): Package[] {
  const imported = new Set(Object.values(scripts).flatMap(importsOf))
  const inSite = (name: string) => parts.includes(name) || imported.has(name)
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const names = (list: object, use: Package['use']) =>
    Object.keys(list).map((name): Package => {
      const path = `node_modules/${name}`
      const version = locked.get(path)!.version!
      return { name, version, licence: licenceOf(path), use: inSite(name) ? 'site' : use }
    })
  const all = [...names({ ...dependencies, ...optionalDependencies }, 'build'), ...names(devDependencies, 'test')]
  const uses: readonly Package['use'][] = ['site', 'build', 'test']
  return all.sort((a, b) => uses.indexOf(a.use) - uses.indexOf(b.use) || compareText(a.name, b.name))
}

/** How many packages come under each licence, over those that come along with the project's own; most first. */
export function licencesOfRest(): { licence: string; packages: number }[] {
  const own = new Set(ownPackages().map(({ name }) => `node_modules/${name}`))
  const counts = new Map<string, number>()
  for (const path of locked.keys()) {
    if (!own.has(path)) counts.set(licenceOf(path), (counts.get(licenceOf(path)) ?? 0) + 1)
  }
  return [...counts]
    .map(([licence, packages]) => ({ licence, packages }))
    .sort((a, b) => b.packages - a.packages || compareText(a.licence, b.licence))
}

/** The licence of a locked package, as an SPDX expression; `unknown` where it names none. */
export function licenceOf(path: string): string {
  const { license } = locked.get(path)!
  if (typeof license === 'string') return license.replace(/^\((.*)\)$/, '$1')
  if (license)
    return [license]
      .flat()
      .map(({ type }) => type)
      .join(' OR ')
  return inOldManifests.get(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)) ?? 'unknown'
}

/** Packages that a module imports for more than their types. */
export function importsOf(source: string): string[] {
  return [...source.matchAll(/^import (?!type )[^'"]*['"]([^'".][^'"]*)['"]/gm)].map(
    ([, specifier]) => /^(@[^/]+\/)?[^/]+/.exec(specifier!)![0],
  )
}
