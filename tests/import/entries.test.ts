import { expect, test } from 'vitest'
import { readCrosswalks } from '../../scripts/import/crosswalks.ts'
import { cleanRows } from '../../scripts/import/entries.ts'
import { readWorkbook } from '../../scripts/import/workbook.ts'
import { describeProblems } from '../../src/problems.ts'
import { folder, link, list, project, type Row, row, serial } from './project.ts'

/** The entries of a list of 1 July 2025, without crosswalks unless a project gives them. */
function clean(rows: Row[], path = folder()) {
  const workbook = readWorkbook(list(...rows), 'list.xlsx')
  const crosswalks = readCrosswalks(path)
  const { entries, problems } = cleanRows(workbook.rows, { file: 'list.xlsx', published: '2025-07-01', crosswalks })
  return { entries, message: describeProblems(problems) }
}
const one = (given: Parameters<typeof row>[0]) => clean([row(given)]).entries[0]!

test('cleans spaces of every kind and apostrophes', () => {
  const { agency, spelling, state, county, model } = one({
    state: ' TEXAS\u00a0',
    agency: '\u200bLake\u00a0County  Sheriff\u2019s Office\t',
    county: 'Lake\u2009County ',
    model: 'Jail  Enforcement\u00a0Model ',
  })
  expect({ agency, spelling, state, county, model }).toEqual({
    agency: 'Lake County Sheriff’s Office',
    spelling: 'Lake County Sheriff’s Office',
    state: 'TX',
    county: 'Lake County',
    model: 'JEM',
  })
  expect(one({ agency: 'Lake County Sheriffs Office' }).agency).toBe('Lake County Sheriff’s Office')
})

test('reads every spelling of a model that ICE has printed', () => {
  const models = [
    'Jail Enforcement Model',
    'Warrant Service Officer',
    'Warrant Services Officer ',
    'Warrant Service Office',
    'Task Force Model',
    'Task Force Officer ',
  ]
  expect(models.map((model) => one({ model }).model)).toEqual(['JEM', 'WSO', 'WSO', 'WSO', 'TFM', 'TFM'])
})

test('reads every spelling of a type, and blank ones as unknown', () => {
  const types = ['County', 'County ', 'Municipality', 'Muncipality ', 'State', 'State Agency', '#NA', null]
  expect(types.map((type) => one({ type }).agencyType)).toEqual([
    ...['county', 'county', 'municipal', 'municipal', 'state', 'state', null, null],
  ])
})

test('knows states in capitals or not, and the territories', () => {
  const states = ['Texas', 'TEXAS', 'GUAM', 'NORTHERN MARIANA ISLANDS', 'PUERTO RICO']
  expect(states.map((state) => one({ state }).state)).toEqual(['TX', 'TX', 'GU', 'MP', 'PR'])
})

test('takes a blank county, #N/A and N/A for none', () => {
  const counties = [null, ' ', '#N/A', '#NA', 'N/A', { t: 'e', v: 42 } as const]
  expect(counties.map((county) => one({ county }).county)).toEqual([null, null, null, null, null, null])
})

test('reads date cells, and dates as text with or without the second slash', () => {
  const days = [serial('2025-06-09'), '2025-06-09', '6/9/2025', '06/092025', '6/92025']
  expect(days.map((signed) => one({ signed }).signed)).toEqual(Array(5).fill('2025-06-09'))
})

test('keeps the address of the signed agreement and drops what is none', () => {
  const filtered =
    'https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2Fa.pdf&data=05%7C02%7Cx'
  const cells = [
    link('http://www.ice.gov/doclib/a b.pdf'),
    link(filtered),
    'https://web.archive.org/x.pdf',
    'link pending',
    'Cons',
    ' ',
    null,
  ]
  expect(cells.map((moa) => one({ moa }).moaUrl)).toEqual([
    'https://www.ice.gov/doclib/a%20b.pdf',
    'https://www.ice.gov/doclib/a.pdf',
    'https://web.archive.org/x.pdf',
    null,
    null,
    null,
    null,
  ])
})

test('tells every fault of a list at once: line, what was found, what to do', () => {
  const { entries, message } = clean([
    row({ state: 'PENNSLYVANIA' }),
    row({ model: 'Tunnel Vision Model' }),
    row({ type: 'Federal' }),
    row({ signed: null }),
    row({ signed: serial('5025-06-09') }),
    row({ agency: null }),
    row(),
  ])
  expect(entries).toHaveLength(1)
  expect(message.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'list.xlsx:2  STATE holds "PENNSLYVANIA", which is no state or territory; did ICE mean PENNSYLVANIA?',
    'list.xlsx:3  SUPPORT TYPE holds "Tunnel Vision Model"; expected Jail Enforcement Model, Warrant Service Officer or Task Force Model',
    'list.xlsx:4  TYPE holds "Federal"; expected County, Municipality or State Agency',
    'list.xlsx:5  SIGNED holds "" for Lake County Sheriff’s Office; expected a day between 1996-09-30 and 2025-07-01',
    'list.xlsx:6  SIGNED holds "5025-06-09" for Lake County Sheriff’s Office; expected a day between 1996-09-30 and 2025-07-01',
    'list.xlsx:7  LAW ENFORCEMENT AGENCY is empty in a row that is not',
  ])
  expect(message).toContain(
    'add the spelling to data/crosswalks/states.csv with its USPS code and the reason, and run again',
  )
})

