import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareSurveys } from '../../scripts/import/compare.ts'
import { describeOutlook } from '../../scripts/import/describe-outlook.ts'
import { findMentions } from '../../scripts/import/mentions.ts'
import { findUnusual } from '../../scripts/import/unusual.ts'
import type { Survey } from '../../src/releases/survey.ts'
import type { Publication } from '../../src/tables/publications.ts'
import { list, project, row, serial } from './project.ts'

const clay = row({ agency: "Clay County Sheriff's Office", county: 'Clay County' })
const town = (given: Parameters<typeof row>[0] = {}) =>
  row({ agency: 'Milltown Police Department', type: 'Municipality', county: null, model: 'Task Force Model', ...given })
const township = (county: string) => town({ agency: 'Union Township Police Department', county })

const first = {
  'participatingAgencies05012025am.xlsx': list(
    row(),
    clay,
    town({ agency: 'Miltown Police Department' }),
    town({ agency: 'Fort Lake Police Department' }),
  ),
}
const second = {
  'participatingAgencies05022025am.xlsx': list(
    row({ signed: serial('2025-03-02') }),
    ...[town(), town({ agency: 'Fort Lake Marshal' }), township('Clay County'), township('Clay County')],
  ),
}

test('the report tells each change of a new list, what was taken for one and what a person must settle', async () => {
  const made = project()
  made.import(first)
  expect(describeOutlook(await made.foresee(second)).split('\n')).toEqual([
    'The list of 2 May 2025 (participatingAgencies05022025am.xlsx), after that of 1 May 2025',
    'Workbooks read: 1 (0 pinned already). Names and places are read anew from data/crosswalks',
    'Agreements: 4 → 5; joined 2, left 2, returned 0, relabelled 2',
    'Site: this folder holds data and no site',
    'For a person: 3 rows; npm run check would find 0 mistakes',
    '',
    'THE LIST',
    '  agreements   4 → 5  (+1)',
    '  JEM          2 → 1  (−1)',
    '  WSO          0 → 0  (no change)',
    '  TFM          2 → 4  (+2)',
    '  agencies     4 → 4  (no change)',
    '  states       1 → 1  (no change)',
    '  2025-05-02 participatingAgencies05022025am.xlsx: 5 rows',
    '    joined      tx-fort-lake-marshal-tfm-2025-03-01',
    '    joined      tx-union-township-police-department-tfm-2025-03-01',
    '    left        tx-clay-county-sheriffs-office-jem-2025-03-01',
    '    left        tx-fort-lake-police-department-tfm-2025-03-01',
    '    relabelled  tx-lake-county-sheriffs-office-jem-2025-03-01: signed "2025-03-01" → "2025-03-02"',
    '    relabelled  tx-miltown-police-department-tfm-2025-03-01: agency "Miltown Police Department" → "Milltown Police Department"',
    '',
    'UNUSUAL: LOOK BEFORE YOU SAY YES',
    '  2025-05-02: 1 row repeats another row',
    '',
    'ROWS FOR A PERSON',
    '  not settled: 2025-05-02, line 4: TX "Fort Lake Marshal"',
    '    perhaps "Fort Lake Police Department" (TFM, signed 2025-03-01 too)',
    '    if so, answer no, add to data/crosswalks/agency-names.csv and run again:',
    '      TX,Fort Lake Marshal,,,,,Fort Lake Police Department,SAY HOW YOU KNOW',
    '  taken for one: 2025-05-02, line 3: TX "Milltown Police Department"',
    '    perhaps "Miltown Police Department" (same model and day, and it left as this one came; the newer spelling is shown)',
    '    if the older spelling is right, answer no, add to data/crosswalks/agency-names.csv and run again:',
    '      TX,Milltown Police Department,,,,,Miltown Police Department,SAY HOW YOU KNOW',
    '  repeated row: 2025-05-02, line 6: TX "tx-union-township-police-department-tfm-2025-03-01"',
    '',
    'FILES TO BE WRITTEN, ALL IN ONE STEP',
    '  data/tables/agencies.csv',
    '  data/tables/agreements.csv',
    '  data/tables/changes.csv',
    '  data/tables/publications.csv',
    '  data/datapackage.json',
  ])
})

test('looking changes no byte in the whole folder, and the line that the report offers settles the row', async () => {
  const made = project()
  made.import(first)
  const before = hashOfTree(made.path)
  const { doubts } = await made.foresee(second)
  expect(hashOfTree(made.path)).toBe(before)
  const offered = doubts[0]!.crosswalk!.lines[0]!
  made.crosswalk('agency-names', `state,spelling,county,model,signed,in_state,agency,why\n${offered}\n`)
  expect((await made.foresee(second)).doubts.map(({ kind }) => kind)).toEqual(['taken for one', 'repeated row'])
})

test('an agency that nothing places is told with the county of the nearest name', async () => {
  const made = project()
  made.import(first)
  const { doubts } = await made.foresee({
    'participatingAgencies05022025am.xlsx': list(row(), row({ agency: 'Fals Constable Precinct 1', county: null })),
  })
  expect(doubts).toContainEqual({
    kind: 'without a place',
    state: 'TX',
    spelling: 'Fals Constable Precinct 1',
    candidates: [{ name: 'Falls County', why: 'county 48903' }],
    crosswalk: {
      file: 'data/crosswalks/places.csv',
      lines: ['TX,Fals Constable Precinct 1,,48903,county,,SAY HOW YOU KNOW'],
    },
  })
})

