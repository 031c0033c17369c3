// Whatever stands in a file of YAML: it is refused with its place, or read as the plain words that it shows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressesOfSite } from '../../src/checks/addresses.ts'
import { checkChapter } from '../../src/checks/chapter.ts'
import { describeProblems } from '../../src/problems.ts'
import { editionsSchema } from '../../src/schema/edition.ts'
import { factSchema } from '../../src/schema/fact.ts'
import { glossaryWords } from '../../src/schema/glossary.ts'
import { parseRecord, parseRecords } from '../../src/schema/record.ts'
import { ledgerSchema } from '../../src/schema/release.ts'
import { sourceSchema } from '../../src/schema/source.ts'
import { wordingsSchema } from '../../src/schema/wordings.ts'
import { chartWords, uiWords } from '../../src/schema/words.ts'
import { readYaml } from '../../src/schema/yaml.ts'
import { wordings } from '../../src/words.ts'

fc.configureGlobal({ seed: 287, numRuns: 200 })

const file = 'content/ui/en.yml'
const told = (text: string) => describeProblems(readYaml(text, file).problems).split('\n')[0]

test.for([
  ['a bomb of aliases', `a: &a [x, x]\nb: [*a, *a]\n`, '1:7  names a part of the file with &a'],
  ['an alias', 'a: b\nc: *d\n', '2:4  repeats another part of the file with *d'],
  ['a part that holds itself', 'a: &a [*a]\n', '1:7  names a part of the file with &a'],
  ['a merge key', 'a:\n  <<: {b: c}\n', '2:3  takes over keys of another part with <<'],
  [
    'a key of every object',
    '__proto__: {a: b}\n',
    '1:1  has a key "__proto__", which means something else to programs',
  ],
  ['another one', 'a:\n  constructor: b\n', '2:3  has a key "constructor", which means something else to programs'],
  ['a key twice', 'a: b\nc: d\na: e\n', '3:1  has a key "a" twice; the first is on line 1'],
  ['a key twice, written otherwise', 'a: b\n"a": e\n', '2:1  has a key "a" twice; the first is on line 1'],
  ['a list as a key', '? [a, b]\n: c\n', '1:3  has a key that is no text'],
  ['a key without a name', ': c\n', '1:1  has a key that is no text'],
  ['a tab', 'a:\n\tb: c\n', '2:1  is not readable as YAML: Tabs are not allowed as indentation'],
  ['a number beyond all', 'a: 1e400\n', '1:4  holds a number that cannot be kept exactly (Infinity)'],
  [
    'a number with too many digits',
    'a: 99999999999999999999\n',
    '1:4  holds a number that cannot be kept exactly (100000000000000000000)',
  ],
  ['no number', 'a: .nan\n', '1:4  holds a number that cannot be kept exactly (NaN)'],
  ['code', 'a: !!js/function "x"\n', '1:4  is not readable as YAML: Unresolved tag: tag:yaml.org,2002:js/function'],
  ['bytes', 'a: !!binary aGk=\n', '1:13  has a tag !!binary'],
  ['an older YAML', '%YAML 1.1\n---\na: yes\n', '1:1  begins with a directive, a line with %'],
  ['two documents', 'a: b\n---\nc: d\n', '2:1  holds a second document behind a line of hyphens'],
  ['a sign of no text', 'a: b\nc: d\u0000e\n', '2:5  holds a sign that is no text (U+0000)'],
  ['the same, as an escape', 'a: "b\\0c"\n', '1:4  holds a sign that is no text (U+0000)'],
  ['a mark that turns text round', 'a: b\u202ec\n', '1:5  holds a sign that is no text (U+202E)'],
  ['another encoding', 'a: caf\ufffd\n', '1:7  holds a sign that is no text (U+FFFD)'],
  ['UTF-16', Buffer.from('\ufeffa: b\n', 'utf16le').toString(), '1  is written in UTF-16; expected UTF-8'],
  ['line ends of old Macs', 'a: b\rc: d\r', '1  holds a carriage return (U+000D) that no line feed follows'],
  ['a space without a width', 'a: b\u200bc\n', '1:5  holds a sign that is no text (U+200B)'],
  ['lists without end', `a: ${'['.repeat(100_000)}`, '1:24  nests lists and keys more than 20 deep'],
  ['keys without end', `a: ${'{'.repeat(2000)}${'}'.repeat(2000)}`, '1:24  nests lists and keys more than 20 deep'],
  ['hyphens without end', '- '.repeat(50_000), '1:43  nests lists and keys more than 20 deep'],
  ['a megabyte', `a: ${'x'.repeat(1_048_576)}`, '1:1  is 1048579 characters long; expected at most 1000000'],
] as const)('%s is refused, with its place', ([, text, expected]) => {
  expect(told(text)).toBe(`${file}:${expected}`)
})

