// The rows of the chapter's charts, counted again from the tables' text with plain loops. Expected numbers that stand
// here as literals are those of the research notes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { measure } from '../../src/measure.ts'
import { renderCsv } from '../../src/render/csv.ts'

type Row = Record<string, string>

test('alamance-two-lines has every event of the table, the case before the agreement on one day', () => {
  const rows = chart('alamance-two-lines')
  const lines = (all: Row[]) => all.map(({ date, lane, event, source }) => [date, lane, event, source].join('|')).sort()
  expect(lines(rows)).toEqual(lines(tableOf('alamance_events')))
  expect(rows.filter(({ date }) => date === '2012-09-18').map(({ lane }) => lane)).toEqual(['case', 'agreement'])
})

test('alamance-two-lines draws four spans: two agreements, the case and the jail beds', () => {
  const spans = chart('alamance-two-lines').filter(({ until }) => until !== '')
  expect(spans.map(({ date, lane, until, model }) => [date, lane, until, model])).toEqual([
    ['2007-01-10', 'agreement', '2012-09-18', 'JEM'],
    ['2010-06-02', 'case', '2016-08-17', ''],
    ['2019-02-14', 'jail-beds', '2025-11-16', ''],
    ['2020-05-21', 'agreement', '2026-05-18', 'WSO'],
  ])
})

test('alamance-two-lines tells the findings and the judgment with what each was', () => {
  const told = chart('alamance-two-lines').filter(({ lane, detail }) => lane === 'case' && detail !== '')
  expect(told.map(({ date, event }) => `${date} ${event}`)).toEqual([
    '2012-09-18 Findings letter',
    '2015-08-07 Court rules for the sheriff',
    '2016-08-17 Settlement; appeal dropped; policy changes',
  ])
})

test('four-counts has the counts of the notes, each with its hedge, its time and its speaker', () => {
  const rows = chart('four-counts')
  expect(
    rows.map(({ county, years, year_from, year_to, measure, qualifier, count }) =>
      [county, years, year_from, year_to, measure, qualifier, count].join('|'),
    ),
  ).toEqual([
    'Mecklenburg|fiscal|2006|2013|identified||12691',
    'Mecklenburg|fiscal|2006|2013|removed||8448',
    'Mecklenburg|calendar|2006|2018|processed for deportation|over|15000',
    'Mecklenburg|fiscal|2017|2017|detained||455',
    'Mecklenburg|fiscal|2018|2018|encountered||1185',
    'Wake|calendar|2013|2017|processed||10883',
    'Wake|calendar|2013|2017|deported||1483',
    'Wake|fiscal|2008|2013|removed||4682',
  ])
  const speakers = tableOf('county_counts').sort((a, b) => Number(a.position) - Number(b.position))
  expect(rows.map(({ who_says, source }) => [who_says, source])).toEqual(
    speakers.map(({ who_says, source }) => [who_says, source]),
  )
})

test('ICE’s totals in four-counts are the sums of its yearly counts', () => {
  for (const { county, measure, count, who_says } of chart('four-counts')) {
    if (who_says !== 'ICE') continue
    let total = 0
    for (const row of tableOf('az_nc_counts')) if (row.agency!.startsWith(`${county} `)) total += Number(row[measure!])
    expect(total, `${county} ${measure}`).toBe(Number(count))
  }
})

test('north-carolina-counts adds up to what ICE printed for each fiscal year', () => {
  const drawn: Record<string, number> = {}
  const printed: Record<string, number> = {}
  const add = (sums: Record<string, number>, key: string, people: string) => {
    sums[key] = (sums[key] ?? 0) + Number(people)
  }
  for (const { fiscal_year, counted, people } of chart('north-carolina-counts'))
    add(drawn, `${fiscal_year} ${counted}`, people!)
  for (const { state, fiscal_year, identified, removed } of tableOf('az_nc_counts')) {
    if (state !== 'NC') continue
    add(printed, `${fiscal_year} identified`, identified!)
    add(printed, `${fiscal_year} removed`, removed!)
  }
  expect(Object.keys(drawn).length).toBe(16)
  expect(drawn).toEqual(printed)
})

test('north-carolina-counts gives Mecklenburg and Wake their own, as ICE printed them', () => {
  const printed = tableOf('az_nc_counts')
  for (const { fiscal_year, agency, counted, people } of chart('north-carolina-counts')) {
    if (agency === 'others') continue
    const row = printed.find((other) => other.agency === agency && other.fiscal_year === fiscal_year)!
    expect(Number(people), `${agency} ${fiscal_year} ${counted}`).toBe(Number(row[counted!]))
  }
})

test('north-carolina-agreements has every spell of the state, and no agency that was none', () => {
  const keys = (rows: Row[]) =>
    rows.map(({ agency, model, start, end }) => [agency, model, start, end].join('|')).sort()
  const rows = chart('north-carolina-agreements')
  expect(keys(rows)).toEqual(keys(tableOf('az_nc_agreements').filter(({ state }) => state === 'NC')))
  expect(
    rows.filter(({ agency }) => agency === "Durham County Sheriff's Office" || /Albemarle County/.test(agency!)),
  ).toEqual([])
})

test('the steps of north-carolina-agreements have the agreements in force that the notes count', () => {
  const count = (day: string) => {
    const models: Record<string, number> = { JEM: 0, WSO: 0, TFM: 0 }
    const agencies = new Set<string>()
    for (const { agency, model, start, end } of chart('north-carolina-agreements')) {
      if (start! > day || (end !== '' && end! <= day)) continue
      models[model!]! += 1
      agencies.add(agency!)
    }
    return [models.JEM, models.WSO, models.TFM, agencies.size]
  }
  expect(measure('nc.early.date', 'en').value).toBe('2009-10-15')
  expect(count('2009-10-15')).toEqual([7, 0, 2, 9])
  expect(measure('nc.fewer.date', 'en').value).toBe('2012-12-31')
  expect(count('2012-12-31')).toEqual([5, 0, 0, 5])
  expect(measure('nc.voted.date', 'en').value).toBe('2018-12-07')
  expect(count('2018-12-07')).toEqual([4, 0, 0, 4])
  expect(measure('nc.wave.date', 'en').value).toBe('2020-07-23')
  expect(count('2020-07-23')).toEqual([4, 12, 0, 15])
  expect(count('2026-05-18')).toEqual([3, 19, 7, 27])
})

function tableOf(name: string): Row[] {
  return parse(readFileSync(join(import.meta.dirname, `../../data/tables/${name}.csv`), 'utf8'), { columns: true })
}

function chart(id: string): Row[] {
  return parse(renderCsv(id), { columns: true })
}
