import { expect, test } from 'vitest'
import { samplesOf } from '../../scripts/bench/page-types.ts'

const map = '<svg><path class="base"/></svg>'
const site = (pages: Record<string, string>) => ({ pages: new Map(Object.entries(pages)), bytesOf: () => Buffer.of() })

test('each kind is one page, its heaviest; each chapter is one', () => {
  const pages = {
    '/states/tx/': 'much more',
    '/states/al/': 'more',
    '/chapters/one-clause/': 'one',
    '/chapters/the-surge/': 'two',
    '/teach/one-clause/sheet/': 'a sheet',
    '/v/2026-05-18/embed/one-morning/dark/': 'pinned',
  }
  expect(samplesOf(site(pages))).toEqual([
    { type: '/chapters/one-clause/', address: '/chapters/one-clause/' },
    { type: '/chapters/the-surge/', address: '/chapters/the-surge/' },
    { type: '/states/[state]/', address: '/states/tx/' },
    { type: '/teach/[pack]/sheet/', address: '/teach/one-clause/sheet/' },
    { type: '/v/[date]/embed/[id]/[variant]/', address: '/v/2026-05-18/embed/one-morning/dark/' },
  ])
})

test('embeds are told by their variant, and maps, which may weigh more, apart from them', () => {
  const pages = {
    '/embed/one-morning/': 'few words',
    '/embed/one-morning/dark/': 'few words',
    '/embed/agencies-map/': map,
    '/embed/agencies-map/static/': '<picture></picture> and a table of many rows',
  }
  expect(samplesOf(site(pages))).toEqual([
    { type: '/embed/[id]/', address: '/embed/one-morning/' },
    { type: '/embed/[id]/ (map)', address: '/embed/agencies-map/static/' },
    { type: '/embed/[id]/dark/', address: '/embed/one-morning/dark/' },
  ])
})
