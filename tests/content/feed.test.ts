import { expect, test } from 'vitest'
import { renderFeed } from '../../src/machines/feed.ts'
import { listCorrections } from '../../src/releases/corrections.ts'
import type { Correction } from '../../src/schema/release.ts'

const entry = (on: string): Correction => ({ on, kind: 'update', facts: ['a'], said: 'A.', says: 'B.', why: 'C.' })

test('the place of a correction stays as it is when newer entries come', () => {
  const before = [entry('2026-12-02'), entry('2026-12-02'), entry('2026-12-01')]
  expect(listCorrections(before).map(({ anchor }) => anchor)).toEqual(['2026-12-02-2', '2026-12-02-1', '2026-12-01-1'])
  const after = [entry('2026-12-03'), entry('2026-12-02'), ...before]
  expect(listCorrections(after).map(({ anchor }) => anchor)).toEqual([
    '2026-12-03-1',
    '2026-12-02-3',
    '2026-12-02-2',
    '2026-12-02-1',
    '2026-12-01-1',
  ])
})

test('a feed takes its moment from its newest entry, and holds words as XML must have them', () => {
  const feed = renderFeed({
    title: 'A & B',
    subtitle: 'S',
    author: 'A',
    home: 'https://a.example/',
    self: 'https://a.example/feed.xml',
    language: 'en',
    entries: [
      { title: '“1 < 2”', address: 'https://a.example/1/', day: '2026-12-01', summary: 'Said: "so".' },
      { title: 'Two', address: 'https://a.example/2/', day: '2026-05-18', summary: 'Two.' },
    ],
  })
  expect(feed).toContain('<title>A &amp; B</title>')
  expect(feed).toContain('<title>“1 &lt; 2”</title>')
  expect(feed).toContain('<summary>Said: &quot;so&quot;.</summary>')
  expect(feed.match(/<updated>[^<]+/g)).toEqual([
    '<updated>2026-12-01T00:00:00Z',
    '<updated>2026-12-01T00:00:00Z',
    '<updated>2026-05-18T00:00:00Z',
  ])
})
