import { expect, test } from 'vitest'
import { shownDuring, spells } from '../../src/marks/lists.ts'

const itself = (thing: string) => thing

test('what follows itself from list to list is one, with its first list and its last', () => {
  expect(spells([['a'], ['a', 'b'], ['a', 'b'], ['b']], itself)).toEqual([
    { thing: 'a', lists: { from: 0, to: 2, isNow: false } },
    { thing: 'b', lists: { from: 1, to: 3, isNow: true } },
  ])
})

test('what leaves and comes back is two: it is not there in between', () => {
  expect(spells([['a'], [], ['a']], itself)).toEqual([
    { thing: 'a', lists: { from: 0, to: 0, isNow: false } },
    { thing: 'a', lists: { from: 2, to: 2, isNow: true } },
  ])
})

test('what changes in a way that tells it apart begins anew: an agency that gains another model', () => {
  const lists = [[{ id: 'x', reach: 'WSO' }], [{ id: 'x', reach: 'TFM' }], [{ id: 'x', reach: 'TFM' }]]
  expect(spells(lists, ({ id, reach }) => `${id} ${reach}`).map(({ lists }) => [lists.from, lists.to])).toEqual([
    [0, 0],
    [1, 2],
  ])
})

test('a mark says its lists, and is hidden at first where the last list lacks it', () => {
  expect(shownDuring({ from: 3, to: 16, isNow: true })).toEqual({ 'data-lists': '3-16' })
  expect(shownDuring({ from: 0, to: 4, isNow: false })).toEqual({ 'data-lists': '0-4', display: 'none' })
})
