// The charts of the chapter on money, worked out again from the pinned tables' text with plain loops and literals: no
// code of src/tables, src/charts or src/offer.ts has a part in the expected numbers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { measureOf } from '../../src/catalogue.ts'
import { renderCsv } from '../../src/render/csv.ts'
import { read } from '../../src/rows.ts'

type Row = Record<string, string>

test('the offer for two, ten and fifty officers over four quarters has its seven rows each, worked out', () => {
  const rows = chart('the-offer').map(({ officers, quarters, item, condition, usd }) => [
    ...[officers, quarters, item, condition, usd],
  ])
  expect(rows).toEqual(
    [
      { officers: '2', awards: ['8000', '6000', '4000'], equipment: '15000' },
      { officers: '10', awards: ['40000', '30000', '20000'], equipment: '75000' },
      { officers: '50', awards: ['200000', '150000', '100000'], equipment: '375000' },
    ].flatMap(({ officers, awards, equipment }) => [
      [officers, '4', 'Salary and benefits', '', ''],
      [officers, '4', 'Overtime', '', ''],
      [officers, '4', 'Award', '90-100 percent', awards[0]],
      [officers, '4', 'Award', '80-89 percent', awards[1]],
      [officers, '4', 'Award', '70-79 percent', awards[2]],
      [officers, '4', 'Equipment', '', equipment],
      [officers, '4', 'Vehicles', '', '100000'],
    ]),
  )
})

test('the sums in the text are those of the offer’s rows, counted by hand', () => {
  const amount = (item: string) =>
    Math.max(
      ...tableOf('offer')
        .filter((row) => row.item === item)
        .map((row) => Number(row.amount)),
    )
  for (const [id, officers, sum] of [
    ['small', 2, 123_000],
    ['middle', 10, 215_000],
    ['large', 50, 675_000],
  ] as const) {
    expect(amount('Vehicles') + officers * amount('Equipment') + officers * 4 * amount('Award')).toBe(sum)
    expect(numberOf(`offer.${id}.total`)).toBe(sum)
    expect(numberOf(`offer.${id}.perOfficer`)).toBe(sum / officers)
  }
})

test('offered-and-paid has every published sum once, and an offer only where officers were reported', () => {
  const rows = chart('offered-and-paid')
  const published = tableOf('payments').map(({ recipient, status, usd }) => `${recipient}|${status}|${Number(usd)}`)
  const drawn = rows
    .filter(({ status }) => status !== 'offered')
    .map(({ recipient, status, usd }) => `${recipient}|${status}|${Number(usd)}`)
  expect(drawn.sort()).toEqual(published.sort())
  const offered = rows.filter(({ status }) => status === 'offered')
  expect(offered.map(({ recipient, officers, usd }) => [recipient, officers, usd])).toEqual([
    ['Laramie County, Wyoming', '30', '325000'],
    ['Colebrook, New Hampshire', '3', '122500'],
  ])
})

test('offered-and-paid keeps the hedges and who says so', () => {
  const of = (recipient: string) => chart('offered-and-paid').find((row) => row.recipient === recipient)!
  expect(of('All agencies')).toMatchObject({ usd: '137000000', qualifier: 'at-least', who_says: 'FWD.us' })
  expect(of('Laramie County, Wyoming')).toMatchObject({ usd: '300000', qualifier: 'about', group: 'agency' })
  expect(of('Florida state agencies')).toMatchObject({ usd: '28570240', qualifier: '', group: 'federal' })
  expect(of('Florida local agencies, later grants')).toMatchObject({
    usd: '40000000',
    status: 'approved',
    group: 'state',
  })
})

test('state-grants has the four caps of Texas and the two decisions of Florida', () => {
  expect(
    chart('state-grants').map(({ state, population_from, population_to, decided, usd }) =>
      [state, population_from, population_to, decided, usd].join(),
    ),
  ).toEqual([
    'TX,0,99999,,80000',
    'TX,100000,499999,,100000',
    'TX,500000,999999,,120000',
    'TX,1000000,,,140000',
    'FL,,,2025-09-30,14073042.38',
    'FL,,,2026-02-24,40000000',
  ])
})

function numberOf(id: string): number | string {
  const { reads, value } = measureOf(id)
  return value(read(reads))
}

function tableOf(name: string): Row[] {
  return parse(readFileSync(join(import.meta.dirname, `../../data/tables/${name}.csv`), 'utf8'), { columns: true })
}

function chart(id: string): Row[] {
  return parse(renderCsv(id), { columns: true })
}
