import { expect, test } from 'vitest'
import { readPinned } from '../../scripts/pin.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { azNcAgreements } from '../../src/tables/az-nc-agreements.ts'
import { azNcCounts } from '../../src/tables/az-nc-counts.ts'
import { laramieApplications } from '../../src/tables/laramie-applications.ts'
import { laramieEvents } from '../../src/tables/laramie-events.ts'
import { melendresCosts } from '../../src/tables/melendres-costs.ts'
import { nationalHistory } from '../../src/tables/national-history.ts'
import { publications } from '../../src/tables/publications.ts'
import { stateLaws } from '../../src/tables/state-laws.ts'
import { wyomingAgreements } from '../../src/tables/wyoming-agreements.ts'

const latestList = '2026-05-18'
const listed = readPinned(agreements)
const spells = readPinned(azNcAgreements)
const counts = readPinned(azNcCounts)

test('ICE’s counts add up to the state totals', () => {
  const totals = (state: string) => {
    const years = [2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013]
    const rows = counts.filter((row) => row.state === state)
    const sum = (year: number, column: 'identified' | 'removed') =>
      rows.filter((row) => row.fiscal_year === year).reduce((total, row) => total + (row[column] ?? 0), 0)
    return years.map((year) => [year, sum(year, 'identified'), sum(year, 'removed')])
  }
  expect(totals('AZ')).toEqual([
    [2006, 414, 302],
    [2007, 5226, 4313],
    [2008, 16373, 13702],
    [2009, 16186, 10313],
    [2010, 11432, 5630],
    [2011, 8004, 4098],
    [2012, 3386, 1014],
    [2013, 1369, 1339],
  ])
  expect(totals('NC')).toEqual([
    [2006, 516, 319],
    [2007, 2694, 1836],
    [2008, 4061, 3298],
    [2009, 6466, 4619],
    [2010, 4875, 2736],
    [2011, 3607, 2324],
    [2012, 2932, 1249],
    [2013, 1693, 1206],
  ])
})

test('an empty cell in ICE’s counts is not a zero', () => {
  const of = (agency: string, year: number) =>
    counts.filter((row) => row.agency === agency && row.fiscal_year === year).map((row) => row.identified)
  expect(of("Pima County Sheriff's Office", 2010)).toEqual([null])
  expect(of("Pima County Sheriff's Office", 2011)).toEqual([0])
})

test('agencies are spelt alike in agreements and counts', () => {
  const known = new Set(spells.map(({ state, agency }) => `${state} ${agency}`))
  expect(counts.filter(({ state, agency }) => !known.has(`${state} ${agency}`))).toEqual([])
})

test('North Carolina’s spells give the agreements in force at the end of each year', () => {
  const inForce = (day: string) => {
    const rows = spells.filter((row) => row.state === 'NC' && row.start <= day && (row.end === null || row.end > day))
    const models = (['JEM', 'WSO', 'TFM'] as const).map((model) => rows.filter((row) => row.model === model).length)
    return [...models, new Set(rows.map((row) => row.agency)).size]
  }
  expect(inForce('2008-12-31')).toEqual([7, 0, 1, 8])
  expect(inForce('2012-12-31')).toEqual([5, 0, 0, 5])
  expect(inForce('2020-12-31')).toEqual([4, 12, 0, 15])
  expect(inForce('2025-12-31')).toEqual([3, 19, 6, 26])
  expect(inForce(latestList)).toEqual([3, 19, 7, 27])
})

test('an agreement has an end or is listed, and an end says how exactly it is known', () => {
  for (const row of spells) {
    expect(row.status === 'listed', row.agency).toBe(row.end === null)
    expect(row.end_precision === null, row.agency).toBe(row.end === null)
    expect(row.listed_on, row.agency).toBe(row.status === 'listed' ? latestList : null)
  }
})

test('what is listed in both states is what ICE’s list of that day shows', () => {
  const modelsOf = (rows: readonly { state: string; model: string }[]) =>
    rows
      .filter(({ state }) => state === 'AZ' || state === 'NC')
      .map(({ state, model }) => `${state} ${model}`)
      .sort()
  const onList = listed.filter((row) => row.first_listed <= latestList && row.last_listed >= latestList)
  expect(modelsOf(spells.filter(({ status }) => status === 'listed'))).toEqual(modelsOf(onList))
})

test('Wyoming’s signings are those of the table agreements', () => {
  const ours = readPinned(wyomingAgreements).map(({ date, model }) => `${date} ${model}`)
  const onList = listed.filter((row) => row.first_listed <= latestList && row.last_listed >= latestList)
  const theirs = onList.filter(({ state }) => state === 'WY').map(({ signed, model }) => `${signed} ${model}`)
  expect(ours.toSorted()).toEqual(theirs.toSorted())
})

test('Laramie County’s three agreements were signed on the days of the table agreements', () => {
  const theirs = listed.filter(({ agency_id }) => agency_id.startsWith('wy-laramie-county-sheriff'))
  const days = (rows: { model: string; day: string }[]) => rows.map(({ model, day }) => `${model} ${day}`).toSorted()
  expect(days(readPinned(laramieApplications).map((row) => ({ model: row.model, day: row.ice_signed })))).toEqual(
    days(theirs.map((row) => ({ model: row.model, day: row.signed }))),
  )
})

test('the counts that are ours equal the pinned publications of the list', () => {
  const rows = readPinned(publications)
  const ours = readPinned(nationalHistory).filter(({ who_says }) => who_says === "ICE's list, counted by us")
  expect(ours.map(({ date, count }) => [date, count])).toEqual([
    ['2021-01-20', 148],
    ['2025-01-19', 135],
    ['2026-05-18', 1843],
  ])
  for (const { date, count } of ours) {
    const inForce = rows.filter(({ published }) => published <= date).at(-1)!
    expect([date, inForce.agreements]).toEqual([date, count])
  }
})

test('every state has one posture, and a state whose law is known has its name', () => {
  const rows = readPinned(stateLaws)
  const of = (posture: string) => rows.filter((row) => row.posture === posture).map((row) => row.usps)
  expect(rows.length).toBe(51)
  expect(of('bans')).toEqual(['CA', 'CT', 'DE', 'IL', 'ME', 'MD', 'NJ', 'NM', 'NY', 'OR', 'WA'])
  expect(of('requires')).toEqual(['AR', 'FL', 'GA', 'TN', 'TX'])
  expect(rows.filter((row) => (row.law === null) !== (row.posture === 'none-known'))).toEqual([])
  expect(rows.filter((row) => row.posture === 'none-known' && row.confidence !== 'unverified')).toEqual([])
})

test('a date is as long as its precision says', () => {
  const length = { day: 10, month: 7, year: 4 }
  for (const row of [...readPinned(laramieEvents), ...readPinned(nationalHistory), ...readPinned(wyomingAgreements)]) {
    expect(row.date.length, row.date).toBe(length[row.precision])
  }
})

test('the running total of Melendres never falls', () => {
  const totals = readPinned(melendresCosts)
    .filter(({ series }) => series === 'cumulative')
    .toSorted((a, b) => (a.through < b.through ? -1 : 1))
    .map((row) => row.amount_usd_millions)
  expect(totals).toEqual([45, 70, 111.5, 150, 202, 273, 314, 352])
})
