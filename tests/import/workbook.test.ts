import { expect, test } from 'vitest'
import { readWorkbook } from '../../scripts/import/workbook.ts'
import { describeProblems } from '../../src/problems.ts'
import { header, link, list, row, serial, workbook } from './project.ts'

const read = (bytes: Uint8Array) => readWorkbook(bytes, 'list.xlsx')
const refusal = (bytes: Uint8Array) => describeProblems(read(bytes).problems)

test('reads text, date cells and the address behind a link', () => {
  const { rows, problems } = read(list(row({ moa: link('https://www.ice.gov/doclib/a.pdf') })))
  expect(problems).toEqual([])
  expect(rows).toEqual([
    {
      line: 2,
      cells: {
        STATE: { text: 'TEXAS' },
        'LAW ENFORCEMENT AGENCY': { text: "Lake County Sheriff's Office" },
        TYPE: { text: 'County' },
        COUNTY: { text: 'Lake County' },
        'SUPPORT TYPE': { text: 'Jail Enforcement Model' },
        SIGNED: { text: String(serial('2025-03-01')), day: '2025-03-01' },
        MOA: { text: 'link', link: 'https://www.ice.gov/doclib/a.pdf' },
      },
    },
  ])
})

test('skips blank rows and rows of spaces, and counts rows down to the last filled one', () => {
  const blank = header.map(() => null)
  const { rows, extent } = read(list(row(), blank, [' ', '\u00a0', ...blank.slice(2)], row(), blank))
  expect(rows.map(({ line }) => line)).toEqual([2, 5])
  expect(extent).toBe(4)
})

test('finds columns by name: in another order, under a title, with stray columns beside them', () => {
  const [state, agency, , , model, signed] = row() as string[]
  const bytes = workbook({
    Sheet1: [
      ['Participating agencies'],
      ['x', 'SIGNED ', 'State', 'SUPPORT\nTYPE', 'LAW  ENFORCEMENT AGENCY'],
      [1, signed!, state!, model!, agency!],
    ],
  })
  const { rows, notes, problems } = read(bytes)
  expect(problems).toEqual([])
  expect(rows[0]!.cells.STATE).toEqual({ text: 'TEXAS' })
  expect(rows[0]!.cells['SUPPORT TYPE']).toEqual({ text: 'Jail Enforcement Model' })
  expect(notes).toEqual(['list.xlsx: no column MOA, so no links to signed agreements'])
})

test('takes an error cell, such as #N/A in COUNTY, for an error and not for text', () => {
  const { rows } = read(list(row({ county: { t: 'e', v: 42 } })))
  expect(rows[0]!.cells.COUNTY).toEqual({ text: '', isError: true })
})

test('refuses a list without the column SIGNED', () => {
  const bytes = workbook({ 'Sheet 1': [header.slice(0, 5), row().slice(0, 5)] })
  expect(refusal(bytes)).toBe(
    'list.xlsx:1  sheet "Sheet 1" lacks the column SIGNED; found STATE, LAW ENFORCEMENT AGENCY, TYPE, COUNTY, SUPPORT TYPE\n' +
      '    without it agreements cannot be told apart: use a publication of the list that has it',
  )
})

test('refuses a workbook cut short at any point', () => {
  const bytes = list(row(), row())
  for (const part of [0.2, 0.5, 0.9, 0.99]) {
    const message = refusal(bytes.subarray(0, Math.floor(bytes.length * part)))
    expect(message).toContain('list.xlsx  is not a whole xlsx workbook')
    expect(message).toContain('download the file again')
  }
})

test('refuses what is no xlsx workbook, saying what it is', () => {
  expect(refusal(Buffer.from('<!DOCTYPE html><title>Access Denied</title>'))).toBe(
    'list.xlsx  is a web page named .xlsx; expected an xlsx workbook\n    download the workbook again: the server sent an error page',
  )
  expect(refusal(Buffer.from('STATE,SIGNED\n'))).toContain(
    'is not an xlsx workbook: it does not begin as a zip archive',
  )
  expect(refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('is an old .xls workbook; expected xlsx')
  expect(refusal(Buffer.alloc(0))).toContain('is empty; expected an xlsx workbook')
})

test('refuses a list without rows, and a workbook without a list', () => {
  expect(refusal(list())).toContain('list.xlsx  sheet "Sheet1" has a header and no rows')
  expect(refusal(workbook({ Notes: [['nothing here']] }))).toContain(
    'has no list: no sheet (Notes) has the columns STATE and LAW ENFORCEMENT AGENCY',
  )
})

test('of two sheets reads the one that is the list, and refuses to choose between two lists', () => {
  const states = [['ALABAMA'], ['ALASKA']]
  expect(read(workbook({ Sheet1: [header, row()], Sheet2: states })).rows).toHaveLength(1)
  expect(read(workbook({ Sheet1: states, Sheet2: [header, row()] })).rows).toHaveLength(1)
  expect(refusal(workbook({ May: [header, row()], June: [header, row()] }))).toBe(
    'list.xlsx  has 2 sheets that look like the list: May, June\n' +
      '    keep the sheet that is the list and delete the others from a copy of the file',
  )
})

test('reads a formula by the value stored with it, says so, and refuses one without', () => {
  const stored = read(list(row({ county: { t: 's', v: 'Lake County', f: 'VLOOKUP(B2,X:Y,2)' } })))
  expect(stored.problems).toEqual([])
  expect(stored.rows[0]!.cells.COUNTY).toEqual({ text: 'Lake County' })
  expect(stored.notes).toEqual(['list.xlsx: 1 formula cells, read by their stored values'])
  expect(refusal(list(row({ county: { t: 'e', v: 42, f: 'VLOOKUP(B2,X:Y,2)' } })))).toBe(
    'list.xlsx:2:4  column COUNTY holds the formula =VLOOKUP(B2,X:Y,2) without a stored value; expected a plain value\n' +
      '    open the file in a spreadsheet program, paste the column as values, and save a copy',
  )
})
