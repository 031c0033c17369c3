import { expect, test } from 'vitest'
import { addToLedger, checkDay, composeEntry } from '../../scripts/import/entry.ts'
import type { Step } from '../../scripts/import/history.ts'
import { describeProblems } from '../../src/problems.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { ledgerSchema } from '../../src/schema/release.ts'
import type { Publication } from '../../src/tables/publications.ts'

const publication = (published: string, agreements: number, agencies: number) =>
  ({ published, edition: 1, source_file: `${published}.xlsx`, sha256: published, agreements, agencies }) as Publication
const step = (source_file: string, added: string[]) =>
  ({ source_file, added, removed: ['x'], relabelled: [] }) as Partial<Step> as Step
const words = {
  said: 'On {day} there were {agreements} agreements of {agencies} agencies.',
  why: 'Joined {added}, left {removed}, anew {relabelled}.',
}
const before = [publication('2026-05-14', 1832, 1541)]
const history = { publications: [...before, publication('2026-05-18', 1843, 1549)], agreements: new Map(), changes: [] }
const moved = [{ id: 'list.agreements', how: '', before: '1,832', after: '1,843', uses: [] }]
const steps = [step('2026-05-14.xlsx', ['a', 'b']), step('2026-05-18.xlsx', ['c'])]
const entry = composeEntry({ steps, history }, { on: '2026-05-19', before, moved, words })!

test('says what list the site stood on and stands on, what the new one changed, and every number that moved', () => {
  expect(entry).toEqual({
    on: '2026-05-19',
    kind: 'data',
    said: 'On 14 May 2026 there were 1,832 agreements of 1,541 agencies.',
    says: 'On 18 May 2026 there were 1,843 agreements of 1,549 agencies.',
    why: 'Joined 1, left 1, anew 0.',
    moved: [{ number: 'list.agreements', said: '1,832', says: '1,843' }],
  })
})

test('without a new list there is none: a person must say why numbers moved', () => {
  const same = { ...history, publications: before }
  expect(composeEntry({ steps: [], history: same }, { on: '2026-05-19', before, moved, words })).toBeUndefined()
})

test('words with a blank that nothing fills are refused', () => {
  const wrong = { ...words, why: 'Joined {joined}.' }
  expect(() => composeEntry({ steps, history }, { on: '2026-05-19', before, moved, words: wrong })).toThrow(
    '"Joined {joined}." has a blank {joined} that no entry fills\n    it may hold added, removed, relabelled',
  )
})

test('stands before the older entries, with comments and those entries as they were', () => {
  const older = '  - on: 2026-05-01\n    kind: update\n    facts: [ a ]\n    said: "1: A."\n    says: B.\n    why: C.\n'
  for (const [ledger, known] of [
    ['# How it is written.\nentries: []\n', ''],
    [`# How it is written.\nentries:\n${older}`, older],
  ] as const) {
    const text = addToLedger(ledger, entry)
    expect(text.startsWith('# How it is written.\nentries:\n  - on: 2026-05-19\n')).toBe(true)
    expect(text.endsWith(known)).toBe(true)
    const { records } = parseRecords(ledgerSchema, text, 'ledger')
    expect(records[0]!.record.entries[0]).toEqual(entry)
  }
})

test('an entry of before the last release would settle nothing, and is refused', () => {
  const list = publication('2026-05-18', 1843, 1549)
  expect(checkDay('2026-05-19', { lastReleased: '2026-05-20', list })).toHaveLength(1)
  expect(checkDay('2026-05-20', { lastReleased: '2026-05-20', list })).toEqual([])
  expect(checkDay('2026-05-20', { list })).toEqual([])
})

test('a list of a day that is still to come is refused, with its file and where its day may be wrong', () => {
  expect(describeProblems(checkDay('2026-05-17', { list: publication('9999-12-31', 1843, 1549) }))).toBe(
    '9999-12-31.xlsx  is dated 9999-12-31, after 2026-05-17, the day of this import\n' +
      '    look at the day in its name or in manifest.csv. If that is right, put this machine’s clock right, or give the day with --on <YYYY-MM-DD>',
  )
  expect(checkDay('2026-05-18', { list: publication('2026-05-18', 1843, 1549) })).toEqual([])
})
