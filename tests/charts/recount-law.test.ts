// The charts of the law's two chapters, counted again from the tables' text with plain loops: no code of src/tables or
// src/charts has a part in the expected rows.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { renderCsv } from '../../src/render/csv.ts'

type Row = Record<string, string>

test('three-models has every answer of the table, and none of its own', () => {
  const lines = tableOf('models_compared').map((row) =>
    pick(row, ['question', 'model', 'answer', 'permitted', 'source']),
  )
  const drawn = chart('three-models').map((row) => pick(row, ['question', 'model', 'answer', 'permitted', 'source']))
  expect([...drawn].sort()).toEqual([...lines].sort())
  expect(drawn.length).toBe(33)
})

test('the task force form grants five powers of five, the jail form four, the warrant form one', () => {
  const granted = (model: string, answer: string) => {
    let count = 0
    for (const row of chart('three-models')) if (row.model === model && row.permitted === answer) count += 1
    return count
  }
  expect(['JEM', 'WSO', 'TFM'].map((model) => [granted(model, 'yes'), granted(model, 'no')])).toEqual([
    [4, 1],
    [1, 4],
    [5, 0],
  ])
})

test('training-hours has the hours of the notes: 160 twice, both four weeks, then 8 and 40', () => {
  const drawn = chart('training-hours').map((row) => pick(row, ['model', 'hours', 'published_value', 'published_unit']))
  expect(drawn).toEqual(['TFM,160,4,weeks', 'JEM,160,4,weeks', 'WSO,8,8,hours', 'TFM,40,40,hours'])
})

test('a course in weeks is drawn at 40 hours a week, one in hours as it was published', () => {
  for (const row of chart('training-hours')) {
    const perUnit = row.published_unit === 'weeks' ? 40 : 1
    expect(Number(row.hours)).toBe(Number(row.published_value) * perUnit)
  }
  expect(chart('training-hours').filter(({ qualifier }) => qualifier === 'about').length).toBe(1)
})

test('program-history has every published count up to the first list, then every day of the list, then the events', () => {
  const expected: string[] = []
  const days = new Map<string, Row>()
  for (const list of tableOf('publications')) {
    const known = days.get(list.published!)
    if (!known || Number(list.edition) > Number(known.edition)) days.set(list.published!, list)
  }
  const first = [...days.keys()].sort()[0]!
  for (const row of tableOf('national_history'))
    if (row.date! < first) expected.push(`published,${row.date},${row.count},${row.unit},`)
  for (const [day, list] of days) expected.push(`list,${day},${list.agreements},agreements,`)
  for (const row of tableOf('program_events')) expected.push(`event,${row.date},,,${row.event}`)
  const drawn = chart('program-history').map((row) => pick(row, ['series', 'date', 'count', 'unit', 'event']))
  expect([...drawn].sort()).toEqual(expected.sort())
})

test('the early counts are those of the notes, each with its unit', () => {
  const drawn = chart('program-history').filter(({ series }) => series === 'published')
  expect(drawn.map((row) => pick(row, ['date', 'count', 'unit']))).toEqual([
    '2007-08-21,23,agencies',
    '2007-09-01,29,agencies',
    '2009-06,66,agreements',
    '2009-10-16,67,agencies',
    '2011,72,agencies',
    '2012-07-10,68,agreements',
    '2017-01,35,agreements',
    '2017-07-31,60,agreements',
    '2018-09,78,agencies',
    '2020-09,150,agreements',
  ])
})

test('program-history names the acts that the counts are read against, in order', () => {
  const events = chart('program-history').filter(({ series }) => series === 'event')
  expect(events.map(({ date }) => date)).toEqual([
    '2002',
    '2009-10-16',
    '2012-12-21',
    '2017-01-25',
    '2019-05-06',
    '2025-01-20',
  ])
})

function tableOf(name: string): Row[] {
  return parse(readFileSync(join(import.meta.dirname, `../../data/tables/${name}.csv`), 'utf8'), { columns: true })
}

function chart(id: string): Row[] {
  return parse(renderCsv(id), { columns: true })
}

function pick(row: Row, columns: readonly string[]): string {
  return columns.map((column) => row[column]).join()
}
