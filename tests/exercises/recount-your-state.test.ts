// The answers of the key on the states, worked out again from the files with plain loops.
import { expect, test } from 'vitest'
import { answersOf, csv, sum } from './csv.ts'

const laws = csv('charts/state-laws.csv')
const states = laws.filter(({ usps }) => usps !== 'DC')
const listed = csv('data/agreements.csv').filter(({ status }) => status === 'listed')

test('every number of the key is what its files give', () => {
  const standing = (posture: string) => states.filter((row) => row.posture === posture)
  const inState = (code: string) => listed.filter(({ state }) => state === code)
  const agenciesIn = (code: string) => new Set(inState(code).map(({ agency_id }) => agency_id)).size
  const still = standing('bans').filter(({ agreements }) => Number(agreements) > 0)
  const unknown = csv('data/state_laws.csv').filter(({ posture }) => posture === 'none-known')
  expect(answersOf('your-state')).toEqual({
    'law.bans.states': standing('bans').length,
    'law.limits.states': standing('limits').length,
    'law.encourages.states': standing('encourages').length,
    'law.requires.states': standing('requires').length,
    'law.none-known.states': standing('none-known').length,
    'law.requires.agreements': sum(standing('requires'), 'agreements'),
    'law.requires.share': sum(standing('requires'), 'agreements') / listed.length,
    'law.territories.agreements': listed.length - sum(laws, 'agreements'),
    'state.TX.agreements': inState('TX').length,
    'state.TX.agencies': agenciesIn('TX'),
    'exercise.state.TX': inState('TX').length / agenciesIn('TX'),
    'state.FL.agreements': inState('FL').length,
    'state.FL.agencies': agenciesIn('FL'),
    'exercise.state.FL': inState('FL').length / agenciesIn('FL'),
    'exercise.state.confirmed': unknown.filter(({ confidence }) => confidence === 'confirmed').length,
    'law.bans.still.names': still
      .map(({ state }) => state)
      .sort()
      .join(' and '),
    'law.bans.agreements': sum(standing('bans'), 'agreements'),
  })
  expect(new Set(unknown.map(({ confidence }) => confidence))).toEqual(new Set(['unverified']))
  // What the last answer says of the days on which these laws take effect.
  const last = listed
    .map(({ last_listed }) => last_listed!)
    .sort()
    .at(-1)!
  for (const { effective } of still) expect(effective!.slice(0, 7) >= last.slice(0, 7)).toBe(true)
})
