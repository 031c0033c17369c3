import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { compress } from '../../scripts/bench/server.ts'
import { listedIn } from '../../src/places/state.ts'
import { curled } from '../../src/quotes.ts'
import { allPlaces, csvOf, pathOf } from '../../src/render/place.ts'
import { bytesOf, files, pageAt } from './pages.ts'

const places = allPlaces()
const pageOf = (place: (typeof places)[number]) => pageAt(pathOf(place))
const rowsOf = (document: Document) => [...document.querySelectorAll('#agencies tbody tr')]

test('the list of states leads to each of them, with its numbers', () => {
  const { document } = pageAt('/states/')
  const rows = [...document.querySelectorAll('#list tbody tr')].map((row) => [
    row.querySelector('a')!.getAttribute('href'),
    ...[...row.querySelectorAll('.number')].map(({ textContent }) => Number(textContent)),
  ])
  expect(rows).toEqual(
    places.map((place) => [
      pathOf(place),
      new Set(listedIn(place).map(({ agency_id }) => agency_id)).size,
      listedIn(place).length,
    ]),
  )
  const onMap = [...document.querySelectorAll('.map a')].map((link) => link.getAttribute('href'))
  expect(new Set(onMap).size).toBe(50 + 1)
  for (const address of onMap) expect(rows.map(([href]) => href)).toContain(address)
})

test('every state, the District of Columbia and the territories that a list names have a page with their name', () => {
  expect(places.length).toBe(53)
  for (const place of places) expect(pageOf(place).document.querySelector('h1')!.textContent).toBe(place.name)
})

test.for(places)('$name has a row for every agreement, a place for every agency and county, and its file', (place) => {
  const { document } = pageOf(place)
  const agreements = place.agencies.flatMap(({ agreements }) => agreements)
  expect(rowsOf(document).length).toBe(agreements.length)
  const papers = [...document.querySelectorAll('#agencies td a[rel=external]')].map((link) => link.getAttribute('href'))
  expect(papers).toEqual(agreements.flatMap(({ moa_url }) => moa_url ?? []))
  for (const { agency_id } of place.agencies) expect(document.getElementById(agency_id)?.tagName).toBe('TH')
  for (const { fips, county } of place.counties) {
    const text = document.getElementById(fips)!.textContent!
    expect(text).toContain(curled(county))
    expect(text.replace(curled(county), '')).toMatch(/agenc|\(.+\)/)
  }
  const file = csvOf(pathOf(place)).slice(1)
  expect(files.includes(file)).toBe(agreements.length > 0)
  if (agreements.length > 0) {
    expect(parse(bytesOf(file), { columns: true }).length).toBe(agreements.length)
    expect(document.querySelector(`a[href="/${file}"]`)).not.toBeNull()
  }
})

test.for(places)('$name says what its law does and how sure that is, and leads to its neighbours', (place) => {
  const { document } = pageOf(place)
  const law = document.getElementById('law')!
  if (place.law) expect(law.querySelector(`a[href="/sources/#${place.law.source}"]`)).not.toBeNull()
  else expect(law.textContent).toContain('no row')
  const links = [...document.querySelectorAll('#neighbours li a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(place.neighbours.map(pathOf))
  expect(document.querySelectorAll('#cases h3').length).toBe(4)
  expect(document.querySelectorAll('#cases a.receipt').length).toBeGreaterThan(3)
})

test('a page of a state is within 120 kB with all that it loads, the typeface aside within 45', () => {
  for (const place of places) expect(compress(Buffer.from(pageOf(place).html)).length, place.name).toBeLessThan(45_000)
})

test('the script of the look-up is within 5 kB, those of a state within 4', () => {
  const scripts = ({ document }: { document: Document }) =>
    [...document.querySelectorAll('script:not([type="application/ld+json"])')].map((script) => {
      const source = script.getAttribute('src')
      return compress(source ? bytesOf(source.slice(1)) : Buffer.from(script.textContent!)).length
    })
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0)
  expect(sum(scripts(pageAt('/states/')))).toBeLessThan(5_000)
  expect(sum(scripts(pageAt('/states/tx/')))).toBeLessThan(4_000)
})
