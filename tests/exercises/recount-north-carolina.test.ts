// The answers of the key on North Carolina, worked out again from the files with plain loops.
import { expect, test } from 'vitest'
import { answersOf, csv, sum } from './csv.ts'

const one = csv('charts/four-counts.csv')
const identified = csv('charts/north-carolina-counts.csv').filter(({ counted }) => counted === 'identified')
const spells = csv('charts/north-carolina-agreements.csv')
const events = csv('charts/alamance-two-lines.csv')

test('every number of the key is what its files give', () => {
  const of = (county: string, measure: string) =>
    Number(one.find((row) => row.county === county && row.measure === measure)!.count)
  const mecklenburg = sum(
    identified.filter(({ agency }) => agency === "Mecklenburg County Sheriff's Office"),
    'people',
  )
  const listed = spells.filter(({ status }) => status === 'listed')
  const findings = events.find(({ event }) => event === 'Findings letter')!
  expect(answersOf('north-carolina')).toEqual({
    'nc.mecklenburg.identified': of('Mecklenburg', 'identified'),
    'nc.mecklenburg.removed': of('Mecklenburg', 'removed'),
    'nc.mecklenburg.processed': of('Mecklenburg', 'processed for deportation'),
    'nc.mecklenburg.detained': of('Mecklenburg', 'detained'),
    'nc.mecklenburg.encountered': of('Mecklenburg', 'encountered'),
    'nc.identified': sum(identified, 'people'),
    'nc.mecklenburg.share': mecklenburg / sum(identified, 'people'),
    'nc.agencies.ever': new Set(spells.map(({ agency }) => agency)).size,
    'exercise.nc.listed': listed.length,
    'exercise.nc.listed.WSO': listed.filter(({ model }) => model === 'WSO').length,
    // From 18 September 2012 to 21 May 2020: seven years with two leap days, and from 18 September to 21 May.
    'exercise.nc.days': 7 * 365 + 1 + 12 + 31 + 30 + 31 + 31 + 29 + 31 + 30 + 21,
    'nc.alamance.findings': findings.date,
  })
  expect(mecklenburg).toBe(of('Mecklenburg', 'identified'))
})

test('the two agreements of Alamance and the ruling stand on the days that the answer takes', () => {
  const on = (lane: string, words: string) =>
    events.filter((row) => row.lane === lane && row.event!.includes(words)).map(({ date }) => date)
  expect(on('agreement', 'will end the agreement')).toEqual(['2012-09-18'])
  expect(on('agreement', 'Warrant service officer agreement')).toEqual(['2020-05-21'])
  expect(on('case', 'Court rules for the sheriff')).toEqual(['2015-08-07'])
})
