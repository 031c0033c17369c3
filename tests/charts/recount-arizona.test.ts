// Arizona's charts, counted again from the text of the tables with plain loops; the literals are those of the research.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { renderCsv } from '../../src/render/csv.ts'
import { sayMeasure } from '../../src/wording.ts'

type Row = Record<string, string>

test('arizona-agreements has every spell of the state, and no other', () => {
  const columns = ['agency', 'model', 'start', 'end', 'end_precision', 'status', 'listed_on', 'source', 'end_source']
  const line = (row: Row) => columns.map((column) => row[column]).join('|')
  const spells = tableOf('az_nc_agreements').filter(({ state }) => state === 'AZ')
  expect(chart('arizona-agreements').map(line).sort()).toEqual(spells.map(line).sort())
  expect(spells.length).toBe(20)
})

test('the three endings fall on the days of the research, and in their order', () => {
  expect(valueFor('az.street.date')).toBe('2009-10-16')
  expect(valueFor('az.jail.date')).toBe('2011-12-15')
  expect(valueFor('az.rescinded.date')).toBe('2012-06-25')
  expect(valueFor('az.rescinded.agreements')).toBe(7)
})

test('agencies at the peak, after the endings and ever are those counted by hand', () => {
  const spells = tableOf('az_nc_agreements').filter(({ state }) => state === 'AZ')
  const on = (day: string) => {
    const agencies = new Set<string>()
    for (const { agency, start, end } of spells) if (start! <= day && (end === '' || day < end!)) agencies.add(agency!)
    return agencies.size
  }
  expect(valueFor('az.peak.date')).toBe('2009-11-19')
  expect(valueFor('az.peak.agencies')).toBe(on('2009-11-19'))
  expect([on('2006-01-01'), on('2007-12-31'), on('2008-12-31'), on('2009-12-31')]).toEqual([1, 3, 7, 9])
  expect([on('2011-12-31'), on('2012-10-02'), on('2020-12-31'), on('2026-05-18')]).toEqual([8, 4, 5, 9])
  expect(valueFor('az.after.agencies')).toBe(4)
  expect(valueFor('az.kept.agencies')).toBe(4)
})

test('arizona-counts has the research’s counts of every year, for the state and for Maricopa', () => {
  const rows = chart('arizona-counts')
  const sum = (year: string, counted: string, agency?: string) => {
    let people = 0
    for (const row of rows)
      if (row.fiscal_year === year && row.counted === counted && (!agency || row.agency === agency))
        people += Number(row.people)
    return people
  }
  const maricopa = "Maricopa County Sheriff's Office"
  const lines = ['2006', '2007', '2008', '2009', '2010', '2011', '2012', '2013'].map((year) => [
    sum(year, 'identified'),
    sum(year, 'removed'),
    sum(year, 'identified', maricopa),
    sum(year, 'removed', maricopa),
  ])
  expect(lines).toEqual([
    [414, 302, 0, 0],
    [5226, 4313, 3056, 2852],
    [16373, 13702, 13522, 11841],
    [16186, 10313, 11810, 8222],
    [11432, 5630, 7700, 4509],
    [8004, 4098, 4904, 3092],
    [3386, 1014, 899, 528],
    [1369, 1339, 0, 234],
  ])
  expect([
    ...new Set(rows.filter(({ completeness }) => completeness === 'partial').map((row) => row.fiscal_year)),
  ]).toEqual(['2013'])
})

test('the totals are those of the research: 62,390 and 40,711, Maricopa 41,891 and 31,278, prisons 17,247 and 6,971', () => {
  const ids = ['total', 'maricopa', 'prisons'].flatMap((who) => [`az.identified.${who}`, `az.removed.${who}`])
  expect(ids.map(valueFor)).toEqual([62390, 40711, 41891, 31278, 17247, 6971])
  expect(valueFor('az.identified.yavapai.early')).toBe(167)
  expect(valueFor('az.identified.peak.year')).toBe('2008')
  expect(valueFor('az.removed.peak.year')).toBe('2008')
  for (const share of ['az.identified.maricopa.share', 'az.removed.maricopa.share', 'az.identified.prisons.share'])
    expect(sayMeasure(share, undefined, 'en').text).toBe(
      { 'az.identified.maricopa.share': '67 per cent', 'az.removed.maricopa.share': '77 per cent' }[share] ??
        '28 per cent',
    )
})

test('maricopa-jail-and-street has the newspaper’s two numbers with their hedges', () => {
  const rows = chart('maricopa-jail-and-street')
  expect(
    rows.map(({ place, qualifier, people, period_from, period_to }) => [
      place,
      qualifier,
      people,
      period_from,
      period_to,
    ]),
  ).toEqual([
    ['jail', 'nearly', '30000', '2007-02', '2009-10'],
    ['street', 'about', '264', '2007-02', '2009-10'],
  ])
  expect(valueFor('az.where.times')).toBeCloseTo(113.6, 1)
})

test('melendres-cost has the running totals as published, then the audit', () => {
  const rows = chart('melendres-cost')
  expect(rows.map((row) => [row.series, row.as_of, row.through, row.basis, row.amount_usd_millions])).toEqual([
    ['cumulative', '2015-05', '2016-06', 'projected', '45'],
    ['cumulative', '2017-08', '2017-08', 'to-date', '70'],
    ['cumulative', '2019-04', '2019-04', 'to-date', '111.5'],
    ['cumulative', '2019-04', '2020-06', 'projected', '150'],
    ['cumulative', '2021-05', '2022-06', 'projected', '202'],
    ['cumulative', '2023-05', '2024-06', 'projected', '273'],
    ['cumulative', '2024-05', '2025-06', 'projected', '314'],
    ['cumulative', '2025-05', '2026-06', 'projected', '352'],
    ['audit', '2025-10', '2024-09', 'to-date', '226'],
    ['audit', '2025-10', '2024-09', 'to-date', '163'],
  ])
  const table = tableOf('melendres_costs').filter(({ series }) => series === 'cumulative' || series === 'audit')
  expect(rows.map(({ source }) => source).sort()).toEqual(table.map(({ source }) => source).sort())
  expect(valueFor('az.melendres.latest')).toBe(352_000_000)
  expect(sayMeasure('az.melendres.audit.share', undefined, 'en').text).toBe('72 per cent')
})

function valueFor(id: string): number | string {
  return sayMeasure(id, undefined, 'en').value
}

function tableOf(name: string): Row[] {
  return parse(readFileSync(join(import.meta.dirname, `../../data/tables/${name}.csv`), 'utf8'), { columns: true })
}

function chart(id: string): Row[] {
  return parse(renderCsv(id), { columns: true })
}
