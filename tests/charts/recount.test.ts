// The five CSVs, counted again from the pinned tables' text with plain loops: no code of src/tables, src/charts or
// Arquero has a part in the expected numbers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { renderCsv } from '../../src/render/csv.ts'

type Column =
  | 'agency_id'
  | 'agency'
  | 'state'
  | 'agency_type'
  | 'located_by'
  | 'longitude'
  | 'latitude'
  | 'agreement_id'
  | 'model'
  | 'first_listed'
  | 'last_listed'
  | 'status'
  | 'agreements'
  | 'published'
  | 'edition'
  | 'jem'
  | 'wso'
  | 'tfm'
  | 'change'
  | 'state_fips'
  | 'name'
type Row = Record<Column, string>
const agreements = tableOf('agreements')
const publications = tableOf('publications')
const changes = tableOf('changes')
const agencies = new Map(tableOf('agencies').map((agency) => [agency.agency_id, agency]))
const listed = agreements.filter(({ status }) => status === 'listed')

test('the list of 18 May 2026 has the rows of its workbook: 1,843, of which 182 JEM, 499 WSO and 1,162 TFM', () => {
  const days = chart('agreements-by-model').filter(({ published }) => published === '2026-05-18')
  expect(days.map(({ model, agreements: count }) => [model, Number(count)])).toEqual([
    ['JEM', 182],
    ['WSO', 499],
    ['TFM', 1162],
  ])
})

test('agreements-by-model has the counts of each day’s last publication', () => {
  const last = new Map<string, Row>()
  for (const publication of publications) {
    const day = publication.published
    const known = last.get(day)
    if (!known || Number(publication.edition) > Number(known.edition)) last.set(day, publication)
  }
  const counted: string[] = []
  for (const [day, publication] of last) {
    counted.push(`${day},JEM,${publication.jem}`, `${day},WSO,${publication.wso}`, `${day},TFM,${publication.tfm}`)
  }
  expect(linesOf('agreements-by-model').sort()).toEqual(counted.sort())
})

test('agencies-map has every agreement once, at the place of its agency', () => {
  const names = new Map(tableOf('states').map((state) => [state.state, state]))
  const counted = agreements.map(({ agency_id, model, first_listed, last_listed }) => {
    const agency = agencies.get(agency_id)!
    const state = names.get(agency.state)!
    return [
      ...[agency_id, agency.agency, agency.state, state.state_fips, state.name, agency.agency_type],
      ...[model, first_listed, last_listed, agency.located_by, agency.longitude, agency.latitude],
    ].join()
  })
  expect(linesOf('agencies-map').sort()).toEqual(counted.sort())
})

test('agreements-by-state has the agreements of the latest list, and only states that have any', () => {
  const counts = new Map<string, number>()
  for (const { state, model } of listed) count(counts, `${state},${model}`)
  const rows = chart('agreements-by-state')
  expect(rows.map(({ state, model, agreements: n }) => `${state},${model},${n}`).sort()).toEqual(flat(counts))
  expect(total(rows)).toBe(listed.length)
})

test('who-signs has every type of agency with every model, none left out where there are none', () => {
  const counts = new Map<string, number>()
  for (const { agency_type } of listed)
    for (const model of ['JEM', 'WSO', 'TFM']) counts.set(`${agency_type},${model}`, 0)
  for (const { agency_type, model } of listed) count(counts, `${agency_type},${model}`)
  expect(linesOf('who-signs').sort()).toEqual(flat(counts))
})

test('joined-and-left has every addition and departure of the changes, by month', () => {
  const models = new Map(agreements.map(({ agreement_id, model }) => [agreement_id, model]))
  const counts = new Map<string, number>()
  let moves = 0
  for (const { published, change, agreement_id } of changes) {
    if (change === 'relabelled') continue
    moves++
    count(counts, `${published.slice(0, 7)},${change},${models.get(agreement_id)}`)
  }
  expect(linesOf('joined-and-left').sort()).toEqual(flat(counts))
  expect(total(chart('joined-and-left'))).toBe(moves)
})

test('the first list plus what joined less what left gives the latest list', () => {
  const first = publications.map(({ published }) => published).sort()[0]
  const atFirst = agreements.filter(({ first_listed }) => first_listed === first).length
  let now = atFirst
  for (const { change, agreements: n } of chart('joined-and-left')) now += change === 'added' ? Number(n) : -Number(n)
  expect(now).toBe(listed.length)
})

function tableOf(name: string): Row[] {
  return parse(readFileSync(join(import.meta.dirname, `../../data/tables/${name}.csv`), 'utf8'), { columns: true })
}

function chart(id: string): Row[] {
  return parse(renderCsv(id), { columns: true })
}

function linesOf(id: string): string[] {
  return chart(id).map((row) => Object.values(row).join())
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function flat(counts: Map<string, number>): string[] {
  return [...counts].map(([key, n]) => `${key},${n}`).sort()
}

function total(rows: Row[]): number {
  return rows.reduce((sum, row) => sum + Number(row.agreements), 0)
}
