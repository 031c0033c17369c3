import { expect, test } from 'vitest'
import { describeSourceUse } from '../../scripts/source/report.ts'
import { plainAddress, sourceUse, sourceUseOfSite } from '../../src/checks/source-use.ts'
import { sources as sourcesOfSite } from '../../src/records.ts'
import type { Source } from '../../src/schema/source.ts'

const news: Source = { title: 'Jails', publisher: 'The Times', kind: 'news', published: '2026-05-02' }
const sources = new Map<string, Source>([
  ['a', { ...news, url: 'https://www.example.org/jails/?utm_source=x#top' }],
  ['b', { ...news, title: 'Other', url: 'http://example.org/jails', archived: 'https://archive.example/1' }],
  ['c', { ...news, title: 'jails' }],
  ['d', { ...news, sameAs: 'e' }],
  ['e', { title: 'Law', publisher: 'State', kind: 'statute' }],
  ['f', { title: 'Law', publisher: 'State', kind: 'statute' }],
])

test('sources are told that nobody names, that are recorded twice, and that have no archived copy', () => {
  expect(sourceUse(sources, new Set(['a', 'b', 'd']))).toEqual({
    unused: ['c', 'f'],
    duplicates: [
      ['a', 'b'],
      ['a', 'c'],
    ],
    unarchived: ['a'],
    kinds: [
      { kind: 'news', sources: 4, unused: 1, duplicated: 3, unarchived: 1 },
      { kind: 'statute', sources: 2, unused: 1, duplicated: 0, unarchived: 0 },
    ],
  })
})

test('two ways of writing an address are one, and two pages are two', () => {
  expect(plainAddress('http://www.Example.org/a/index.html?b=2&a=1&utm_campaign=x')).toBe('example.org/a?a=1&b=2')
  expect(plainAddress('https://example.org/a/?a=1&b=2')).toBe('example.org/a?a=1&b=2')
  expect(plainAddress('https://example.org/a?b=3')).not.toBe(plainAddress('https://example.org/a?b=2'))
})

test('people are given a table by kind and the ids to look at; of those without a copy where they ask for them', () => {
  const use = sourceUse(sources, new Set(['a', 'b', 'd', 'f']))
  const told = [
    'kind     sources  unused  duplicated  no archived copy',
    'news           4       1           3                 1',
    'statute        2       0           0                 0',
    'all            6       1           3                 1',
    '',
    'Named by no fact, table or other source: use them, or remove their files (1)',
    '  c',
    '',
    'Recorded more than once: keep one, or say `sameAs:` in the other (2)',
    '  a = b',
    '  a = c',
    '',
    'With an address and no archived copy: add `archived:` (1)',
  ].join('\n')
  expect(describeSourceUse(use)).toBe(`${told}; npm run source -- check --ids names them`)
  expect(describeSourceUse(use, { ids: true })).toBe(`${told}\n  a`)
})

test('of the site’s own sources every one is counted once', () => {
  const { kinds } = sourceUseOfSite()
  expect(kinds.reduce((sum, row) => sum + row.sources, 0)).toBe(sourcesOfSite().size)
})
