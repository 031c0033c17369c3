// What is known of ICE's list from other counts of the same files.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPackage, readPinned, root } from '../../scripts/pin.ts'
import { agencies } from '../../src/tables/agencies.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { changes } from '../../src/tables/changes.ts'
import { counties } from '../../src/tables/counties.ts'
import { places } from '../../src/tables/places.ts'
import { publications } from '../../src/tables/publications.ts'

const all = {
  agencies: readPinned(agencies),
  agreements: readPinned(agreements),
  changes: readPinned(changes),
  publications: readPinned(publications),
}
const listed = all.agreements.filter(({ status }) => status === 'listed')
const byId = new Map(all.agreements.map((row) => [row.agreement_id, row]))
const left = all.changes.filter(({ change }) => change === 'removed')
const on = (day: string) => all.publications.filter(({ published }) => published === day).at(-1)

test('172 publications are pinned, from 13 January 2021 to 18 May 2026', () => {
  expect(all.publications).toHaveLength(172)
  expect([all.publications[0]!.published, all.publications.at(-1)!.published]).toEqual(['2021-01-13', '2026-05-18'])
  expect(readPackage()!.version).toBe('2026-05-18')
})

test('the totals are those of the files', () => {
  const { agreements, jem, wso, tfm, duplicates } = on('2026-05-18')!
  expect({ agreements, jem, wso, tfm, duplicates }).toEqual({
    agreements: 1843,
    jem: 182,
    wso: 499,
    tfm: 1162,
    duplicates: 0,
  })
  expect(on('2024-12-11')!.agreements).toBe(135)
  expect(on('2025-09-30')!.agreements).toBe(1035)
  expect(all.publications.reduce((sum, row) => sum + row.agreements, 0)).toBe(163_993)
  for (const row of all.publications) expect(row.jem + row.wso + row.tfm, row.source_file).toBe(row.agreements)
})

test('the publications of one day are in the order of the day', () => {
  const names = all.publications
    .filter(({ published }) => published === '2025-09-02')
    .map(({ source_file }) => source_file)
  expect(names).toEqual(['participatingAgencies090022025am.xlsx', 'participatingAgencies08022025pm.xlsx'])
})

test('what is listed is the latest publication', () => {
  const latest = all.publications.at(-1)!
  expect(listed).toHaveLength(latest.agreements - latest.duplicates)
  const counts = (model: string, type: string) =>
    listed.filter((row) => row.model === model && row.agency_type === type).length
  expect(['municipal', 'county', 'state'].map((type) => counts('TFM', type))).toEqual([660, 446, 56])
  expect(new Set(listed.map(({ agency_id }) => agency_id))).toHaveLength(latest.agencies)
  const inState = (state: string) => listed.filter((row) => row.state === state)
  expect([inState('TX').length, inState('FL').length]).toEqual([387, 348])
  expect(new Set(inState('FL').map(({ agency_id }) => agency_id))).toHaveLength(284)
})

test('every agency is located, and one that is not statewide by its place or county, or a note says why', () => {
  for (const row of all.agencies) {
    expect(row.longitude, row.agency_id).not.toBeNull()
    if (row.located_by === 'place') expect(row.place_geoid, row.agency_id).not.toBeNull()
    if (['place', 'county'].includes(row.located_by)) expect(row.county_fips, row.agency_id).not.toBeNull()
    else if (row.agency_type !== 'state') expect(row.location_note, row.agency_id).not.toBeNull()
  }
  const neither = all.agencies.filter(
    (row) => !['place', 'county'].includes(row.located_by) && row.agency_type !== 'state',
  )
  expect(neither.map(({ agency_id }) => agency_id)).toEqual(['pa-derry-township-constables-office'])
})

test('codes lead to counties and places of the agency’s own state', () => {
  const ofCounty = new Map(readPinned(counties).map(({ county_fips, state }) => [county_fips, state]))
  const ofPlace = new Map(readPinned(places).map(({ place_geoid, state }) => [place_geoid, state]))
  expect([ofCounty.size, ofPlace.size]).toEqual([3221, 29_514])
  for (const { agency_id, state, county_fips, place_geoid } of all.agencies) {
    if (county_fips) expect(ofCounty.get(county_fips), agency_id).toBe(state)
    if (place_geoid) expect(ofPlace.get(place_geoid), agency_id).toBe(state)
  }
})

