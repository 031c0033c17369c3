// The answers of the key on the surge, worked out again from the files with plain loops.
import { expect, test } from 'vitest'
import { answersOf, csv, sum } from './csv.ts'

const byModel = csv('charts/agreements-by-model.csv')
const listed = csv('data/agreements.csv').filter(({ status }) => status === 'listed')
const moves = csv('charts/joined-and-left.csv')
const taskForces = csv('charts/who-signs.csv').filter(({ model }) => model === 'TFM')

const days = [...new Set(byModel.map(({ published }) => published!))].sort()
const on = (day: string, model?: string) =>
  sum(
    byModel.filter((row) => row.published === day && (model === undefined || row.model === model)),
    'agreements',
  )
const last = days.at(-1)!
// The last list before task forces came back.
const quiet = days.filter((day) => on(day, 'TFM') === 0).at(-1)!

test('every number of the key is what its files give', () => {
  const held = new Map<string, number>()
  for (const { agency_id } of listed) held.set(agency_id!, (held.get(agency_id!) ?? 0) + 1)
  const municipal = sum(
    taskForces.filter(({ agency_type }) => agency_type === 'municipal'),
    'agreements',
  )
  const added = sum(
    moves.filter(({ change }) => change === 'added'),
    'agreements',
  )
  const removed = sum(
    moves.filter(({ change }) => change === 'removed'),
    'agreements',
  )
  expect(answersOf('the-surge')).toEqual({
    'list.JEM': on(last, 'JEM'),
    'list.WSO': on(last, 'WSO'),
    'list.TFM': on(last, 'TFM'),
    'list.agreements': listed.length,
    'list.agencies': held.size,
    'counts.several': [...held.values()].filter((count) => count > 1).length,
    'exercise.surge.names': new Set(listed.map(({ agency }) => agency)).size,
    'type.municipal.TFM': municipal,
    'exercise.surge.municipal': municipal / sum(taskForces, 'agreements'),
    'exercise.surge.municipalOfAll': municipal / listed.length,
    'exercise.surge.added': added,
    'exercise.surge.removed': removed,
    'first.date': days[0],
    'first.agreements': on(days[0]!),
    'quiet.agreements': on(quiet),
  })
})

test('the sum of the fourth exercise adds up, and the division of the fifth is right', () => {
  const net =
    sum(moves, 'agreements') -
    2 *
      sum(
        moves.filter(({ change }) => change === 'removed'),
        'agreements',
      )
  expect(on(days[0]!) + net).toBe(on(last))
  expect(on(last)).toBe(listed.length)
  expect((on(last) / on(quiet)).toFixed(1)).toBe('13.7')
})
