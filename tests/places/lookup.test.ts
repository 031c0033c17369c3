import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { commonWords, entriesOf, search, townsOf } from '../../src/client/match.ts'
import { knownStates, knownTowns, townName } from '../../src/places/lookup.ts'
import { allPlaces } from '../../src/render/place.ts'
import { rowsOf } from '../../src/rows.ts'
import { counties } from '../../src/tables/counties.ts'
import { places } from '../../src/tables/places.ts'

const states = knownStates(allPlaces())
const towns = knownTowns(allPlaces(), { towns: rowsOf(places), counties: rowsOf(counties) })
const entries = entriesOf(states)
const common = commonWords(entries)
const find = (query: string, letter = query[0]!.toLowerCase()) =>
  search([...entries, ...townsOf(states, towns.get(letter)!)], query, { common }).map(
    ({ name, state, href }) => `${name}, ${state} ${href}`,
  )

test('the look-up knows every state, county and agency, and leads each to its place on its state’s page', () => {
  const hrefs = new Set(entries.map(({ href }) => href))
  for (const { state, counties, agencies } of allPlaces()) {
    const page = `/states/${state.toLowerCase()}/`
    expect(hrefs).toContain(page)
    for (const { fips } of counties) expect(hrefs).toContain(`${page}#${fips}`)
    for (const { agency_id } of agencies) expect(hrefs).toContain(`${page}#${agency_id}`)
  }
})

test('what is fetched at first is within 60 kB, the towns of a letter within 20', () => {
  expect(brotliCompressSync(JSON.stringify(states)).length).toBeLessThan(60_000)
  for (const some of towns.values()) expect(brotliCompressSync(JSON.stringify(some)).length).toBeLessThan(20_000)
})

test.for([
  ['Wyoming', 'Wyoming, WY /states/wy/'],
  ['harris', 'Harris County, TX /states/tx/#48201'],
  ['Harris County GA', 'Harris County, GA /states/ga/#13145'],
  ['Kodiak police', 'Kodiak Police Department, AK /states/ak/#ak-kodiak-police-department'],
  ['Chicago Police Department', 'Chicago, IL /states/il/#17031'],
  ['NY', 'New York, NY /states/ny/'],
  ['Chicago', 'Chicago, IL /states/il/#17031'],
  ['chcago', 'Chicago, IL /states/il/#17031'],
  ['Maricpoa', 'Maricopa County, AZ /states/az/#04013'],
  ['Massachusets', 'Massachusetts, MA /states/ma/'],
  ['laramy', 'Laramie County, WY /states/wy/#56021'],
  ['springfield illinois', 'Springfield, IL /states/il/#17167'],
  ['Oglala Lakota', 'Shannon County (Oglala Lakota), SD /states/sd/#46113'],
  ['saint louis city', 'St. Louis city, MO /states/mo/#29510'],
  ['dona ana', 'Doña Ana County, NM /states/nm/#35013'],
])('“%s” leads to %s', ([query, expected]) => {
  expect(find(query!)[0]).toBe(expected)
})

test('nothing is found for what is near to nothing, and an empty box asks for nothing', () => {
  expect(find('qzxvqzxv')).toEqual([])
  expect(search(entries, '  ', { common })).toEqual([])
  expect(search(entries, 'tx', { common }).map(({ name }) => name)).toEqual(['Texas'])
})

test('a town’s kind is left out of its name', () => {
  for (const [place, name] of [
    ['Abbeville city', 'Abbeville'],
    ['Abanda CDP', 'Abanda'],
    ['Indianapolis city (balance)', 'Indianapolis'],
    ['Nashville-Davidson metropolitan government (balance)', 'Nashville-Davidson'],
    ['Dodge City city', 'Dodge City'],
  ])
    expect(townName(place!)).toBe(name)
})
