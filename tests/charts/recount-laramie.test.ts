// The CSVs of the chapter on Laramie County, counted again from the pinned tables' text with plain loops: no code of
// src/tables or src/charts has a part in the expected numbers. The literals are those of the research notes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { renderCsv } from '../../src/render/csv.ts'
import { drawChart } from '../../src/render/figure.ts'

type Row = Record<string, string>

test('laramie-timeline has every event of the table once, with its source', () => {
  const lines = table('laramie_events').map((row) =>
    [row.date, row.precision, row.title, row.category, row.source].join(),
  )
  const rows = chart('laramie-timeline')
  expect(rows.map((row) => [row.date, row.precision, row.title, row.category, row.source].join())).toEqual(lines)
  expect(rows).toHaveLength(35)
  expect(rows.filter(({ date }) => date! >= '2025')).toHaveLength(32)
  for (const { date, precision } of rows) expect(date).toHaveLength(precision === 'day' ? 10 : 7)
})

test('laramie-timeline names every event of its drawing in exactly one step', () => {
  const named = ['before', 'applications', 'road', 'operations', 'june'].flatMap((state) => {
    const { markup } = drawChart('laramie-timeline', { language: 'en', size: 'wide', state })
    return [...markup.matchAll(/>(\d{1,2} \w{3} 202[56]|\w{3} 202[56])</g)].map((match) => match[1]!)
  })
  expect(named).toHaveLength(32)
})

test('laramie-applications has the days of the lists and of the signature page', () => {
  expect(
    chart('laramie-applications').map((row) => [row.model, row.first_seen_pending, row.sheriff_signed, row.ice_signed]),
  ).toEqual([
    ['WSO', '2025-02-21', '', '2025-06-12'],
    ['JEM', '2025-05-19', '', '2025-05-20'],
    ['TFM', '2025-05-21', '2025-05-16', '2025-06-11'],
  ])
})

test('laramie-applications signs on the days of ICE’s list', () => {
  const listed = new Map<string, string>()
  for (const { agency_id, model, signed } of table('agreements'))
    if (agency_id!.startsWith('wy-laramie-county-sheriff')) listed.set(model!, signed!)
  expect(listed.size).toBe(3)
  for (const { model, ice_signed } of chart('laramie-applications')) expect(listed.get(model!), model).toBe(ice_signed)
})

test('one-morning has what the newspaper counted', () => {
  expect(chart('one-morning').map(({ measure, value }) => [measure, Number(value)])).toEqual([
    ['stops', 41],
    ['citations', 12],
    ['criminal arrests', 2],
    ['immigrants detained', 7],
    ['vehicles they came from', 3],
    ['overtime', 1325],
    ['hours', 5],
  ])
})

test('two-operations has three counts of each, and the May detail those of the May morning', () => {
  const counts = chart('two-operations').map(({ outcome, people_or_acts }) => [outcome, Number(people_or_acts)])
  expect(counts).toEqual([
    ['stops', 195],
    ['citations', 49],
    ['to_ice', 40],
    ['stops', 41],
    ['citations', 12],
    ['to_ice', 7],
  ])
  const morning = new Map(table('one_morning').map(({ measure, value }) => [measure, Number(value)]))
  expect(counts.slice(3).map(([, n]) => n)).toEqual([
    morning.get('stops'),
    morning.get('citations'),
    morning.get('immigrants detained'),
  ])
})

test('wyoming-agreements counts up each model, to the agreements of the latest list', () => {
  const total = new Map<string, number>()
  const lines: string[] = []
  for (const { date, agency, model } of table('wyoming_agreements')) {
    total.set(model!, (total.get(model!) ?? 0) + 1)
    lines.push(`${date},${agency},${model},${total.get(model!)}`)
  }
  const rows = chart('wyoming-agreements')
  expect(rows.map((row) => `${row.date},${row.agency},${row.model},${row.agreements}`)).toEqual(lines)
  const listed = new Map<string, number>()
  for (const { state, status, model } of table('agreements'))
    if (state === 'WY' && status === 'listed') listed.set(model!, (listed.get(model!) ?? 0) + 1)
  expect(Object.fromEntries(total)).toEqual(Object.fromEntries(listed))
  expect(Object.fromEntries(total)).toEqual({ WSO: 7, JEM: 2, TFM: 10 })
  for (const { listed } of rows) expect(listed).toBe('2026-05-18')
})

test('arrests-in-scale has one figure each, and none where none was reported', () => {
  expect(
    chart('arrests-in-scale').map(({ span, counted, arrests, officers }) => [span, counted, arrests, officers]),
  ).toEqual([
    ['week', 'country', '7000', ''],
    ['week', 'top-agencies', '300', ''],
    ['week', 'top-five', '162', ''],
    ['months', "Laramie County Sheriff's Office", '412', '30'],
    ['months', 'Colebrook Police Department', '2', '3'],
    ['months', 'Duncan Police Department', '', '2'],
  ])
})

function table(name: string): Row[] {
  return parse(readFileSync(join(import.meta.dirname, `../../data/tables/${name}.csv`), 'utf8'), { columns: true })
}

function chart(id: string): Row[] {
  return parse(renderCsv(id), { columns: true })
}
