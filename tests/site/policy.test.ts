import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bytesOf, files, pages } from './pages.ts'

/** Blocks of data aside, which no browser runs and no policy rules. */
const script = 'script:not([type="application/ld+json"])'

describe.for(pages)('the policy of $address', ({ document }) => {
  const metas = [...document.querySelectorAll('meta[http-equiv="content-security-policy" i]')]
  const policy = new Map(
    (metas[0]?.getAttribute('content') ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name, ...values]) => [name!, values]),
  )

  test('is there once, before any script and the styles of the site', () => {
    expect(metas.length).toBe(1)
    // The face that an embed brings with it may come first: nothing runs in it, and it has its checksum as well.
    const ruled = document.querySelector(`${script}, style:not([data-face])`)
    if (ruled) expect(metas[0]!.compareDocumentPosition(ruled) & 4).toBe(4)
  })

  test('allows what the site itself sends and nothing else', () => {
    expect(policy.get('default-src')).toEqual(["'self'"])
    for (const name of ['object-src', 'base-uri', 'form-action']) expect(policy.get(name), name).toEqual(["'none'"])
    for (const values of policy.values()) {
      for (const value of values) expect(value).toMatch(/^('self'|'none'|data:|'sha(256|384|512)-[A-Za-z0-9+/=]+')$/)
    }
    for (const name of ['script-src', 'style-src', 'default-src']) expect(policy.get(name) ?? []).not.toContain('data:')
  })

  test.for([
    [script, 'script-src'],
    ['style', 'style-src'],
  ] as const)('has the checksum of every %s in the page', ([tag, directive]) => {
    const allowed = policy.get(directive) ?? []
    for (const element of document.querySelectorAll(tag)) {
      if (element.hasAttribute('src') || element.closest('svg')) continue
      const hash = createHash('sha256')
        .update(element.textContent ?? '')
        .digest('base64')
      expect(allowed, element.outerHTML.slice(0, 100)).toContain(`'sha256-${hash}'`)
    }
    expect(document.querySelectorAll(`svg :is(${tag})`).length).toBe(0)
  })
})

test('a drawing that stands alone as a file holds no script', () => {
  for (const file of files.filter((name) => name.endsWith('.svg'))) {
    expect(bytesOf(file).toString()).not.toMatch(/<script|\son\w+=|javascript:/i)
  }
})
