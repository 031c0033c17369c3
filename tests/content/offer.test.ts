import { expect, test } from 'vitest'
import { addUp, awards, workOut } from '../../src/offer.ts'
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
