import { expect, test } from 'vitest'
import { describeProblems } from '../../src/problems.ts'
import { checkDefinition, checkPinned, describeTable } from '../../src/schema/resource.ts'
import { formatTable, parseTable } from '../../src/schema/rows.ts'
import { defineTable, type RowOf } from '../../src/schema/table.ts'

const lists = defineTable({
  name: 'lists',
  title: 'Lists',
  description: 'One row is one list.',
  columns: {
    published: { type: 'date', required: true, description: 'Day' },
    state: { type: 'string', pattern: '[A-Z]{2}', description: 'USPS code' },
    model: { type: 'string', enum: ['JEM', 'TFM'], description: 'Model' },
    agreements: { type: 'integer', required: true, description: 'Count' },
    share: { type: 'number', description: 'Share' },
    latest: { type: 'boolean', description: 'Whether it is the latest' },
  },
  key: ['published', 'state'],
  sources: [{ title: 'A list' }],
  licence: 'US-PD',
})

const text =
  'published,state,model,agreements,share,latest\n' +
  '2025-05-01,TX,JEM,135,0.5,false\n' +
  '2025-05-01,WY,,2,,\n' +
  '2026-05-18,TX,TFM,1843,0.25,true\n'
const pinned = describeTable(lists, text)
const faults = (changed: string) => describeProblems(checkPinned(lists, changed, pinned))

test('a table reads into typed rows, and empty cells into null', () => {
  const { rows, problems } = parseTable(lists, text)
  expect(problems).toEqual([])
  expect(rows).toEqual([
    { published: '2025-05-01', state: 'TX', model: 'JEM', agreements: 135, share: 0.5, latest: false },
    { published: '2025-05-01', state: 'WY', model: null, agreements: 2, share: null, latest: null },
    { published: '2026-05-18', state: 'TX', model: 'TFM', agreements: 1843, share: 0.25, latest: true },
  ])
})

test('rows in any order give the same bytes, and read back', () => {
  const { rows } = parseTable(lists, text)
  expect(formatTable(lists, [...rows].reverse())).toBe(text)
})

test('cells with commas, quotes and line breaks survive', () => {
  const notes = defineTable({
    name: 'notes',
    title: 'Notes',
    description: 'One row is one note.',
    columns: { note: { type: 'string', required: true, description: 'Note' } },
    key: ['note'],
    sources: [{ title: 'A list' }],
    licence: 'US-PD',
  })
  const rows: RowOf<typeof notes>[] = [{ note: 'a, "b"\nc' }, { note: 'd' }]
  expect(parseTable(notes, formatTable(notes, rows)).rows).toEqual(rows)
})

test('the pinned file is found to be the pinned one', () => {
  expect(faults(text)).toBe('')
})

test('a changed byte is found, even where every cell stays right', () => {
  const changed = text.replace('1843', '1844')
  expect(faults(changed)).toBe(
    `data/tables/lists.csv  its bytes (${describeTable(lists, changed).hash}) are not the pinned ones (${pinned.hash})\n` +
      '    git diff shows the changed line. Restore it, or run npm run data:describe if the change is meant',
  )
})

test('a dropped row is found', () => {
  expect(faults(text.replace('2025-05-01,WY,,2,,\n', ''))).toBe(
    'data/tables/lists.csv:4  2 rows; data/datapackage.json pins 3\n' +
      '    restore the file from version control, or run npm run data:describe if the change is meant',
  )
})

test('a value of the wrong type is found by line and column', () => {
  expect(faults(text.replace(',135,', ',many,'))).toBe(
    'data/tables/lists.csv:2:4  column "agreements" holds "many"; expected a whole number\n' +
      '    correct the cell, or run the import again if a script wrote this table',
  )
})

test('a renamed column is found', () => {
  expect(faults(text.replace('agreements', 'count')).split('\n').slice(0, 2)).toEqual([
    'data/tables/lists.csv:1  the columns are published, state, model, count, share, latest; expected published, state, model, agreements, share, latest',
    '    give the file exactly these columns in this order, or change them where src/tables defines "lists"',
  ])
})

test('every fault of a row is told: codes, choices, days, missing and spaced cells, widths, keys', () => {
  const rows = [
    '2025-05-01,Texas,JEM,1,,',
    '2025-02-30,TX,JEM,1,,',
    '2025-05-02,TX,XYZ,1,,',
    '2025-05-03,TX,JEM,,,',
    '2025-05-04,TX,JEM,1,half,',
    '2025-05-05,TX,JEM,1,,yes',
    '2025-05-06,TX,JEM,1,',
    '2025-05-07,TX,JEM,1,,',
    '2025-05-07,TX,JEM,2,,',
  ]
  const { problems } = parseTable(lists, `published,state,model,agreements,share,latest\n${rows.join('\n')}\n`)
  expect(
    describeProblems(problems)
      .split('\n')
      .filter((line) => !line.startsWith(' ')),
  ).toEqual([
    'data/tables/lists.csv:2:2  column "state" holds "Texas"; expected text like /[A-Z]{2}/',
    'data/tables/lists.csv:3:1  column "published" holds "2025-02-30"; expected a day as YYYY-MM-DD',
    'data/tables/lists.csv:4:3  column "model" holds "XYZ"; expected one of JEM, TFM',
    'data/tables/lists.csv:5:4  column "agreements" holds ""; expected a value',
    'data/tables/lists.csv:6:5  column "share" holds "half"; expected a number',
    'data/tables/lists.csv:7:6  column "latest" holds "yes"; expected true or false',
    'data/tables/lists.csv:8  5 cells; expected 6',
    'data/tables/lists.csv:10  a second row for published, state = 2025-05-07 | TX; the first is on line 9',
  ])
})

test('a table without an entry, and an entry of another schema, are found', () => {
  expect(describeProblems(checkPinned(lists, text, undefined))).toContain('has no entry for table "lists"')
  const other = { ...pinned, schema: { ...pinned.schema, primaryKey: ['published'] } }
  expect(describeProblems(checkDefinition(lists, other))).toContain(
    'the schema of "lists" differs from the one in src/tables',
  )
})
