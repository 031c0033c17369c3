import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkListed } from '../../src/checks/editions.ts'
import { editions } from '../../src/editions/kept.ts'
import { listEdition } from '../../src/editions/list.ts'
import { editionOn } from '../../src/releases/release.ts'
import { type Edition, editionsSchema } from '../../src/schema/edition.ts'

const edition = (date: string, change: Partial<Edition> = {}): Edition => ({
  ...{ date, released: '2026-11-25', entries: 0, charts: {} },
  tables: { agencies: { columns: ['agency_id'], sha256: 'a'.repeat(64) } },
  ...change,
})
const read = (text: string) => editionsSchema.parse(parse(text)).editions

test('the first edition makes the list, and says what it is for', () => {
  const text = listEdition(undefined, edition('2026-05-18'))
  expect(text).toMatch(/^# The editions kept/)
  expect(read(text)).toEqual([edition('2026-05-18')])
})

test('a new edition comes first, and what stood there stays to the letter', () => {
  const before = listEdition(undefined, edition('2026-05-18'))
  const after = listEdition(before, edition('2026-06-01'))
  expect(read(after).map(({ date }) => date)).toEqual(['2026-06-01', '2026-05-18'])
  for (const line of before.split('\n')) expect(after).toContain(line)
})

test('an edition of the same date takes the place of the one that it adds to', () => {
  const before = listEdition(listEdition(undefined, edition('2026-05-18')), edition('2026-06-01'))
  const more = edition('2026-05-18', { charts: { 'who-signs': 'b'.repeat(64) } })
  expect(read(listEdition(before, more))).toEqual([edition('2026-06-01'), more])
})

test('a later release of the same data leaves its edition as it was released first', () => {
  const [kept] = editions()
  expect(editionOn('2099-01-01')).toEqual(kept)
})

test('once there was a release, the list cannot go: no pinned address would be made, and nothing else would say so', () => {
  expect(checkListed(false, [])).toEqual([])
  expect(checkListed(true, [{ released: '2026-11-25' }])).toEqual([])
  expect(
    checkListed(false, [{ released: '2026-12-01' }, { released: '2026-11-25' }]).map(
      ({ file, message }) => `${file} ${message}`,
    ),
  ).toEqual(['data/releases.yml is missing, and 2026-12-01 was a release'])
})
