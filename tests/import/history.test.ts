import { expect, test } from 'vitest'
import { list, project, type Row, row, serial } from './project.ts'

/** Imports lists published a day apart from 1 May 2025, and tells agreements and changes in short. */
function follow(...lists: Row[][]) {
  const { import: run, read } = project()
  const files = lists.map((rows, at) => [`participatingAgencies050${at + 1}2025am.xlsx`, list(...rows)])
  const result = run(Object.fromEntries(files))
  const { agencies, agreements, changes, publications } = read()
  return {
    result,
    publications,
    agencies,
    agreements: agreements.map(
      (one) =>
        `${one.agreement_id} ${one.signed} ${one.first_listed.slice(5)} ${one.last_listed.slice(5)} ${one.status}`,
    ),
    changes: changes.map(({ published, change, agreement_id, field, before, after }) =>
      [published.slice(5), change, agreement_id, ...(field ? [`${field}: ${before} → ${after}`] : [])].join(' '),
    ),
  }
}
const lake = row()
const clay = row({ agency: "Clay County Sheriff's Office", county: 'Clay County', signed: serial('2025-04-01') })
const town = (given: Parameters<typeof row>[0] = {}) =>
  row({
    agency: 'Milltown Police Department',
    type: 'Municipality',
    county: 'Lake County',
    model: 'Task Force Model',
    ...given,
  })

test('the first list adds nothing; later ones add what is new', () => {
  const { agreements, changes, publications } = follow([lake], [lake, clay])
  expect(agreements).toEqual([
    'tx-clay-county-sheriffs-office-jem-2025-04-01 2025-04-01 05-02 05-02 listed',
    'tx-lake-county-sheriffs-office-jem-2025-03-01 2025-03-01 05-01 05-02 listed',
  ])
  expect(changes).toEqual(['05-02 added tx-clay-county-sheriffs-office-jem-2025-04-01'])
  expect(
    publications.map(({ agreements, jem, wso, tfm, agencies, states }) => [
      agreements,
      jem,
      wso,
      tfm,
      agencies,
      states,
    ]),
  ).toEqual([
    [1, 1, 0, 0, 1, 1],
    [2, 2, 0, 0, 2, 1],
  ])
})

test('two models signed on one day are two agreements of one agency', () => {
  const { agreements, agencies } = follow([lake, row({ model: 'Warrant Services Officer ' })])
  expect(agreements.map((text) => text.split(' ')[0])).toEqual([
    'tx-lake-county-sheriffs-office-jem-2025-03-01',
    'tx-lake-county-sheriffs-office-wso-2025-03-01',
  ])
  expect(agencies).toHaveLength(1)
})

test('an agreement that a list no longer shows has left with that list', () => {
  const { agreements, changes } = follow([lake, clay], [lake], [lake])
  expect(agreements[0]).toBe('tx-clay-county-sheriffs-office-jem-2025-04-01 2025-04-01 05-01 05-01 removed')
  expect(changes).toEqual(['05-02 removed tx-clay-county-sheriffs-office-jem-2025-04-01'])
})

test('an agreement that comes back never left', () => {
  const { agreements, changes, result } = follow([lake, clay], [lake], [lake], [lake, clay])
  expect(agreements[0]).toBe('tx-clay-county-sheriffs-office-jem-2025-04-01 2025-04-01 05-01 05-04 listed')
  expect(changes).toEqual([])
  expect(result.steps.map(({ removed, returned }) => [removed.length, returned.length])).toEqual([
    [0, 0],
    [1, 0],
    [0, 0],
    [0, 1],
  ])
})

test('habits of spelling change nothing, and another name for the same office is a relabelling', () => {
  const { agencies, changes } = follow(
    [lake, town({ agency: 'City of Milltown PD' })],
    [row({ agency: 'Lake County  Sheriff’s Office ' }), town()],
    [row({ agency: "Lake County Sheriff's Department" }), town()],
  )
  expect(changes).toEqual([
    '05-02 relabelled tx-city-of-milltown-pd-tfm-2025-03-01 agency: City of Milltown PD → Milltown Police Department',
    '05-03 relabelled tx-lake-county-sheriffs-office-jem-2025-03-01 agency: Lake County Sheriff’s Office → Lake County Sheriff’s Department',
  ])
  expect(agencies.map(({ agency_id, agency }) => `${agency_id} ${agency}`)).toEqual([
    'tx-city-of-milltown-pd Milltown Police Department',
    'tx-lake-county-sheriffs-office Lake County Sheriff’s Department',
  ])
})

test('a misspelt name that gives way to the right one, same model and day, is taken for one and told', () => {
  const { changes, result } = follow([lake, town({ agency: 'Miltown Police Department' })], [lake, town()])
  expect(changes).toEqual([
    '05-02 relabelled tx-miltown-police-department-tfm-2025-03-01 agency: Miltown Police Department → Milltown Police Department',
  ])
  expect(result.steps[1]!.settled).toEqual([
    {
      agency_id: 'tx-miltown-police-department',
      state: 'TX',
      before: 'Miltown Police Department',
      after: 'Milltown Police Department',
      line: 3,
    },
  ])
})

test('a misspelling is not taken for one when both names stand in the list, or the days differ', () => {
  const both = follow(
    [town({ agency: 'Miltown Police Department' })],
    [town({ agency: 'Miltown Police Department' }), town()],
  )
  expect(both.changes).toEqual(['05-02 added tx-milltown-police-department-tfm-2025-03-01'])
  const days = follow([town({ agency: 'Miltown Police Department' })], [town({ signed: serial('2025-04-30') })])
  expect(days.changes).toEqual([
    '05-02 added tx-milltown-police-department-tfm-2025-04-30',
    '05-02 removed tx-miltown-police-department-tfm-2025-03-01',
  ])
  expect(days.result.steps[1]!.unsettled).toEqual([
    {
      ...{ state: 'TX', spelling: 'Milltown Police Department', line: 2 },
      candidates: [{ agency: 'Miltown Police Department', why: 'TFM, signed 2025-03-01' }],
    },
  ])
})

