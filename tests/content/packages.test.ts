// The packages of others: under which licences, with which scripts, and whether all systems find theirs.
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json'
import { importsOf, inOldManifests, licenceOf, licencesOfRest, locked, ownPackages } from '../../src/packages.ts'

/** Licences that ask for no more than that their words are kept. */
const permissive = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0'],
  ...['OFL-1.1', 'Public Domain', 'Python-2.0', 'Unlicense', 'Zlib'],
])
/**
 * Licences that ask for the source of what is changed in the package itself. Such packages may be used to build the site,
 * unchanged and as they come from the registry; nothing of them is in it.
 */
const ofTools = new Set(['CPAL-1.0', 'LGPL-2.1+', 'LGPL-3.0-or-later', 'MPL-2.0'])

/** Whether an SPDX expression can be met by licences of the given kinds. */
function allows(expression: string, ...kinds: ReadonlySet<string>[]): boolean {
  // Brackets would need a reader of expressions; until one is met, they are refused.
  const choices = expression.split(' OR ').map((choice) => choice.split(' AND '))
  return choices.some((all) => all.every((licence) => kinds.some((kind) => kind.has(licence))))
}

test('every locked package has a licence under which the site may be built with it', () => {
  const refused = [...locked.keys()].filter((path) => !allows(licenceOf(path), permissive, ofTools))
  expect(refused.map((path) => `${path}: ${licenceOf(path)}`)).toEqual([])
  for (const licence of ['GPL-3.0-only', 'AGPL-3.0-or-later', 'UNLICENSED', 'unknown', 'MIT AND GPL-2.0', '(MIT']) {
    expect(allows(licence, permissive, ofTools), licence).toBe(false)
  }
  expect(allows('MIT OR GPL-3.0-or-later', permissive)).toBe(true)
})

test('what is in the published site is under a permissive licence', () => {
  const inSite = ownPackages().filter(({ use }) => use === 'site')
  expect(inSite.map(({ name }) => name)).toEqual(expect.arrayContaining(['minisearch', 'scrollama', 'us-atlas']))
  expect(inSite.filter(({ licence }) => !allows(licence, permissive))).toEqual([])
})

test('the list of what is in the published site has every package that a browser script reaches', () => {
  const reached = new Set<string>()
  const packages = new Set<string>()
  const follow = (file: string) => {
    if (reached.has(file)) return
    reached.add(file)
    const source = readFileSync(file, 'utf8')
    for (const name of importsOf(source)) packages.add(name)
    for (const [, path] of source.matchAll(/^(?:import|export) (?!type )[^'"]*['"](\.[^'"]+\.ts)['"]/gm))
      follow(resolve(dirname(file), path!))
    for (const [, path] of source.matchAll(/import\(['"](\.[^'"]+\.ts)['"]\)/g)) follow(resolve(dirname(file), path!))
  }
  for (const file of readdirSync('src/client')) follow(resolve('src/client', file))
  expect(reached.size).toBeGreaterThan(readdirSync('src/client').length)
  const inSite = ownPackages().flatMap(({ name, use }) => (use === 'site' ? name : []))
  expect([...packages].filter((name) => !inSite.includes(name))).toEqual([])
})

test('what the code imports is named as a package of the project, and not only there because another needs it', () => {
  const named = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
  const files = globSync(['{src,scripts,tests}/**/*.{ts,astro,mjs}', '*.config.*'])
  const imported = files.flatMap((file) => importsOf(readFileSync(file, 'utf8')).map((name) => ({ file, name })))
  const packages = imported.filter(({ name }) => !/^(node|astro|virtual):/.test(name))
  expect(packages.length).toBeGreaterThan(100)
  expect(packages.filter(({ name }) => !named.has(name))).toEqual([])
})

test('all that is locked is either listed or counted', () => {
  const counted = licencesOfRest().reduce((sum, { packages }) => sum + packages, 0)
  expect(counted + ownPackages().length).toBe(locked.size)
  const { dependencies, devDependencies, optionalDependencies } = manifest
  expect(ownPackages().length).toBe(
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).length,
  )
})

test('a licence that the lock file leaves out is the one that the package’s manifest names', () => {
  for (const [name, licence] of inOldManifests) {
    const { licenses } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'))
    expect(licenses).toEqual([expect.objectContaining({ type: licence })])
    expect(locked.get(`node_modules/${name}`)?.license).toBeUndefined()
  }
})

test('no package runs a script when it is installed but those that package.json allows', () => {
  const scripted = [...locked].flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) : [],
  )
  expect(new Set(scripted)).toEqual(new Set(Object.keys(manifest.allowScripts)))
})

test('what a locked package brings along for each system is in the lock file, whole and with its checksum', () => {
  const asked = [...locked].flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).map((name) => ({ path, name, found: findFrom(path, name) })),
  )
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter(({ found }) => !found)).toEqual([])
  expect([...locked].flatMap(([path, { integrity }]) => (/^sha512-/.test(integrity ?? '') ? [] : path))).toEqual([])
})

test.for(['linux', 'darwin', 'win32'].flatMap((system) => ['x64', 'arm64'].map((cpu) => `${system}-${cpu}`)))(
  'the packages that bring code of their own for each system have it for %s',
  (system) => {
    for (const family of ['@esbuild/', '@img/sharp-', '@resvg/resvg-js-', 'lightningcss-', '@rolldown/binding-']) {
      const found = [...locked.keys()].filter((path) => path.includes(`node_modules/${family}${system}`))
      expect(found, `${family}${system}`).not.toEqual([])
    }
  },
)

/** Where Node would find a package from the folder of another, in the lock file. */
function findFrom(path: string, name: string): string | undefined {
  for (let at: string | undefined = path; at !== undefined; at = parentOf(at)) {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (locked.has(candidate)) return candidate
  }
  return undefined
}

function parentOf(path: string): string | undefined {
  if (path === '') return undefined
  const last = path.lastIndexOf('/node_modules/')
  return last < 0 ? '' : path.slice(0, last)
}
