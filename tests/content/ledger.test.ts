import { expect, test } from 'vitest'
import { checkLedger } from '../../src/checks/ledger.ts'
import { describeProblems } from '../../src/problems.ts'
import { releaseOn } from '../../src/releases/release.ts'
import { type Correction, correctionSchema, releaseSchema } from '../../src/schema/release.ts'

const last = releaseSchema.parse({
  released: '2026-12-01',
  dataDate: '2026-05-18',
  numbers: { 'list.agreements': '1,843', 'list.agencies': '1,549' },
  facts: { 'eo-14159': 'a' },
  sources: { gao: 'b' },
})
const same = { numbers: { ...last.numbers }, facts: { ...last.facts }, sources: { ...last.sources } }
const entry = (change: Partial<Correction>): Correction =>
  correctionSchema.parse({ on: '2026-12-02', kind: 'correction', said: 'A', says: 'B', why: 'C', ...change })
const check = (now: typeof same, ledger: Correction[] = []) => describeProblems(checkLedger(last, now, ledger))

test('what reads as it did, and what is new, needs no entry', () => {
  expect(check(same)).toBe('')
  expect(check({ ...same, numbers: { ...same.numbers, 'list.states': '40' } })).toBe('')
})

test('before a first release nothing is held against the ledger', () => {
  expect(checkLedger(undefined, same, [])).toEqual([])
})

test('a number that changed is told with what it was and is', () => {
  expect(check({ ...same, numbers: { ...same.numbers, 'list.agreements': '1,850' } })).toBe(
    'content/corrections/en.yml  the number "list.agreements" was published on 2026-12-01 as 1,843 and is now 1,850\n    add an entry of 2026-12-01 or later whose `numbers:` names list.agreements: on, kind, said, says and why. Readers see it at /corrections/',
  )
})

test('a fact that reads otherwise, and a source that is gone, are told as well', () => {
  const told = check({ ...same, facts: { 'eo-14159': 'z' }, sources: {} as typeof same.sources })
  expect(told).toContain('the fact "eo-14159" was published on 2026-12-01 and reads otherwise now')
  expect(told).toContain('the source "gao" was published on 2026-12-01 and is gone')
})

test('an entry settles what it names, by its id or by how ids begin, and nothing else', () => {
  const now = { ...same, numbers: { 'list.agreements': '1,850', 'list.agencies': '1,550' } }
  expect(check(now, [entry({ numbers: ['list.*'] })])).toBe('')
  expect(check(now, [entry({ numbers: ['list.agreements'] })])).toContain('"list.agencies"')
  expect(check(now, [entry({ facts: ['list.agreements', 'list.agencies'] })])).toContain('"list.agreements"')
})

test('an entry from before the last release settles nothing that changed since', () => {
  const now = { ...same, facts: { 'eo-14159': 'z' } }
  expect(check(now, [entry({ on: '2026-11-30', facts: ['eo-14159'] })])).toContain('reads otherwise now')
})

test('an entry that names nothing is refused', () => {
  expect(() => entry({})).toThrow('name what changed')
})

test('an entry on a newer list settles every number that it says moved, and no other', () => {
  const now = { ...same, numbers: { 'list.agreements': '1,850', 'list.agencies': '1,550' } }
  const moved = [{ number: 'list.agreements', said: '1,843', says: '1,850' }]
  const told = check(now, [entry({ kind: 'data', moved })])
  expect(told).toContain('"list.agencies"')
  expect(told).not.toContain('"list.agreements"')
})

test('a newer list that moves no number may have an entry all the same', () => {
  expect(entry({ kind: 'data' }).kind).toBe('data')
})

test('a release holds every number with its text, and every fact and source', () => {
  const { numbers, facts, sources } = releaseOn('2026-12-01')
  expect(numbers['list.agreements']).toBe('1,843')
  expect(facts['eo-14159']).toMatch(/^[0-9a-f]{64}$/)
  expect(Object.keys(sources).length).toBeGreaterThan(400)
})
