import { expect, test } from 'vitest'
import { addUp, awards, limits, tierOf, workOut } from '../../src/offer.ts'
import { reckon } from '../../src/reckoning.ts'
import type { OfferItem } from '../../src/tables/offer.ts'

const row = (item: Partial<OfferItem>): OfferItem => ({
  position: 1,
  item: 'Vehicles',
  amount: 100_000,
  unit: 'USD',
  per: 'qualifying agency',
  up_to: true,
  condition: null,
  announced: '2025-09',
  precision: 'month',
  paid_from: null,
  who_says: 'FOP',
  note: null,
  source: 'somebody',
  locator: 'whole page',
  confidence: 'confirmed',
  ...item,
})
const perOfficer = 'trained and credentialed task-force officer'
const perQuarter = 'eligible task-force officer and quarter'

/** The offer as it was announced, its rows in no order. */
const items: OfferItem[] = [
  row({ position: 5, item: 'Award', amount: 500, per: perQuarter, up_to: false, condition: '70-79 percent' }),
  row({ position: 7 }),
  row({ position: 6, item: 'Equipment', amount: 7500, per: perOfficer }),
  row({ position: 3, item: 'Award', amount: 1000, per: perQuarter, up_to: false, condition: '90-100 percent' }),
  row({ position: 4, item: 'Award', amount: 750, per: perQuarter, up_to: false, condition: '80-89 percent' }),
  row({ position: 2, item: 'Overtime', amount: 25, unit: 'percent of annual salary', per: 'eligible trained officer' }),
  row({
    position: 1,
    item: 'Salary and benefits',
    amount: 100,
    unit: 'percent of salary and benefits',
    per: 'eligible trained officer',
    up_to: false,
  }),
]
const total = (officers: number, quarters: number, award: string | null) =>
  addUp(workOut(items, { officers, quarters, award }))

test('ten officers for four quarters at the highest award come to 215,000 dollars: 40,000, 75,000 and 100,000', () => {
  const lines = workOut(items, { officers: 10, quarters: 4, award: '90-100 percent' })
  expect(lines.map(({ item, per, upTo, rate, percent, usd }) => [item, per, upTo, rate, percent, usd])).toEqual([
    ['Salary and benefits', 'officer', false, null, 100, null],
    ['Overtime', 'officer', true, null, 25, null],
    ['Award', 'officer-quarter', false, 1000, null, 40_000],
    ['Equipment', 'officer', true, 7500, null, 75_000],
    ['Vehicles', 'agency', true, 100_000, null, 100_000],
  ])
  expect(addUp(lines)).toBe(215_000)
})

test('vehicles count once an agency, equipment once an officer, awards every quarter', () => {
  expect(total(2, 4, '90-100 percent')).toBe(123_000)
  expect(total(50, 4, '90-100 percent')).toBe(675_000)
  expect(total(2, 8, '90-100 percent')).toBe(131_000)
  expect(total(10, 4, '80-89 percent')).toBe(205_000)
  expect(total(10, 4, '70-79 percent')).toBe(195_000)
})

test('without an award, or before a quarter has passed, only the start-up money is left', () => {
  expect(total(10, 4, null)).toBe(175_000)
  expect(total(10, 0, '90-100 percent')).toBe(175_000)
  expect(workOut(items, { officers: 10, quarters: 4, award: null }).map(({ item }) => item)).not.toContain('Award')
})

test('no officers, no money: the vehicles are for an agency that has one', () => {
  expect(total(0, 4, '90-100 percent')).toBe(0)
})

test('the awards are named from the best paid down', () => {
  expect(awards(items)).toEqual(['90-100 percent', '80-89 percent', '70-79 percent'])
})

test('a case that cannot be is refused', () => {
  expect(() => total(2.5, 4, null)).toThrow('officers is 2.5, not a whole number')
  expect(() => total(2, -1, null)).toThrow('quarters is -1')
  expect(() => total(Number.NaN, 1, null)).toThrow('officers is NaN')
  expect(() => total(2, 4, '60-69 percent')).toThrow('the offer has no award for "60-69 percent"')
})

test('a row per something unheard of is refused, not counted once', () => {
  expect(() => workOut([row({ per: 'arrest' })], { officers: 1, quarters: 1, award: null })).toThrow('per "arrest"')
})

test('with a salary, pay is counted without benefits and overtime up to its limit, for the quarters of the case', () => {
  const made = { officers: 10, quarters: 4, award: '90-100 percent', salary: 60_000 }
  expect(workOut(items, made).map(({ usd }) => usd)).toEqual([600_000, 150_000, 40_000, 75_000, 100_000])
  expect(addUp(workOut(items, made))).toBe(965_000)
  expect(workOut(items, { ...made, quarters: 1 })[0]!.usd).toBe(150_000)
  expect(workOut(items, { ...made, officers: 0 }).map(({ usd }) => usd)).toEqual([0, 0, 0, 0, 0])
  expect(workOut(items, { ...made, salary: 0 })[0]!.usd).toBe(0)
})

test('amounts of pay are whole dollars: 25 per cent of a quarter of 50,001 dollars is 3,125', () => {
  expect(workOut(items, { officers: 1, quarters: 1, award: null, salary: 50_001 })[1]!.usd).toBe(3125)
})

test('a salary that is none is refused', () => {
  expect(() => workOut(items, { officers: 1, quarters: 1, award: null, salary: -1 })).toThrow('salary is -1')
})

test('an award is named in addresses by the per cent from which it is earned', () => {
  expect(awards(items).map(tierOf)).toEqual(['90', '80', '70'])
  expect(() => tierOf('some')).toThrow('does not say from how many per cent')
})

test('the greatest case is still a number of dollars that can be added up exactly', () => {
  const most = addUp(workOut(items, { ...limits, award: '90-100 percent' }))
  expect(Number.isSafeInteger(most)).toBe(true)
  expect(most).toBe(25_235_100_000)
})

test('a case in print says what is multiplied, marks ceilings, and has words where pay is not known', () => {
  const words = { upTo: 'up to', unknown: 'not counted' }
  const { lines, sum } = reckon(items, { officers: 12, quarters: 4, award: '80-89 percent' }, words, 'en')
  expect([...lines]).toEqual([
    [1, { made: '', amount: 'not counted' }],
    [2, { made: '', amount: 'not counted' }],
    [4, { made: '12 × 4 × $750', amount: '$36,000' }],
    [6, { made: '12 × $7,500', amount: 'up to $90,000' }],
    [7, { made: '1 × $100,000', amount: 'up to $100,000' }],
  ])
  expect(sum).toBe('$226,000')
  const paid = reckon(items, { officers: 2, quarters: 2, award: null, salary: 52_000 }, words, 'en').lines
  expect(paid.get(1)).toEqual({ made: '2 × 2/4 × $52,000 × 100%', amount: '$52,000' })
  expect(paid.get(2)).toEqual({ made: '2 × 2/4 × $52,000 × 25%', amount: 'up to $13,000' })
})
