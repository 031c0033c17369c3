// What a consumer of oEmbed finds: a library that others use, given the address of a page and nothing else.
import { get } from 'node:http'
import { text } from 'node:stream/consumers'
import { extract } from '@extractus/oembed-extractor'
import { JSDOM } from 'jsdom'
import { expect, inject, test } from 'vitest'
import { charts } from '../../src/catalogue.ts'
import { embedPath, variants } from '../../src/embed.ts'
import { embedTitle } from '../../src/render/code.ts'
import { embedHeight } from '../../src/render/height.ts'
import { site } from '../../src/site.ts'
import { files } from './pages.ts'

/** The site as it is served here, under the address that it will have; on a connection of its own each time. */
function fetchHere(address: string): Promise<Response> {
  const url = String(address).replace(site.origin, inject('origin'))
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, async (answer) => {
      const headers = { 'content-type': answer.headers['content-type'] ?? '' }
      resolve(new Response(await text(answer), { status: answer.statusCode ?? 500, headers }))
    }).on('error', reject)
  })
}

const chart = 'agreements-by-model'
const pages = [
  ...[...charts.keys()].map((id) => ({ id, variant: 'auto' as const, path: `/charts/${id}/` })),
  ...variants.map((variant) => ({ id: chart, variant, path: embedPath(chart, 'en', variant) })),
]

test.for(pages)('$path is found, and answers with one frame', async ({ id, variant, path }) => {
  const found = await extract(site.origin + path, {}, fetchHere)
  const {
    version,
    type,
    title,
    width,
    height,
    html,
    provider_name: provider,
    ...more
  } = found as Record<string, unknown>
  expect({ version, type, title, provider }).toEqual({
    ...{ version: '1.0', type: 'rich', title: embedTitle(id, 'en', variant), provider: site.name },
  })
  expect([typeof width, height]).toEqual(['number', embedHeight(id, 'en', variant)])
  const fragment = JSDOM.fragment(String(html))
  expect(fragment.querySelectorAll('*').length).toBe(1)
  expect(fragment.querySelector('iframe')!.src).toBe(site.origin + embedPath(id, 'en', variant))
  expect(fragment.querySelector('iframe')!.height).toBe(String(height))
  if (variant === 'wonder') expect(more.thumbnail_url).toBeUndefined()
  else {
    expect(files).toContain(String(more.thumbnail_url).replace(`${site.origin}/`, ''))
    expect([more.thumbnail_width, more.thumbnail_height]).toEqual([1200, 630])
  }
})
