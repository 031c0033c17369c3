import { expect, test } from 'vitest'
import { describeProblems } from '../../src/problems.ts'
import { factSchema } from '../../src/schema/fact.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { sourceSchema } from '../../src/schema/source.ts'

const whole = `- id: az-doc-first
  date: 2005-09-16
  claim: The state's prison system signed first.
  figures:
    trained:
      value: 12
      unit: people
      period: 2005-09
      label: staff in first training
  sources:
    - id: oig-10-63
      locator: appendix E table 3
  confidence: confirmed
`

function problemsOf(text: string): string {
  return describeProblems(parseRecords(factSchema, text, 'content/facts/arizona.yml').problems)
}

test('a whole record is read, and tells where each of its fields is', () => {
  const { records, problems } = parseRecords(factSchema, whole, 'content/facts/arizona.yml')
  expect(problems).toEqual([])
  expect(records.map(({ record }) => record)).toEqual([
    {
      id: 'az-doc-first',
      date: '2005-09-16',
      claim: "The state's prison system signed first.",
      figures: { trained: { value: 12, unit: 'people', period: '2005-09', label: 'staff in first training' } },
      sources: [{ id: 'oig-10-63', locator: 'appendix E table 3' }],
      confidence: 'confirmed',
    },
  ])
  expect(records[0]!.place()).toEqual({ line: 1, column: 3 })
  expect(records[0]!.place(['figures', 'trained', 'value'])).toEqual({ line: 6, column: 14 })
  expect(records[0]!.place(['sources', 0, 'id'])).toEqual({ line: 11, column: 11 })
})

test('a missing field is reported where its parent is, with what to add', () => {
  expect(problemsOf(whole.replace(/ {2}sources:\n.*\n.*\n/, ''))).toBe(
    `content/facts/arizona.yml:1:3  "az-doc-first" has no sources
    add \`sources:\`, the names of files in data/sources, each with its locator`,
  )
  expect(problemsOf(whole.replace('      unit: people\n', ''))).toBe(
    `content/facts/arizona.yml:5:5  "az-doc-first" has no figures.trained.unit
    add \`unit:\`, what is counted, as a plural noun or a unit`,
  )
})

test('a year without quotation marks, which YAML takes for a number, is reported', () => {
  expect(problemsOf(whole.replace('period: 2005-09', 'period: 2005'))).toBe(
    `content/facts/arizona.yml:8:15  figures.trained.period of "az-doc-first" is 2005; expected text
    put quotation marks round it`,
  )
})

test('a number in words is reported', () => {
  expect(problemsOf(whole.replace('value: 12', 'value: a dozen'))).toBe(
    `content/facts/arizona.yml:6:14  figures.trained.value of "az-doc-first" is "a dozen"; expected a number
    write a number, without its unit`,
  )
})

test('a mistyped choice is reported with the nearest one', () => {
  expect(problemsOf(whole.replace('confidence: confirmed', 'confidence: confirmd'))).toBe(
    `content/facts/arizona.yml:13:15  confidence of "az-doc-first" is "confirmd"; expected one of confirmed, single-source, unverified
    did you mean "confirmed"?`,
  )
})

test('a mistyped key is reported where it stands, with the nearest one', () => {
  expect(problemsOf(whole.replace('  confidence:', '  confidense: confirmed\n  confidence:'))).toBe(
    `content/facts/arizona.yml:13:3  "az-doc-first" has an unknown key "confidense"
    did you mean "confidence"?`,
  )
  expect(problemsOf(whole.replace('      unit: people', '      unit: people\n      colour: red'))).toBe(
    `content/facts/arizona.yml:8:7  figures.trained of "az-doc-first" has an unknown key "colour"
    the keys are value, unit, qualifier, period, label`,
  )
})

test('the name of a figure follows the rule for names', () => {
  expect(problemsOf(whole.replace('    trained:', '    Staff trained:'))).toBe(
    `content/facts/arizona.yml:5:5  figures of "az-doc-first" has a key "Staff trained"
    use lower-case words and hyphens`,
  )
})

