// Whatever stands in a pinned table or in the file that describes the tables: it is refused with its line, or comes back
// as it went in.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeProblems } from '../../src/problems.ts'
import { describePackage, packagePath, parsePackage } from '../../src/schema/package.ts'
import { checkPinned, describeTable } from '../../src/schema/resource.ts'
import { formatTable, parseTable } from '../../src/schema/rows.ts'
import { defineTable } from '../../src/schema/table.ts'

fc.configureGlobal({ seed: 287, numRuns: 200 })

const notes = defineTable({
  name: 'notes',
  title: 'Notes',
  description: 'One row is one note.',
  columns: {
    id: { type: 'string', required: true, description: 'Id' },
    note: { type: 'string', description: 'Note' },
    day: { type: 'date', description: 'Day' },
    count: { type: 'integer', description: 'Count' },
    share: { type: 'number', description: 'Share' },
    isNew: { type: 'boolean', description: 'Whether it is new' },
  },
  key: ['id', 'note'],
  sources: [{ title: 'A list' }],
  licence: 'US-PD',
})
const header = 'id,note,day,count,share,isNew\n'
const told = (text: string) => describeProblems(parseTable(notes, text).problems).split('\n')[0]

test.for([
  [
    'a quotation mark that is not closed',
    `${header}"a,b,,,,\nc,d,,,,\n`,
    ':3  is not readable as CSV: Quote Not Closed',
  ],
  ['a quotation mark inside', `${header}a"b,c,,,,\n`, ':2  is not readable as CSV: Invalid Opening Quote'],
  ['a cell too many', `${header}a,b,,,,,\n`, ':2  7 cells; expected 6'],
  ['a cell too few', `${header}a,b,,,\n`, ':2  5 cells; expected 6'],
  ['a column twice', header.replace('note', 'id'), ':1  the columns are id, id, day'],
  ['no header', '', ':1  the columns are missing; expected id, note'],
  ['an empty line', `${header}\na,b,,,,\n`, ':2  1 cells; expected 6'],
  ['a mark of the order of bytes', `\ufeff${header}`, ':1  begins with a mark of the order of bytes (U+FEFF)'],
  ['a sign of no text', `${header}a,b\u0000,,,,\n`, ':2:4  holds a sign that is no text (U+0000)'],
  ['another encoding', `${header}caf\ufffd,b,,,,\n`, ':2:4  holds a sign that is no text (U+FFFD)'],
  ['a mark that turns text round', `${header}a,\u202eb,,,,\n`, ':2:3  holds a sign that is no text (U+202E)'],
  [
    'a number with too many digits',
    `${header}a,b,,99999999999999999999,,\n`,
    ':2:4  column "count" holds "99999999999999999999"; expected a number that can be kept exactly',
  ],
  [
    'a long cell that is wrong',
    `${header}a,b,,${'x'.repeat(1000)},,\n`,
    `:2:4  column "count" holds "${'x'.repeat(120)}…" (1000 characters); expected a whole number`,
  ],
  [
    'a text of ten thousand letters',
    `${header}a,${'x'.repeat(10_000)},,,,\n`,
    `:2:2  column "note" holds "${'x'.repeat(120)}…" (10000 characters); expected at most 2000 characters`,
  ],
  [
    'two rows of a key',
    `${header}a,b,,,,\nc,d,,,,\na,b,,1,,\n`,
    ':4  a second row for id, note = a | b; the first is on line 2',
  ],
  [
    'two rows of a long key',
    `${header}${`${'x'.repeat(1000)},b,,,,\n`.repeat(2)}`,
    `:3  a second row for id, note = ${'x'.repeat(120)}… | b; the first is on line 2`,
  ],
] as const)('%s is refused, with its line', ([, text, expected]) => {
  expect(told(text)?.startsWith(`data/tables/notes.csv${expected}`), told(text)).toBe(true)
})