test('sheriffs are placed by their county', () => {
  const sheriffs = all.agencies.filter(({ agency }) => /Sheriff’s (Office|Department)$/.test(agency))
  expect(sheriffs.length).toBeGreaterThan(700)
  expect(sheriffs.filter(({ located_by }) => located_by !== 'county')).toEqual([])
})

test('a departure is of an agreement that no later list shows', () => {
  for (const { agreement_id, published } of left) {
    const { last_listed, status } = byId.get(agreement_id)!
    expect(status, agreement_id).toBe('removed')
    expect(last_listed <= published, agreement_id).toBe(true)
  }
  expect(new Set(left.map(({ agreement_id }) => agreement_id))).toHaveLength(left.length)
  expect(left).toHaveLength(all.agreements.length - listed.length)
})

test('no agency that left a model is still listed under it with the day it left with', () => {
  const live = new Set(listed.map(({ agency_id, model, signed }) => `${agency_id} ${model} ${signed}`))
  for (const { agreement_id } of left) {
    const { agency_id, model, signed } = byId.get(agreement_id)!
    expect(live.has(`${agency_id} ${model} ${signed}`), agreement_id).toBe(false)
  }
})

test('first lists and additions agree, and an agreement is added once', () => {
  const added = all.changes.filter(({ change }) => change === 'added')
  for (const { agreement_id, published } of added) expect(byId.get(agreement_id)!.first_listed).toBe(published)
  const first = all.agreements.filter(({ first_listed }) => first_listed === '2021-01-13')
  expect(first).toHaveLength(150)
  expect(added).toHaveLength(all.agreements.length - first.length)
})

test('known departures are found on their days', () => {
  const days = (state: string, from: string) =>
    left
      .filter(({ agreement_id, published }) => byId.get(agreement_id)!.state === state && published >= from)
      .map(({ agreement_id, published }) => `${published} ${byId.get(agreement_id)!.agency}`)
  expect(days('MD', '2026-01-01')).toEqual([
    '2026-02-17 Frederick County Sheriff’s Office',
    '2026-02-27 Carroll County Sheriff’s Office',
    '2026-02-27 Cecil County Sheriff’s Office',
    '2026-02-27 Harford County Sheriff’s Office',
    '2026-02-27 St. Mary’s County Sheriff’s Office',
    '2026-02-27 Wicomico County Corrections Center',
    '2026-03-05 Allegany County Sheriff’s Office',
    '2026-05-18 Garrett County Sheriff’s Office',
    '2026-05-18 Washington County Sheriff’s Office',
  ])
  expect(days('VA', '2026-02-01')).toEqual([
    '2026-02-06 Virginia Department of State Police',
    '2026-02-06 Virginia Marine Resources Commission',
    '2026-02-10 Virginia Department of Wildlife Resources',
    '2026-03-03 Virginia Department of Corrections',
    '2026-03-03 Virginia DOC Law Enforcement Services',
  ])
  expect(days('PA', '2026-01-01')[0]).toBe('2026-01-15 Bucks County Sheriff’s Office')
})

test('a state misspelt through a whole list sends nobody away', () => {
  const pennsylvania = all.changes.filter(
    ({ published, agreement_id }) => published === '2026-02-27' && agreement_id.startsWith('pa-'),
  )
  expect(pennsylvania.filter(({ change }) => change === 'removed')).toEqual([])
})

test('data/README.md gives the numbers that the tables give', () => {
  const readme = readFileSync(join(root, 'data/README.md'), 'utf8').replace(/\s+/g, ' ')
  const number = (count: number) => count.toLocaleString('en-US')
  const of = (change: string, field?: string) =>
    all.changes.filter((row) => row.change === change && (!field || row.field === field)).length
  const fields = ['agency', 'signed', 'agency_type', 'county'].map((field) => of('relabelled', field))
  expect(readme).toContain(
    `there are ${number(all.agreements.length)} agreements of ${number(all.agencies.length)} agencies: 150 on the first list, ` +
      `${number(of('added'))} additions and ${of('removed')} departures since. ${of('relabelled')} relabellings: ` +
      `${fields[0]} of the name, ${fields[1]} of the signing day, ${fields[2]} of the type, ${fields[3]} of the county.`,
  )
  const repeated = all.publications.filter(({ duplicates }) => duplicates > 0)
  const rows = repeated.reduce((sum, { duplicates }) => sum + duplicates, 0)
  expect(readme).toContain(`${rows} such rows in ${repeated.length} lists of 2025`)
})
