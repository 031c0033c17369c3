import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importWorkbooks } from '../../scripts/import/importer.ts'
import { showProgress } from '../../scripts/import/progress.ts'
import { folder, list, type Project, project, row, serial } from './project.ts'

const clay = row({ agency: "Clay County Sheriff's Office", county: 'Clay County' })
const town = (given: Parameters<typeof row>[0] = {}) =>
  row({ agency: 'Milltown Police Department', type: 'Municipality', county: null, model: 'Task Force Model', ...given })
const township = (county: string) => town({ agency: 'Union Township Police Department', county })

/** Lists in which agencies are misspelt, leave, return, are corrected, repeated, renamed, and share a name. */
const lists: Record<string, Buffer> = {
  'ParticipatingEntities-20250501000000.xlsx': list(row(), clay, town({ agency: 'Miltown Police Department' })),
  'participatingAgencies05022025am.xlsx': list(row(), town(), town(), township('Clay County')),
  'participatingAgencies05022025pm.xlsx': list(
    row({ agency: 'Lake County Sheriffs Department' }),
    town(),
    township('Clay County'),
    township('Lake County'),
  ),
  'participatingAgencies05032025am.xlsx': list(row({ signed: serial('2025-03-02') }), clay, township('Lake County')),
  'participatingAgencies05042025am.xlsx': list(
    row({ signed: serial('2025-03-02') }),
    row({ signed: serial('2025-03-05') }),
    town({ signed: serial('2025-05-04') }),
  ),
  'participatingAgencies05052025am.xlsx': list(
    row({ signed: serial('2025-03-05') }),
    clay,
    town({ agency: 'Miltown PD', signed: serial('2025-02-27') }),
  ),
  'participatingAgencies05062025am.xlsx': list(
    row({ signed: serial('2025-03-02') }),
    row({ signed: serial('2025-03-05') }),
    township('Falls County'),
  ),
}
const names = Object.keys(lists)
const some = (from: number, to?: number) =>
  Object.fromEntries(names.slice(from, to).map((name) => [name, lists[name]!]))

function whole(): Project {
  const made = project()
  made.import(lists)
  return made
}

test('lists imported together, in two parts or one by one give the same bytes', () => {
  const together = whole().bytes()
  for (let at = 1; at < names.length; at++) {
    const parts = project()
    parts.import(some(0, at))
    expect(parts.import(some(at)).mode).toBe('extended')
    expect(parts.bytes(), `split after ${at}`).toEqual(together)
  }
  const single = project()
  for (const at of names.keys()) single.import(some(at, at + 1))
  expect(single.bytes()).toEqual(together)
})

test('an import done twice gives the same bytes', () => {
  const made = whole()
  const before = made.bytes()
  expect(made.import(lists).mode).toBe('whole')
  expect(made.bytes()).toEqual(before)
})

test('a folder with pinned and new lists reads the new ones only', () => {
  const made = project()
  made.import(some(0, 4))
  const { mode, skipped, steps } = made.import(some(2, 6))
  expect({ mode, skipped, read: steps.map(({ source_file }) => source_file) }).toEqual({
    mode: 'extended',
    skipped: 2,
    read: names.slice(4, 6),
  })
})

test('lists that are all pinned change nothing', () => {
  const made = whole()
  const before = made.bytes()
  expect(made.import(some(3, 5)).mode).toBe('nothing new')
  expect(made.bytes()).toEqual(before)
})

test('one workbook can be named instead of a folder', () => {
  const made = project()
  made.import(some(0, 6))
  const path = join(folder(), names[6]!)
  writeFileSync(path, lists[names[6]!]!)
  importWorkbooks({ path, project: made.path })
  expect(made.bytes()).toEqual(whole().bytes())
})

test('a list older than the last pinned one asks for the whole folder', () => {
  const made = project()
  made.import(some(2, 5))
  const before = made.bytes()
  expect(made.refuse(some(0, 1))).toBe(
    `${names[0]}  was published on 2025-05-01, before the last pinned list (2025-05-04, ${names[4]})\n` +
      '    a list between pinned ones needs the whole folder: run the import on all the workbooks together',
  )
  expect(made.bytes()).toEqual(before)
})

