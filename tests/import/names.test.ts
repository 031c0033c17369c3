import { expect, test } from 'vitest'
import { nameKey, presentName, slug } from '../../scripts/import/names.ts'

test('names that differ by habit only have one key', () => {
  const same = [
    ['Lake County Sheriff’s Office', "Lake County Sheriff's Department", 'LAKE COUNTY SHERIFFS OFFICE'],
    ['Gulfport PD', 'Gulfport Police Dept.', 'Gulfport Police Department', 'City of Gulfport Police Department'],
    ['Ft. Myers Police Department', 'Fort Myers Police Department'],
    ['St. Cloud Police Department', 'Saint Cloud Police Department'],
    ['Florida Fish & Wildlife Conservation Commission', 'Florida Fish and Wildlife Conservation Commission'],
    ['Galveston County Constable’s Office Pct.1', 'Galveston County Constable Precinct 1'],
    ['Troy Twp. Constables Office', 'Troy Township Constable’s Office'],
  ]
  for (const names of same) expect(new Set(names.map(nameKey)), names[0]).toHaveLength(1)
})

test('names of two agencies keep two keys', () => {
  const apart = [
    ['Lake County Sheriff’s Office', 'Lake County Constable’s Office', 'Lake Police Department', 'Lake County Jail'],
    ['Bradley County Constable District 1', 'Bradley County Constable District 7'],
    ['Franklin Township Police Department', 'East Franklin Township Police Department', 'Franklin Police Department'],
  ]
  for (const names of apart) expect(new Set(names.map(nameKey))).toHaveLength(names.length)
})

test('names are shown with typographic apostrophes and spaced slashes', () => {
  expect(presentName(' Lake County  Sheriffs Office ')).toBe('Lake County Sheriff’s Office')
  expect(presentName('Gulf County Commissioners /Detention Facility')).toBe(
    'Gulf County Commissioners / Detention Facility',
  )
  expect(presentName('Department of Financial Services , Criminal Investigation Division,')).toBe(
    'Department of Financial Services, Criminal Investigation Division',
  )
  expect(presentName("Prince George's County Sheriff's Office")).toBe('Prince George’s County Sheriff’s Office')
})

test('an id is made of plain letters', () => {
  expect(slug('Doña Ana County Sheriff’s Office')).toBe('dona-ana-county-sheriffs-office')
  expect(slug('Cut "N" Shoot P.D.')).toBe('cut-n-shoot-p-d')
})