test.for([
  ['cut off', '{\n  "a": [', '2:9  is not readable as JSON: Unexpected end of JSON input'],
  [
    'without a comma',
    '{\n  "a": 1\n  "b": 2\n}',
    "3:3  is not readable as JSON: Expected ',' or '}' after property value",
  ],
  ['as YAML may be written', '{\n  a: 1\n}', "2:3  is not readable as JSON: Expected property name or '}'"],
] as const)('a file of JSON that is %s is told as one', ([, text, expected]) => {
  const { problems } = parseRecord(sourceSchema, text, 'data/a.json')
  expect(describeProblems(problems).split('\n')[0]).toBe(`data/a.json:${expected}`)
})

test('a comma too many in a file of JSON is told with the words around it', () => {
  expect(describeProblems(parseRecord(sourceSchema, '{"a": [1,]}', 'data/a.json').problems)).toContain(
    `data/a.json  is not readable as JSON: Unexpected token ']', "{"a": [1,]}" is not valid JSON`,
  )
})

test('one mistake that brings thousands with it fills no screen', () => {
  expect(readYaml(`a: ${']'.repeat(50_000)}`, file).problems.length).toBeLessThanOrEqual(20)
})

test('a mark of the order of bytes and line ends of Windows change no word', () => {
  expect(parseRecord(uiWords, '\ufeffa: b\r\nc: |\r\n  d\r\n  e\r\n', file).record).toEqual({ a: 'b', c: 'd\ne' })
  expect(readYaml('\ufeff- a: b\n- a: c\n', file)).toMatchObject({ problems: [] })
})

test('a file of one record with a list in it, or with nothing, is refused', () => {
  const lines = (text: string) => describeProblems(parseRecord(uiWords, text, file).problems).split('\n')[0]
  expect(lines('- a: b\n- a: c\n')).toBe(`${file}:1  holds 2 records; expected one`)
  expect(lines('[]')).toBe(`${file}:1  holds no record; expected one`)
  expect(lines('')).toBe(`${file}:1:1  holds no record`)
})

test('a text as long as a file is told shortened', () => {
  const { problems } = parseRecord(sourceSchema, `kind: ${'x'.repeat(500_000)}\n`, 'data/sources/x.yml')
  expect(describeProblems(problems).length).toBeLessThan(2000)
  expect(describeProblems(problems)).toContain('xxx…" (500000 characters)')
})

const schemas = {
  factSchema,
  sourceSchema,
  chartWords,
  uiWords,
  glossaryWords,
  wordingsSchema,
  ledgerSchema,
  editionsSchema,
}
const word = fc.oneof(
  fc.constantFrom(
    'id',
    'title',
    'claim',
    'sources',
    'figures',
    'labels',
    'says',
    'entries',
    'editions',
    'constructor',
    '__proto__',
    'toString',
    '<<',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const leaf = fc.oneof(word, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant('2026-05-18'))
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.array(fc.tuple(word, tie('node')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
  ),
})).node
const signs = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '\n',
      ': ',
      '- ',
      '? ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&a ',
      '*a',
      '!',
      '!!str ',
      '|',
      '>',
      '%',
      '#',
      '\t',
      '---\n',
      '\u0000',
      '\u202e',
      '1e999',
      '<<',
      '__proto__',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

/** As JSON, which is YAML too; a map may hold a key twice. */
function write(value: unknown): string {
  if (value instanceof Map)
    return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}: ${write(item)}`).join(', ')}}`
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}

test('one slip is told once, and slips in two lines twice', () => {
  const slip = 'a: [{ b: 1 }\nc: { d: e, f: g }\nh: { i: j }\n'
  expect(readYaml(slip, file).problems.map(({ line }) => line)).toHaveLength(1)
  const two = 'a: one: two\nb: three\nc: four: five\n'
  expect(readYaml(two, file).problems.map(({ line }) => line)).toEqual([1, 3])
})

test('any text, read as any kind of record, gives records or problems with their lines, and never breaks off', () => {
  let refused = 0
  fc.assert(
    fc.property(
      fc.oneof(tree.map(write), signs, fc.string({ unit: 'binary' })),
      fc.constantFrom(...Object.values(schemas)),
      (text, schema) => {
        const { records, problems } = parseRecords(schema, text, file)
        refused += Number(problems.length > 0)
        for (const problem of problems) {
          expect(problem.file).toBe(file)
          expect(problem.line).toBeGreaterThan(0)
          expect(problem.line).toBeLessThanOrEqual(text.split('\n').length)
          expect(problem.message.length).toBeLessThan(1000)
          expect(problem.hint).not.toBe('')
        }
        for (const { record } of records) {
          expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
          expect(JSON.stringify(record)).not.toMatch(/"(?:__proto__|constructor|<<)":/)
        }
      },
    ),
  )
  expect(refused).toBeGreaterThan(100)
  expect(({} as { a?: unknown }).a).toBe(undefined)
})

test('any head of a chapter is judged with its lines, and never breaks off', () => {
  const judge = { language: 'en', addresses: addressesOfSite(), names: [], wordings: wordings('en') } as const
  fc.assert(
    fc.property(fc.oneof(tree.map(write), signs), (head) => {
      for (const { file: place, hint } of checkChapter(`---\n${head}\n---\n\nWords.\n`, { file, ...judge })) {
        expect(place).toBe(file)
        expect(hint).not.toBe('')
      }
    }),
    { numRuns: 60 },
  )
})
