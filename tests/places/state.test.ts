// What the pages on states say, counted again from the tables' text with plain loops.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { statewideAmong } from '../../src/places/coverage.ts'
import { renderPlaceCsv } from '../../src/places/file.ts'
import { momentsOf } from '../../src/places/moments.ts'
import { countsOf, openingOf } from '../../src/places/opening.ts'
import { listedIn } from '../../src/places/state.ts'
import { allPlaces } from '../../src/render/place.ts'

type Row = Record<string, string>
const signed = tableOf('agreements')
const left = tableOf('changes').filter(({ change }) => change === 'removed')
const at = (code: string) => allPlaces().find(({ state }) => state === code)!

test('every state, the District of Columbia and the territories on any list have a page, in the order of their names', () => {
  const codes = allPlaces().map(({ state }) => state)
  expect(codes.length).toBe(50 + 1 + 2)
  expect(codes).toEqual(expect.arrayContaining(['DC', 'GU', 'MP']))
  const names = allPlaces().map(({ name }) => name)
  expect(names).toEqual([...names].sort())
})

test.for(['TX', 'FL', 'WY', 'NJ', 'CA', 'GU'])(
  '%s has the agreements of the table, each once, and no other',
  (code) => {
    const expected = signed
      .filter(({ state }) => state === code)
      .map((row) => {
        const days = left
          .filter(({ agreement_id }) => agreement_id === row.agreement_id)
          .map(({ published }) => published)
        const gone = row.status === 'listed' ? '' : days.sort().at(-1)
        return [row.agency_id, row.model, row.signed, row.first_listed, row.last_listed, gone, row.moa_url].join(' | ')
      })
    const rows: Row[] = parse(renderPlaceCsv(at(code)), { columns: true })
    const found = rows.map((row) =>
      [row.agency_id, row.model, row.signed, row.first_listed, row.last_listed, row.gone, row.moa_url].join(' | '),
    )
    expect(found.sort()).toEqual(expected.sort())
    expect(listedIn(at(code)).length).toBe(
      signed.filter(({ state, status }) => state === code && status === 'listed').length,
    )
  },
)

test('all agreements stand on some page, and every one that left says from which list on', () => {
  const all = allPlaces().flatMap(({ agencies }) => agencies.flatMap(({ agreements }) => agreements))
  expect(all.length).toBe(signed.length)
  for (const { status, gone, last_listed } of all) {
    if (status === 'listed') expect(gone).toBeNull()
    else expect(gone! >= last_listed).toBe(true)
  }
})

test('the opening says how many, or since when none, or that there never was one', () => {
  expect(openingOf(at('TX'), 'en')).toBe(
    'On 18 May 2026 ICE’s list held 387 agreements under section 287(g) in Texas, of 305 agencies.',
  )
  expect(countsOf(at('TX'), 'en')).toBe(
    'By model: 194 task force, 141 warrant service and 52 jail enforcement. 3 others have left the list.',
  )
  expect(openingOf(at('NJ'), 'en')).toMatch(/named no agency in New Jersey\. It held 2 agreements there before/)
  expect(openingOf(at('DC'), 'en')).toBe(
    'None of the 172 copies of ICE’s list that we hold, from 13 January 2021 to 18 May 2026, names an agency in the District of Columbia.',
  )
  expect(countsOf(at('DC'), 'en')).toBe('')
})

test('neighbours share a border, not a corner, and each is the other’s', () => {
  const of = (code: string) => at(code).neighbours.map(({ state }) => state)
  expect(of('WY')).toEqual(['CO', 'ID', 'MT', 'NE', 'SD', 'UT'])
  expect(of('AZ')).toEqual(['CA', 'NV', 'NM', 'UT'])
  expect(of('DC')).toEqual(['MD', 'VA'])
  expect([of('HI'), of('AK'), of('GU')]).toEqual([[], [], []])
  for (const { state } of allPlaces()) for (const other of of(state)) expect(of(other)).toContain(state)
})

test('a county is covered by its agencies, by those of its places, and by those that serve several counties', () => {
  const county = (code: string, fips: string) => at(code).counties.find((one) => one.fips === fips)!
  expect(county('WY', '56021').agencies.map(({ agency }) => agency)).toEqual([
    'Laramie County Sheriff’s Office',
    'Pine Bluffs Police Department',
  ])
  const circuit = 'fl-office-of-the-state-attorney-20th-judicial-circuit'
  const served = at('FL').counties.filter(({ agencies }) => agencies.some(({ agency_id }) => agency_id === circuit))
  expect(served.map((one) => one.county)).toEqual([
    'Charlotte County',
    'Collier County',
    'Glades County',
    'Hendry County',
    'Lee County',
  ])
  expect(statewideAmong(at('WY').agencies).map(({ agency }) => agency)).toEqual(['Wyoming State Highway Patrol'])
})

test('no agency on the latest list is lost: each is statewide or covers a county', () => {
  const lost = allPlaces().flatMap((place) => {
    const covering = new Set(place.counties.flatMap(({ agencies }) => agencies))
    const wide = new Set(statewideAmong(place.agencies))
    return place.agencies.filter((agency) => agency.listed.length > 0 && !covering.has(agency) && !wide.has(agency))
  })
  expect(lost.map(({ agency_id }) => agency_id)).toEqual([])
})

test('counties that have had another name since the table was made say so', () => {
  const renamed = allPlaces().flatMap(({ counties }) => counties.filter(({ newer }) => newer))
  expect(renamed.map(({ fips, newer }) => [fips, newer])).toEqual([
    ['02270', 'Kusilvak'],
    ['46113', 'Oglala Lakota'],
  ])
})

test('the line of a state ends at what the latest list holds, and moves only where the number does', () => {
  const moments = momentsOf(at('WY'))
  expect(moments.at(-1)).toEqual({ published: '2026-05-18', counts: { JEM: 2, WSO: 7, TFM: 10 } })
  expect(moments[0]!.published).toBe('2021-01-13')
  for (const [index, { counts }] of moments.slice(1, -1).entries()) expect(counts).not.toEqual(moments[index]!.counts)
})

function tableOf(name: string): Row[] {
  return parse(readFileSync(join(import.meta.dirname, `../../data/tables/${name}.csv`), 'utf8'), { columns: true })
}
