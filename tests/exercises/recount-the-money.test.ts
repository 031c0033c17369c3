// The answers of the key on the money, worked out again from the files with plain loops.
import { expect, test } from 'vitest'
import { measure } from '../../src/measure.ts'
import { answersOf, csv, sum } from './csv.ts'

const grants = csv('charts/state-grants.csv')
const rows = csv('charts/offered-and-paid.csv')
const usd = (recipient: string, status: string) =>
  Number(rows.find((row) => row.recipient!.startsWith(recipient) && row.status === status)!.usd)

test('every number of the key is what its files give', () => {
  const texas = grants.filter(({ state }) => state === 'TX')
  const biggest = csv('charts/the-offer.csv').filter(({ officers }) => officers === '50')
  const most = biggest
    .filter(({ usd }) => usd !== '')
    .filter(({ item, amount }) => item !== 'Award' || amount === '1000')
  const florida = rows.filter((row) => row.group === 'federal' && row.recipient!.startsWith('Florida'))
  const share = (recipient: string) => usd(recipient, 'paid') / usd(recipient, 'offered')
  const rounds = rows.filter(({ group }) => group === 'state').sort((a, b) => (a.period_to! < b.period_to! ? -1 : 1))
  expect(measure('exercise.money.award', 'en').value).toBe(most.find(({ item }) => item === 'Award')!.condition)
  expect(answersOf('the-money')).toEqual({
    'exercise.money.cap.low': Number(texas.find(({ population_from }) => population_from === '0')!.usd),
    'exercise.money.cap.high': Number(texas.find(({ population_to }) => population_to === '')!.usd),
    'exercise.money.sum': sum(most, 'usd'),
    'paid.laramie': usd('Laramie', 'paid'),
    'exercise.money.laramie.offered': usd('Laramie', 'offered'),
    'exercise.money.laramie.share': share('Laramie'),
    'paid.colebrook': usd('Colebrook', 'paid'),
    'exercise.money.colebrook.offered': usd('Colebrook', 'offered'),
    'exercise.money.colebrook.share': share('Colebrook'),
    'approved.florida.first': Number(rounds[0]!.usd),
    'paid.florida.both': sum(florida, 'usd'),
    'paid.all': usd('All agencies', 'paid'),
  })
  expect(measure('exercise.money.florida.share', 'en').value).toBe(sum(florida, 'usd') / usd('All agencies', 'paid'))
  expect(new Set(rounds.map(({ status }) => status))).toEqual(new Set(['approved']))
})
