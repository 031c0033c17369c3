// The answers of the key on the clause, worked out again from the files with plain loops.
import { expect, test } from 'vitest'
import { measure } from '../../src/measure.ts'
import { answersOf, csv } from './csv.ts'

const published = csv('charts/program-history.csv').filter(({ series }) => series === 'published')
const lists = csv('data/publications.csv')

test('every number of the key is what its files give', () => {
  const agencies = published.filter(({ unit }) => unit === 'agencies')
  const peak = agencies.reduce((a, b) => (Number(b.count) > Number(a.count) ? b : a))
  const [low, high] = published.filter(({ who_says, unit }) => who_says === 'GAO' && unit === 'agreements')
  const first = lists[0]!
  const quiet = lists.filter(({ tfm }) => tfm === '0').at(-1)!
  expect(answersOf('one-clause')).toEqual({
    'exercise.clause.agencies': agencies.length,
    'exercise.clause.agreements': published.length - agencies.length,
    'exercise.clause.most': Number(peak.count),
    'exercise.clause.most.month': peak.date,
    'exercise.clause.most.who': peak.who_says,
    'history.low': Number(low!.count),
    'history.high': Number(high!.count),
    'exercise.clause.times': Number(high!.count) / Number(low!.count),
    // From January 2017 to September 2020.
    'exercise.clause.months': 3 * 12 + 8,
    'first.agreements': Number(first.agreements),
    'quiet.agreements': Number(quiet.agreements),
    'first.JEM': Number(first.jem),
    'quiet.JEM': Number(quiet.jem),
    'first.WSO': Number(first.wso),
    'quiet.WSO': Number(quiet.wso),
  })
  expect([low!.date, high!.date]).toEqual(['2017-01', '2020-09'])
  expect(measure('exercise.clause.quiet.day', 'en').value).toBe(quiet.published)
})

test('the two numbers that look alike stand in rows with different units', () => {
  const rowOn = (day: string) => published.filter(({ date }) => date === measure(day, 'en').value)
  const [october, july] = [rowOn('exercise.clause.october.day'), rowOn('exercise.clause.july.day')]
  expect(
    [october, july].map((rows) => rows.map(({ unit, who_says, count }) => [unit, who_says, Number(count)])),
  ).toEqual([
    [['agencies', 'ICE', measure('exercise.clause.october', 'en').value]],
    [['agreements', "ICE's director", measure('exercise.clause.july', 'en').value]],
  ])
})