test('corrects by crosswalk what no rule can know', () => {
  const { path, crosswalk } = project()
  crosswalk('states', 'spelling,state,why\nPENNSLYVANIA,PA,A whole list is misspelt\n')
  crosswalk('counties', 'state,spelling,county,why\nTX,Lake Conty,Lake County,A letter missing\n')
  crosswalk(
    'dates',
    'state,agency,model,listed,signed,why\nTX,Lake County Sheriff’s Office,WSO,5025-06-09,2025-06-09,Misprint\nTX,Clay County Sheriff’s Office,JEM,,2025-06-10,Blank\n',
  )
  crosswalk(
    'agency-names',
    "state,spelling,county,model,signed,in_state,agency,why\nTX,Lake Countty Sheriff's Office,,,,,Lake County Sheriff’s Office,A letter too many\nTX,Walton County Sheriff’s Office,,WSO,2025-06-09,GA,Walton County Sheriff’s Office,In Georgia\n",
  )
  const { entries, message } = clean(
    [
      row({ state: 'PENNSLYVANIA' }),
      row({
        agency: 'Lake Countty Sheriff’s Office',
        county: 'Lake Conty',
        model: 'Warrant Service Officer',
        signed: serial('5025-06-09'),
      }),
      row({ agency: 'Clay County Sheriff’s Office', signed: null }),
      row({ agency: 'Walton County Sheriff’s Office', model: 'Warrant Service Officer', signed: serial('2025-06-09') }),
      row({ agency: 'Walton County Sheriff’s Office', model: 'Warrant Service Officer', signed: serial('2025-06-10') }),
    ],
    path,
  )
  expect(message).toBe('')
  expect(entries.map(({ state, agency, county, signed }) => [state, agency, county, signed])).toEqual([
    ['PA', 'Lake County Sheriff’s Office', 'Lake County', '2025-03-01'],
    ['TX', 'Lake County Sheriff’s Office', 'Lake County', '2025-06-09'],
    ['TX', 'Clay County Sheriff’s Office', 'Lake County', '2025-06-10'],
    ['GA', 'Walton County Sheriff’s Office', 'Lake County', '2025-06-09'],
    ['TX', 'Walton County Sheriff’s Office', 'Lake County', '2025-06-10'],
  ])
})

test('refuses a crosswalk in which two rows tell of the same', () => {
  const { path, crosswalk } = project()
  crosswalk(
    'counties',
    'state,spelling,county,why\nTX,Lake Conty,Lake County,A letter missing\nTX,lake conty,Pike County,Another\n',
  )
  expect(() => readCrosswalks(path)).toThrow('data/crosswalks/counties.csv:3  stands for the same as line 2')
})

test('refuses a crosswalk with other columns, and each row of one that nothing can be read by', () => {
  const { path, crosswalk } = project()
  crosswalk('states', 'spelling,state,why\nUTAHJ,UT,\nTEXAZ,ZZ,"A letter\nwrong"\nOHIOO,OH\n')
  crosswalk('counties', 'state,county\nTX,Lake County\n')
  crosswalk('dates', 'state,agency,model,listed,signed,why\nTX,Milltown Police Department,JEM,,2025-02-30,Blank\n')
  crosswalk('places', 'state,agency,place_geoid,county_fips,located_by,location_note,why\nTX,"a,,,,,,\n')
  crosswalk('agency-names', 'state,spelling,county,model,signed,in_state,agency,why\nTX,Mill,,,,,<b>Mill</b>,Short\n')
  const told = () => readCrosswalks(path)
  for (const mistake of [
    'agency-names.csv:2:7  column "agency" holds “<” (U+003C) in "<b>Mill</b>", which is in no agency’s name',
    'counties.csv:1  the columns are state, county; expected state, spelling, county, why\n    give the file exactly',
    'dates.csv:2:5  column "signed" holds "2025-02-30"; expected a day as YYYY-MM-DD',
    'places.csv:2  is not readable as CSV: Quote Not Closed',
    'states.csv:2  has no reason in its last column, why\n    say there how you know',
    'states.csv:3:2  column "state" holds "ZZ"; expected the USPS code of a state or territory',
    'states.csv:5  2 cells; expected 3',
  ])
    expect(told).toThrow(`data/crosswalks/${mistake}`)
})