test('a date that no calendar has is reported with its form', () => {
  expect(problemsOf(whole.replace('date: 2005-09-16', 'date: 16 September 2005'))).toBe(
    `content/facts/arizona.yml:2:9  date of "az-doc-first" is "16 September 2005"
    write YYYY, YYYY-MM or YYYY-MM-DD, two of them joined by a slash, or undated`,
  )
})

test('an empty list of sources and an empty claim are reported', () => {
  const text = whole
    .replace(/ {2}sources:\n.*\n.*\n/, '  sources: []\n')
    .replace("claim: The state's prison system signed first.", "claim: ''")
  expect(problemsOf(text)).toBe(
    `content/facts/arizona.yml:3:10  claim of "az-doc-first" is empty
    write the assertion in one to three sentences of our own
content/facts/arizona.yml:10:3  sources of "az-doc-first" is an empty list
    write the names of files in data/sources, each with its locator`,
  )
})

test('every mistake of a file is reported in one run, in the order of its lines', () => {
  const second = whole.replace('id: az-doc-first', 'name: az-doc-second').replace('confirmed', 'sure')
  expect(problemsOf(whole.replace('value: 12', 'value:') + second)).toBe(
    `content/facts/arizona.yml:6:7  figures.trained.value of "az-doc-first" is empty; expected a number
    write a number, without its unit
content/facts/arizona.yml:14:3  record 2 has no id
    add \`id:\`, lower-case words and numbers joined by hyphens
content/facts/arizona.yml:14:3  record 2 has an unknown key "name"
    the keys are id, date, claim, figures, sources, confidence, dispute, allegation, caution
content/facts/arizona.yml:26:15  confidence of record 2 is "sure"; expected one of confirmed, single-source, unverified
    choose one of confirmed, single-source, unverified`,
  )
})

test('YAML that cannot be read is reported with its line', () => {
  expect(problemsOf(whole.replace("claim: The state's", 'claim: "The state\'s'))).toBe(
    `content/facts/arizona.yml:14:1  is not readable as YAML: Missing closing "quote
    check indentation, colons and quotation marks here and on the line above`,
  )
  expect(problemsOf(`${whole}  date: 2005\n`)).toBe(
    `content/facts/arizona.yml:14:3  has a key "date" twice; the first is on line 2
    keep one of them`,
  )
  // A text with a colon in it, and items below an empty list: the parser's own words help nobody here.
  for (const [from, to] of [
    ["claim: The state's", "claim: Note: the state's"],
    ['sources:', 'sources: []'],
  ] as const) {
    expect(problemsOf(whole.replace(from, to)).split('\n')[1]).toBe(
      '    put quotation marks round a text that begins with { or [ or holds a colon and a space; take [] away where a list follows',
    )
  }
})

test('a file without a record is reported', () => {
  expect(problemsOf('')).toBe(
    `content/facts/arizona.yml:1:1  holds no record
    write one record, or a list whose items begin with a hyphen`,
  )
  expect(problemsOf('- \n')).toBe(
    `content/facts/arizona.yml:1:3  record 1 is empty; expected keys and values
    write the keys id, date, claim, figures, sources, confidence, dispute, allegation, caution`,
  )
})

test('a source is one record, named by its file', () => {
  const text = `title: Sheriff signs
publisher: Daily News
kind: newspaper
url: www.example.org/story
published: 5 May 2025
`
  const { records, problems } = parseRecords(sourceSchema, text, 'data/sources/daily-news-2025.yml')
  expect(records).toEqual([])
  expect(describeProblems(problems)).toBe(
    `data/sources/daily-news-2025.yml:3:7  kind of daily-news-2025 is "newspaper"; expected one of academic, advocacy, court, government, law-enforcement, news, official-statement, own-search, reference, statute, unidentified
    choose one of academic, advocacy, court, government, law-enforcement, news, official-statement, own-search, reference, statute, unidentified
data/sources/daily-news-2025.yml:4:6  url of daily-news-2025 is "www.example.org/story"
    write an address that begins with http:// or https://
data/sources/daily-news-2025.yml:5:12  published of daily-news-2025 is "5 May 2025"
    write year, month or day as YYYY, YYYY-MM or YYYY-MM-DD`,
  )
})