test('a pinned table in which a byte was changed is built upon by no list, and told', () => {
  const made = project()
  made.import(some(0, 3))
  const path = join(made.path, 'data/tables/agreements.csv')
  const pinned = readFileSync(path, 'utf8')
  writeFileSync(path, pinned.replace('Lake County', 'Lake Countx'))
  expect(made.refuse(some(3, 4))).toMatch(
    /^data\/tables\/agreements\.csv {2}its bytes \(sha256:\w+\) are not the pinned ones/,
  )
  writeFileSync(path, pinned)
  expect(made.import(some(3, 4)).mode).toBe('extended')
  // Told anew from its first list, it needs none of what is damaged.
  rmSync(join(made.path, 'data/tables/publications.csv'))
  writeFileSync(path, 'damaged')
  made.import(lists)
  expect(made.bytes()).toEqual(whole().bytes())
})

test('the same bytes published again are another publication', () => {
  const made = project()
  made.import(some(0, 3))
  const again = { 'participatingAgencies05032025am.xlsx': lists[names[0]!]! }
  expect(made.import(again).mode).toBe('extended')
  expect(made.read().publications).toHaveLength(4)
})

test('another file under the name of a pinned one is refused', () => {
  const made = project()
  made.import(some(0, 3))
  expect(made.refuse({ [names[2]!]: list(row()) })).toContain(
    `${names[2]}  is not the pinned file of this name: its checksum differs`,
  )
})

test('one bad list among good ones changes nothing, and every fault of all lists is told', () => {
  const made = project()
  made.import(some(0, 3))
  const before = made.bytes()
  const message = made.refuse({
    ...some(3, 5),
    'participatingAgencies05072025am.xlsx': list(row({ state: 'LONE STAR' }), row({ signed: null })),
    'participatingAgencies05082025am.xlsx': '<html>Not found</html>',
    'participatingAgencies05092025am.xlsx': list(row({ model: 'Jail' })),
  })
  expect(
    message
      .split('\n')
      .filter((line) => !line.startsWith(' '))
      .map((line) => line.split('  ')[0]),
  ).toEqual([
    'participatingAgencies05072025am.xlsx:2',
    'participatingAgencies05072025am.xlsx:3',
    'participatingAgencies05082025am.xlsx',
    'participatingAgencies05092025am.xlsx:2',
  ])
  expect(made.bytes()).toEqual(before)
  expect(readdirSync(join(made.path, 'data/tables')).filter((file) => file.startsWith('.'))).toEqual([])
})

test('a crosswalk row that joins agencies pinned apart asks for the whole folder', () => {
  const made = project()
  made.import(some(0, 4))
  made.crosswalk(
    'agency-names',
    'state,spelling,county,model,signed,in_state,agency,why\nTX,Clay County Sheriff’s Office,,,,,Lake County Sheriff’s Office,For a test\n',
  )
  expect(made.refuse(some(4, 5))).toContain(
    'data/crosswalks/agency-names.csv  makes one agency of "Clay County Sheriff’s Office" (tx-clay-county-sheriffs-office) and',
  )
  expect(made.import(lists).mode).toBe('whole')
})

test('progress rewrites its line on a terminal, and elsewhere writes every 25 lists', () => {
  const written: string[] = []
  const to = (isTTY: boolean) => showProgress({ isTTY, write: (text: unknown) => written.push(String(text)) > 0 })
  to(true)(1, 2, 'a.xlsx')
  to(true)(2, 2, 'b.xlsx')
  for (const done of [1, 24, 25, 26, 60]) to(false)(done, 60, 'c.xlsx')
  expect(written).toEqual([
    '\r\u001b[2Kread 1 of 2  a.xlsx',
    '\r\u001b[2Kread 2 of 2  b.xlsx\n',
    'read 25 of 60  c.xlsx\n',
    'read 60 of 60  c.xlsx\n',
  ])
})

test('50,000 rows are read, matched, located and let go', () => {
  const rows = Array.from({ length: 50_000 }, (_, at) =>
    at % 2
      ? row({ agency: `Lake County Constable Precinct ${at}`, county: 'Lake County' })
      : town({ agency: `Town${at} Police Department` }),
  )
  const { history, steps } = project().import({
    'participatingAgencies05012025am.xlsx': list(...rows),
    'participatingAgencies05022025am.xlsx': list(...rows.slice(49_000)),
  })
  expect(history.publications.map(({ agreements, agencies }) => [agreements, agencies])).toEqual([
    [50_000, 50_000],
    [1000, 1000],
  ])
  expect(steps[1]!.removed).toHaveLength(49_000)
}, 120_000)
