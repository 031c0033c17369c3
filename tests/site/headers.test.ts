import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/bench/project.ts'
import { bytesOf, files } from './pages.ts'

interface Rule {
  path: string
  headers: [name: string, value: string][]
}

const rules = rulesIn(bytesOf('_headers').toString())
/** As a browser asks for them: a page by its folder. */
const addresses = files
  .filter((file) => file !== '_headers')
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)

/** Cloudflare Pages: every rule that matches gives its headers; values of one name are joined by a comma. */
function onCloudflare(address: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const rule of rules.filter(({ path }) => matches(path, address))) {
    for (const [name, value] of rule.headers) {
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`
    }
  }
  return found
}

/** Netlify: a later rule takes the place of an earlier one, and a slash at the end makes no difference. */
function onNetlify(address: string): Record<string, string> {
  const trimmed = (path: string) => path.replace(/(.)\/$/, '$1')
  const found = rules.filter(({ path }) => matches(trimmed(path), trimmed(address)))
  return Object.fromEntries(found.flatMap(({ headers }) => headers))
}

/** `*` stands for anything, `:name` for one part of a path. */
function matches(path: string, address: string): boolean {
  const pattern = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace(/\*/g, '.*')
  return new RegExp(`^${pattern}$`).test(address)
}

function rulesIn(text: string): Rule[] {
  const rules: Rule[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const where = `_headers:${index + 1} ${line}`
    if (line.trim() === '' || line.startsWith('#')) continue
    if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: [] })
    else {
      const [, name, value] = line.match(/^ {2}([A-Za-z-]+): (\S.*)$/) ?? []
      if (!name || !value || rules.length === 0) throw new Error(`${where}: neither a path nor a header below one`)
      rules.at(-1)!.headers.push([name, value])
    }
  }
  return rules
}

test('the file keeps the limits of both hosts', () => {
  expect(rules.length).toBeGreaterThan(5)
  expect(rules.length).toBeLessThanOrEqual(100)
  for (const { path, headers } of rules) {
    expect(headers.length, path).toBeGreaterThan(0)
    expect(path.split('*').length, path).toBeLessThanOrEqual(2)
  }
  expect(new Set(rules.map(({ path }) => path)).size).toBe(rules.length)
})

describe.for([
  ['Cloudflare Pages', onCloudflare],
  ['Netlify', onNetlify],
] as const)('on %s', ([, headersOf]) => {
  test('charts to be embedded may be framed anywhere, and all the rest by the site alone', () => {
    const framed = addresses.filter((address) => /^\/(embed|v\/[^/]+)\//.test(address))
    expect(framed.length).toBeGreaterThan(20)
    for (const address of addresses) {
      const wanted = framed.includes(address) ? 'frame-ancestors * file:' : "frame-ancestors 'self'"
      const bare = /^\/(_astro|fonts)\//.test(address)
      expect(headersOf(address)['Content-Security-Policy'], address).toBe(bare ? undefined : wanted)
    }
  })

  test('each address has one time for which it may be kept: names that change with their bytes for ever', () => {
    const times = new Map(addresses.map((address) => [address, headersOf(address)['Cache-Control']]))
    for (const [address, time] of times) {
      const wanted = address.startsWith('/_astro/')
        ? 'public, max-age=31536000, immutable'
        : address.startsWith('/fonts/')
          ? 'public, max-age=2592000'
          : /^\/v\/./.test(address)
            ? 'public, max-age=86400'
            : 'public, max-age=300'
      expect(time, address).toBe(wanted)
    }
  })

  test('every file may be fetched by other sites, is what it says it is, and tells nobody where a reader came from', () => {
    for (const address of addresses) {
      expect(headersOf(address)).toMatchObject({
        'Access-Control-Allow-Origin': '*',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      })
    }
  })
})

test('the file for nginx says the same', () => {
  const nginx = readFileSync(join(root, '.github/hosting/nginx.conf'), 'utf8')
  for (const [name, value] of rules.flatMap(({ headers }) => headers)) {
    expect(nginx, name).toContain(name)
    expect(nginx, name).toContain(value)
  }
})