test('keys that only look the same when they are written side by side are two', () => {
  expect(told(`${header}a | b,c,,,,\na,b | c,,,,\n`)).toBe('')
})

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    'a',
    '"',
    '",',
    'a,"b"',
    'a\nb',
    'a\r\nb',
    'a\rb',
    '=1',
    ' a',
    '__proto__',
    '../x',
    '%2e%2e',
    'con',
    'x'.repeat(10_000),
    '\ufeffa',
  ),
)
const nullable = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 3 })
const row = fc.record({
  id: cell,
  note: nullable(cell),
  day: nullable(fc.constantFrom('2026-05-18', '2025-02-30', '2024-02-29')),
  count: nullable(fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constant(1e21))),
  share: nullable(
    fc.oneof(
      fc.double(),
      fc.integer({ min: -999, max: 999 }).map((thousands) => thousands / 1000),
    ),
  ),
  isNew: nullable(fc.boolean()),
})

test('rows that a table accepts come back equal; others are refused with their lines', () => {
  let accepted = 0
  fc.assert(
    fc.property(fc.array(row, { maxLength: 3 }), (rows) => {
      const text = formatTable(notes, rows, { sorted: true })
      const read = parseTable(notes, text)
      for (const { file, line, message } of read.problems) {
        expect(file).toBe('data/tables/notes.csv')
        expect(line).toBeGreaterThan(1)
        expect(line).toBeLessThanOrEqual(text.split('\n').length)
        expect(message.length).toBeLessThan(600)
      }
      if (read.problems.length > 0) return
      accepted += Number(rows.length > 0)
      // A cell without a sign is no cell, and there is one zero.
      const kept = rows.map((one) => ({
        ...one,
        note: one.note || null,
        count: plain(one.count),
        share: plain(one.share),
      }))
      expect(read.rows).toEqual(kept)
      expect(formatTable(notes, read.rows, { sorted: true })).toBe(text)
    }),
  )
  expect(accepted).toBeGreaterThan(20)
})

test('any text at all, and any byte of a table changed, is refused, with the file', () => {
  const text = `${header}a,b,2026-05-18,1,0.5,true\nc,"d, e",,,,\n`
  const pinned = describeTable(notes, text)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }), (at, sign) => {
      const changed = text.slice(0, at) + sign + text.slice(at + 1)
      const problems = checkPinned(notes, changed, pinned)
      if (changed !== text) expect(problems.length).toBeGreaterThan(0)
      for (const { file } of problems) expect(file).toBe('data/tables/notes.csv')
    }),
  )
})

test('of a file that cannot be read it is told why, and not how many rows it seems to have', () => {
  const pinned = describeTable(notes, `${header}a,b,,,,\n`)
  for (const text of [Buffer.from(header, 'utf16le').toString(), `${header}a,"b,,,,\n`, '']) {
    expect(checkPinned(notes, text, pinned)).toHaveLength(1)
  }
})

const described = JSON.stringify(describePackage([describeTable(notes, header)], '2026-05-18'), null, 2)
const read = (text: string) => describeProblems(parsePackage(text).problems).split('\n')[0]

test.for([
  [
    'a file that leads elsewhere',
    described.replace('tables/notes.csv', 'tables/../../notes.csv'),
    'resources.0.path of datapackage is "tables/../../notes.csv"',
  ],
  [
    'a name that leads elsewhere',
    described.replace('"notes"', '"../notes"'),
    'resources.0.name of datapackage is "../notes"',
  ],
  [
    'a column of every object',
    described.replace('"name": "note"', '"name": "__proto__"'),
    'resources.0.schema.fields.1.name of datapackage is "__proto__"',
  ],
  [
    'a pattern that is none',
    described.replace('"constraints": {}', '"constraints": {"pattern": "("}'),
    'resources.0.schema.fields.1.constraints.pattern of datapackage is "("',
  ],
  [
    'a checksum that is none',
    described.replace(/sha256:\w/, 'sha256:X'),
    'resources.0.hash of datapackage is "sha256:X',
  ],
  ['no list of tables', described.replace('"resources"', '"tables"'), 'datapackage has no resources'],
  ['half a file', described.slice(0, 400), 'is not readable as JSON: '],
] as const)('a data package with %s is refused, with its line', ([, text, expected]) => {
  expect(read(text)).toMatch(/^data\/datapackage\.json:\d+:\d+ {2}/)
  expect(read(text)).toContain(expected)
})

test('a data package that names a table twice is refused', () => {
  const entry = describeTable(notes, header)
  expect(read(JSON.stringify({ ...JSON.parse(described), resources: [entry, entry] }))).toContain(`${packagePath}:1`)
})

function plain(value: number | null): number | null {
  return value === 0 ? 0 : value
}