test('two counties of nearly the same name are never taken for one', () => {
  const { changes } = follow(
    [row({ agency: 'Clay County Sheriff', county: 'Clay County' })],
    [row({ agency: 'Lake County Sheriff' })],
  )
  expect(changes.map((text) => text.split(' ')[1])).toEqual(['added', 'removed'])
})

test('numbers tell agencies apart: constables of two precincts', () => {
  const constable = (number: number) => town({ agency: `Lake County Constable Precinct ${number}` })
  const { changes } = follow([constable(1)], [constable(4)])
  expect(changes.map((text) => text.split(' ')[1])).toEqual(['added', 'removed'])
})

test('a corrected or renewed signing day is a relabelling, and the agreement keeps its id', () => {
  const { agreements, changes } = follow(
    [lake],
    [row({ signed: serial('2025-03-02') })],
    [row({ signed: serial('2025-05-02') })],
  )
  expect(agreements).toEqual(['tx-lake-county-sheriffs-office-jem-2025-03-01 2025-05-02 05-01 05-03 listed'])
  expect(changes).toEqual([
    '05-02 relabelled tx-lake-county-sheriffs-office-jem-2025-03-01 signed: 2025-03-01 → 2025-03-02',
    '05-03 relabelled tx-lake-county-sheriffs-office-jem-2025-03-01 signed: 2025-03-02 → 2025-05-02',
  ])
})

test('one that left and returns with a day before it left is the same; with a later day it is a new agreement', () => {
  const same = follow([lake, clay], [clay], [row({ signed: serial('2025-02-28') }), clay])
  expect(same.changes).toEqual([
    '05-03 relabelled tx-lake-county-sheriffs-office-jem-2025-03-01 signed: 2025-03-01 → 2025-02-28',
  ])
  const anew = follow([lake, clay], [clay], [row({ signed: serial('2025-05-03') }), clay])
  expect(anew.changes).toEqual([
    '05-02 removed tx-lake-county-sheriffs-office-jem-2025-03-01',
    '05-03 added tx-lake-county-sheriffs-office-jem-2025-05-03',
  ])
})

test('rows that repeat each other count in the publication and are one agreement', () => {
  const { agreements, publications, result } = follow([town(), town({ type: 'County' })], [town()])
  expect(agreements).toHaveLength(1)
  expect(publications.map(({ agreements, tfm, duplicates }) => [agreements, tfm, duplicates])).toEqual([
    [2, 2, 1],
    [1, 1, 0],
  ])
  expect(result.steps[0]!.duplicates).toEqual([
    { line: 3, agreement_id: 'tx-milltown-police-department-tfm-2025-03-01' },
  ])
})

test('of two agreements under one model, the one that goes while the other stays was the same', () => {
  const other = town({ signed: serial('2025-03-02') })
  const { agreements, changes } = follow([town()], [town(), other], [other])
  expect(agreements).toEqual(['tx-milltown-police-department-tfm-2025-03-01 2025-03-02 05-01 05-03 listed'])
  expect(changes).toEqual([
    '05-03 relabelled tx-milltown-police-department-tfm-2025-03-01 signed: 2025-03-01 → 2025-03-02',
  ])
})

test('types and counties written anew are relabellings; blank ones are not', () => {
  const { agreements, changes, agencies } = follow(
    [town({ type: null, county: null })],
    [town({ county: 'Lake Conty' })],
    [town({ county: null })],
    [town({ type: 'County', county: 'Lake County' })],
  )
  expect(agreements).toHaveLength(1)
  expect(changes).toEqual([
    '05-04 relabelled tx-milltown-police-department-tfm-2025-03-01 agency_type: municipal → county',
    '05-04 relabelled tx-milltown-police-department-tfm-2025-03-01 county: Lake Conty → Lake County',
  ])
  expect(agencies[0]!.agency_type).toBe('county')
})

test('one name in two counties is two agencies when a list shows both', () => {
  const there = town({ agency: 'Union Township Police Department', county: 'Clay County' })
  const here = town({ agency: 'Union Township Police Department', county: 'Lake County' })
  const { agencies, agreements } = follow([there], [there, here], [here])
  expect(agencies.map(({ agency_id, county_fips }) => `${agency_id} ${county_fips}`)).toEqual([
    'tx-union-township-police-department 48902',
    'tx-union-township-police-department-lake-county 48901',
  ])
  expect(agreements.map((text) => text.split(' ').at(-1))).toEqual(['listed', 'removed'])
})

test('a county misspelt or corrected does not make two agencies', () => {
  const { agencies } = follow(
    [row({ county: 'Frankin County' }), row({ model: 'Task Force Model' }), town({ county: 'Clay County' })],
    [lake, town({ county: 'Lake County' })],
  )
  expect(agencies.map(({ agency_id }) => agency_id)).toEqual([
    'tx-lake-county-sheriffs-office',
    'tx-milltown-police-department',
  ])
})

test('the link of an agreement is the latest that a list gave', () => {
  const { import: run, read } = project()
  run({
    'participatingAgencies05012025am.xlsx': list(row({ moa: 'https://www.ice.gov/old.pdf' })),
    'participatingAgencies05022025am.xlsx': list(row({ moa: 'https://www.ice.gov/new.pdf' })),
    'participatingAgencies05032025am.xlsx': list(row({ moa: 'link pending' })),
  })
  expect(read().agreements[0]!.moa_url).toBe('https://www.ice.gov/new.pdf')
})
