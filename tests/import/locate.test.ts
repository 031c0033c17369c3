import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPinned } from '../../scripts/pin.ts'
import { counties } from '../../src/tables/counties.ts'
import { places } from '../../src/tables/places.ts'
import { folder, list, type Project, project, row } from './project.ts'

const file = 'participatingAgencies05012025am.xlsx'

/** Where the agencies of one list are, in short. */
function located(rows: ReturnType<typeof row>[], made: Project = project()) {
  made.import({ [file]: list(...rows) })
  return made
    .read()
    .agencies.map(({ agency, located_by, county_fips, place_geoid, longitude, latitude }) =>
      [agency, located_by, county_fips, place_geoid, longitude, latitude].join(', '),
    )
}
const police = (agency: string, county: string | null = null) => row({ agency, type: 'Municipality', county })

test('a sheriff is in the county of the name, whatever the column says', () => {
  expect(
    located([row({ county: 'Clay County' }), row({ agency: 'Sheriff of the Hills', county: 'Falls County' })]),
  ).toEqual([
    'Lake County Sheriff’s Office, county, 48901, , -97, 31',
    'Sheriff of the Hills, county, 48903, , -99, 33',
  ])
})

test('a town’s police are at its place, the incorporated one first, else in the county of the column', () => {
  expect(
    located([
      police('City of Milltown Police Department', 'Lake County'),
      police('Ft. Lake Department of Public Safety', 'Lake County'),
      police('Nowhere PD', 'Clay County'),
    ]),
  ).toEqual([
    'City of Milltown Police Department, place, 48901, 4890001, -97.1, 31.1',
    'Ft. Lake Department of Public Safety, place, 48901, 4890003, -97.2, 31.2',
    'Nowhere PD, county, 48902, , -98, 32',
  ])
})

test('a place far from the column’s county is another of the same name', () => {
  expect(located([police('Milltown Police Department', 'Falls County')])).toEqual([
    'Milltown Police Department, county, 48903, , -99, 33',
  ])
})

test('a township is no census place, even where one bears its name', () => {
  expect(located([police('Milltown Township Police Department', 'Clay County')])).toEqual([
    'Milltown Township Police Department, county, 48902, , -98, 32',
  ])
})

test('a town without a county is given the one whose outline holds it', () => {
  expect(
    located([row({ state: 'GEORGIA', agency: 'Monroe Police Department', type: 'Municipality', county: null })]),
  ).toEqual(['Monroe Police Department, place, 13297, 1390001, -83.7187, 33.7975'])
})

test('a state agency is at its state, unless it serves a campus or a county', () => {
  const state = (agency: string) => row({ agency, type: 'State Agency', county: 'Clay County' })
  expect(
    located([
      state('Texas Rangers'),
      state('Clay University Police Department'),
      state('Lake County Correctional Center'),
    ]),
  ).toEqual([
    'Clay University Police Department, county, 48902, , -98, 32',
    'Lake County Correctional Center, county, 48901, , -97, 31',
    'Texas Rangers, state, , , -98, 32',
  ])
})

test('territories that the gazetteer lacks are shown on their islands', () => {
  expect(
    located([row({ state: 'GUAM', agency: 'Office of the Attorney General', type: 'State Agency', county: null })]),
  ).toEqual(['Office of the Attorney General, state, , , 144.7937, 13.4443'])
})

test('a crosswalk row places what names and columns cannot, and says why', () => {
  const made = project()
  made.crosswalk(
    'places',
    'state,agency,place_geoid,county_fips,located_by,location_note,why\nTX,Mill Town Police Department,4890001,48901,,,Two words\nTX,Hill Constable,,,state,Four townships bear the name,Nothing tells which\n',
  )
  expect(located([police('Mill Town Police Department', 'Falls County'), police('Hill Constable')], made)).toEqual([
    'Hill Constable, state, , , -98, 32',
    'Mill Town Police Department, place, 48901, 4890001, -97.1, 31.1',
  ])
  expect(made.read().agencies[0]!.location_note).toBe('Four townships bear the name')
})

test('a crosswalk row written after an import takes effect with the same list again', () => {
  const made = project()
  const rows = [police('Hill Constable')]
  expect(located(rows, made)).toEqual(['Hill Constable, state, , , -98, 32'])
  made.crosswalk(
    'places',
    'state,agency,place_geoid,county_fips,located_by,location_note,why\nTX,Hill Constable,,48903,,,The hill is there\n',
  )
  expect(located(rows, made)).toEqual(['Hill Constable, county, 48903, , -99, 33'])
  made.import({ 'participatingAgencies05022025am.xlsx': list(...rows, row()) })
  made.crosswalk(
    'places',
    'state,agency,place_geoid,county_fips,located_by,location_note,why\nTX,Hill Constable,,48902,,,The hill is here\n',
  )
  expect(located(rows, made)[0]).toBe('Hill Constable, county, 48902, , -98, 32')
})

test('Louisiana has parishes, and a list that prints County finds them by crosswalk', () => {
  const made = project()
  made.crosswalk('counties', 'state,spelling,county,why\nLA,Arcadia County,Acadia Parish,Misspelt\n')
  const morse = row({
    state: 'LOUISIANA',
    agency: 'Morse Police Department',
    type: 'Municipality',
    county: 'Arcadia County',
  })
  expect(located([morse], made)).toEqual(['Morse Police Department, county, 22903, , -92.4, 30.3'])
})

const columns = 'STUSPS\tGEOID\tANSICODE\tNAME\tALAND\tAWATER\tINTPTLAT\tINTPTLONG'

test('the Census Bureau’s gazetteer becomes two tables of ours', () => {
  const gazetteer = folder()
  const write = (name: string, line: string) =>
    writeFileSync(join(gazetteer, name), `${columns}\r\n${line}\r\n`, 'latin1')
  write('counties.tsv', 'NM\t35013\t00929109\tDoña Ana County\t9861408558\t17789635\t32.350912\t-106.832182')
  write('places.tsv', 'AL\t0100124\t02403054\tAbbeville city \t40255352\t107642\t31.564216\t-85.259634')
  const made = project()
  made.import({ [file]: list(row()) }, { gazetteer })
  expect(readPinned(counties, made.path)).toEqual([
    {
      county_fips: '35013',
      state: 'NM',
      county: 'Doña Ana County',
      longitude: -106.8322,
      latitude: 32.3509,
      land_km2: 9861,
    },
  ])
  expect(readPinned(places, made.path)).toEqual([
    { place_geoid: '0100124', state: 'AL', place: 'Abbeville city', longitude: -85.2596, latitude: 31.5642 },
  ])
})

test('without the table of counties the import says what to do', () => {
  const made = project()
  const bare = { ...made, path: folder() }
  expect(bare.path).not.toBe(made.path)
  expect(made.refuse({ [file]: list(row()) }, { project: bare.path })).toBe(
    'data/tables/counties.csv  is missing, and agencies cannot be located without it\n' +
      '    restore it from version control, or run again with --gazetteer <folder holding counties.tsv and places.tsv>; see data/README.md',
  )
  expect(made.refuse({ [file]: list(row()) }, { gazetteer: bare.path })).toContain(
    'counties.tsv  is not there; expected a gazetteer file',
  )
})