test('a list that was pinned before would write nothing', async () => {
  const made = project()
  made.import(first)
  made.import(second)
  const { files, lists, mode } = await made.foresee(second)
  expect({ files, lists, mode }).toEqual({ files: [], lists: [], mode: 'nothing new' })
})

const publication = (published: string, agreements: number, change: Partial<Publication> = {}) =>
  ({
    published,
    edition: 1,
    source_file: `${published}.xlsx`,
    sha256: published,
    agreements,
    duplicates: 0,
    ...change,
  }) as Publication
const agreement = (agreement_id: string, state: string, status: 'listed' | 'removed' = 'listed') =>
  ({ agreement_id, state, model: 'JEM', status }) as const
const moves = (published: string, change: 'added' | 'removed', times: number) =>
  Array.from({ length: times }, () => ({ published, change }))

test('says what is unusual: a shorter list, many departures, a long gap, a state gone or new, the same file again', () => {
  const before = {
    publications: [publication('2026-05-01', 100)],
    agreements: [agreement('a', 'TX'), agreement('b', 'MD')],
    changes: [...moves('2026-05-01', 'removed', 2), ...moves('2026-05-01', 'added', 3)],
  }
  const after = {
    publications: [...before.publications, publication('2026-06-01', 95, { sha256: '2026-05-01' })],
    agreements: [agreement('a', 'TX'), agreement('b', 'MD', 'removed'), agreement('c', 'OR')],
    changes: [...before.changes, ...moves('2026-06-01', 'removed', 9), ...moves('2026-06-01', 'added', 4)],
  }
  expect(findUnusual(before, after)).toEqual([
    '2026-06-01: the list is shorter than the one before: 100 → 95 rows',
    '2026-06-01: 9 agreements left at once; the most before was 2',
    '2026-06-01: 4 agreements joined at once; the most before was 3',
    '2026-06-01: 31 days after the list before (2026-05-01); were others missed?',
    '2026-06-01: the file has the same bytes as the one before',
    'no agreement of the state MD is left on the list',
    'the state OR is on the list for the first time',
  ])
  expect(findUnusual(before, before)).toEqual([])
})

test('finds an old figure in typed lines, whole, with or without its comma, and no sum of money', () => {
  const text =
    '- id: a-fact\n  claim: On 1,843 rows\n  value: 1843\n  dispute: $1,843 and 11,843 and 1,843.5\n- id: other\n  claim: 18 May 2026.'
  const moved = [
    { id: 'list.agreements', before: '1,843', after: '1,850' },
    { id: 'list.date', before: '18 May 2026', after: '1 June 2026' },
    { id: 'left.MD', before: '9', after: '10' },
  ]
  expect(
    findMentions(moved, { 'content/facts/a.yml': text }).map(({ line, record, numbers }) => [line, record, ...numbers]),
  ).toEqual([
    [2, 'a-fact', 'list.agreements'],
    [3, 'a-fact', 'list.agreements'],
    [6, 'other', 'list.date'],
  ])
})

test('two surveys are compared by number, chart, state and published count', () => {
  const survey = (change: Partial<Survey>): Survey => ({
    ...{
      numbers: {},
      how: {},
      unused: {},
      uses: [],
      falseWordings: [],
      charts: {},
      shownIn: {},
      states: {},
      facts: {},
    },
    ...{ counts: [], lastReleased: undefined, words: { said: '', why: '' } },
    ...change,
  })
  const effects = compareSurveys(
    survey({
      numbers: { a: '1', b: '2', c: '3' },
      charts: { one: { csv: 'x\n1\n2', words: '' }, two: { csv: 'x', words: '' } },
      states: { TX: '1', MD: '1' },
    }),
    survey({
      numbers: { a: '1', b: '5', c: '' },
      how: { b: 'What b is' },
      uses: [{ id: 'b', file: 'content/chapters/en/x.mdx', line: 7, says: 'most' }],
      charts: { one: { csv: 'x\n1\n3', words: '' }, two: { csv: 'x', words: '' } },
      shownIn: { one: ['content/chapters/en/x.mdx'] },
      states: { TX: '2', MD: '1' },
    }),
    {},
  )
  expect(effects.moved).toEqual([
    {
      id: 'b',
      how: 'What b is',
      before: '2',
      after: '5',
      uses: [{ file: 'content/chapters/en/x.mdx', line: 7, says: 'most' }],
    },
    { id: 'c', how: '', before: '3', after: '', uses: [] },
  ])
  expect(effects.kept).toBe(1)
  expect(effects.charts).toEqual([{ id: 'one', rows: 1, shownIn: ['content/chapters/en/x.mdx'] }])
  expect(effects.states).toEqual(['TX'])
})

function hashOfTree(path: string): string {
  const hash = createHash('sha256')
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }).sort((a, b) =>
    a.parentPath + a.name < b.parentPath + b.name ? -1 : 1,
  )) {
    const file = join(entry.parentPath, entry.name)
    hash.update(file)
    if (entry.isFile()) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}
