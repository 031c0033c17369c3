import { expect, test } from 'vitest'
import { checkAgencyNames } from '../../src/checks/agency-names.ts'

const names = new Set(['Laramie County Sheriff’s Office', 'Lee County Sheriff’s Office', 'Kodiak Police Department'])
const places = new Set(['Lewis County', 'Kodak'])
const told = (text: string) =>
  checkAgencyNames(text, 'a.mdx', { names, places }).map(
    ({ line, column, hint }) => `${line}:${column} ${hint.split(';')[0]}`,
  )

test.for([
  'Laramie County Sheriffs Office',
  'Laramie County Sheriff Office',
  'Laramie County Sheriff’s Department',
  'Laramie Co. Sheriff’s Office',
  'Laramei County Sheriff’s Office',
  'Laramie County Sherifs Office',
  'Laramie County Sherrif’s Offfice',
  'Laramie County Sheriff’s Deparment',
  'Laramei County Sherif’s Office',
])('%s is told with the name that the table has', (name) => {
  expect(told(`By then\nthe ${name} had signed.`)).toEqual(['2:5 write “Laramie County Sheriff’s Office”'])
})

test('the name of the table is right, with either apostrophe, over a line’s end and behind other names', () => {
  expect(told("The Laramie County Sheriff's Office and the Kodiak Police\nDepartment signed.")).toEqual([])
  expect(told('In Wyoming the Wyoming Laramie County Sheriff’s Office signed.')).toEqual([])
})

test('an agency that the table does not have is another one, however alike', () => {
  expect(
    told('The Maricopa County Sheriff’s Office, the Lewis County Sheriff’s Office, the Kodak Police Department.'),
  ).toEqual([])
})

test('of an agency that the table does not have, an ending that is misspelt is told', () => {
  expect(told("By then the Maricopa County\nSherif's Office had signed.")).toEqual(['2:1 write “Sheriff’s Office”'])
  expect(told('By then the Kodak Polise Department had signed.')).toEqual(['1:19 write “Police Department”'])
})

test('offices, departments and officers are no slips of one', () => {
  expect(
    told(
      'The Maricopa and Pima County Sheriff’s Offices, the Kodak and Nome Police Departments, Kodak Police Officers, the Texas Justice Department.',
    ),
  ).toEqual([])
})
