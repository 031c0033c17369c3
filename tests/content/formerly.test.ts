// Ids that charts had before: who finds the chart by one of them, and what no editor may say of them.
import { describe, expect, test } from 'vitest'
import { planNew } from '../../scripts/new/plan.ts'
import { forwardOf } from '../../src/build/forwards.ts'
import { checkNamesakes } from '../../src/checks/charts.ts'
import { checkNoted } from '../../src/checks/editions.ts'
import { checkFormerly } from '../../src/checks/formerly.ts'
import { addressToday, formerIds, idsOf, listedAs, readdress, unknownChart, unlisted } from '../../src/formerly.ts'
import { describeProblems } from '../../src/problems.ts'

const charts = new Map([
  ['hours', {}],
  ['hours-of-training', { formerly: ['training', 'training-hours'] }],
])

test('each of them leads to its chart of today, however often that was renamed', () => {
  expect([...formerIds(charts)]).toEqual([
    ['training', 'hours-of-training'],
    ['training-hours', 'hours-of-training'],
  ])
  expect(idsOf('hours-of-training', charts)).toEqual(['hours-of-training', 'training', 'training-hours'])
  expect(idsOf('hours', charts)).toEqual(['hours'])
})

test('what an earlier day lists is found under the id that it had then, or has today, and is not new', () => {
  expect(listedAs('hours-of-training', { 'training-hours': 'a' }, charts)).toBe('training-hours')
  expect(listedAs('hours-of-training', { hours: 'a', 'hours-of-training': 'b' }, charts)).toBe('hours-of-training')
  expect(listedAs('hours', { 'training-hours': 'a' }, charts)).toBeUndefined()
  expect(unlisted({ 'training-hours': 'a' }, charts)).toEqual(['hours'])
  expect(unlisted({}, charts)).toEqual(['hours', 'hours-of-training'])
})

test('a chart that an edition kept is there under another id, unless two that it kept would be one', () => {
  const told = (...ids: string[]) =>
    checkNoted({ date: '2026-05-18', charts: Object.fromEntries(ids.map((id) => [id, 'a'])) }, charts)
  expect(told('hours', 'training-hours')).toEqual([])
  expect(told('hours-of-training')).toEqual([])
  expect(describeProblems(told('hours-of-training', 'training'))).toMatch(
    /^src\/charts\/hours-of-training\.ts {2}was formerly "training", and the edition of 2026-05-18 has that as a chart beside/,
  )
  expect(describeProblems(told('days'))).toMatch(/has a chart "days", which is gone\n.*if it was renamed, name this id/)
})

test.for([
  ['/charts/training-hours/', '/charts/hours-of-training/'],
  ['/charts/training-hours.oembed.json', '/charts/hours-of-training.oembed.json'],
  ['/charts/training@2x.png', '/charts/hours-of-training@2x.png'],
  ['/eo/embed/training-hours/dark/', '/eo/embed/hours-of-training/dark/'],
  ['v/2026-05-18/embed/training/index.html', 'v/2026-05-18/embed/hours-of-training/index.html'],
  ['offline/charts/training.html', 'offline/charts/hours-of-training.html'],
  ['/chapters/training/', '/chapters/training/'],
  ['/charts/training-days/', '/charts/training-days/'],
  ['/charts/hours/', '/charts/hours/'],
])('%s is %s today', ([before, today]) => {
  expect(addressToday(before!, charts)).toBe(today)
})

test('an address takes another id where a chart’s stands, and nowhere else', () => {
  expect(readdress('/charts/hours.csv', 'hours', 'days')).toBe('/charts/days.csv')
  expect(readdress('/states/hours.csv', 'hours', 'days')).toBe('/states/hours.csv')
  expect(readdress('/charts/three-hours.csv', 'hours', 'days')).toBe('/charts/three-hours.csv')
})

describe('whoever names a chart by an id that it had before', () => {
  test('is told the one of today, though another be nearer', () => {
    expect(describeProblems([unknownChart('training-hours', charts)])).toBe(
      'src/charts  there is no chart "training-hours" any more\n    did you mean "hours-of-training"? It was called "training-hours" before',
    )
    expect(unknownChart('huors', charts).hint).toBe('did you mean "hours"?')
  })

  test('is told so of the file with its words as well', () => {
    expect(checkNamesakes(['content/charts/en/training.yml'], charts)).toEqual([
      { ...unknownChart('training', charts), file: 'content/charts/en/training.yml' },
    ])
  })

  test('makes no new chart or chapter of it', () => {
    const known = { names: new Map([['training-hours', 'the chart "hours-of-training"']]), order: 1 }
    expect(() => planNew('chart', 'Training hours', known)).toThrow('the name "training-hours" is taken by the chart')
  })
})

test('ids that were never one, are a chart’s today or are claimed twice are told in one run', () => {
  expect(checkFormerly(charts)).toEqual([])
  const wrong = new Map([
    ['days', { formerly: ['Days of training', 'hours'] }],
    ['hours', { formerly: ['training'] }],
    ['months', { formerly: ['training', 'months'] }],
  ])
  expect(describeProblems(checkFormerly(wrong)).split('\n')).toEqual([
    'src/charts/days.ts  was formerly "Days of training", which is no id',
    '    write it as it stood in addresses: lower-case words and numbers, joined by hyphens',
    'src/charts/days.ts  was formerly "hours", which is the id of a chart today',
    '    take it out of `formerly`, or give src/charts/hours.ts an id that no chart ever had',
    'src/charts/months.ts  was formerly "months", which is the id of a chart today',
    '    take it out of `formerly`, or give src/charts/months.ts an id that no chart ever had',
    'src/charts/months.ts  has a former id "training", and src/charts/hours.ts has former id "training"',
    '    take it out of one of them: an address leads to one chart',
  ])
})

test('a page forwards or stays', () => {
  expect(forwardOf('<meta http-equiv="refresh" content="0; url=/charts/hours/">')).toBe('/charts/hours/')
  expect(forwardOf('<p>It says http-equiv="refresh".</p>')).toBeUndefined()
})
