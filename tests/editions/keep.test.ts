// Editions stay what they were while lists are imported, crosswalks corrected and tables edited by hand.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEditions } from '../../scripts/editions.ts'
import { pinTables, readPackage, readPinned } from '../../scripts/pin.ts'
import { listEdition } from '../../src/editions/list.ts'
import { digestOf, tablesOf } from '../../src/editions/patch.ts'
import type { Row, Tables } from '../../src/editions/rules.ts'
import { ProblemsError } from '../../src/problems.ts'
import { formatTable } from '../../src/schema/rows.ts'
import { type Table, tablePath } from '../../src/schema/table.ts'
import { agencies } from '../../src/tables/agencies.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { changes } from '../../src/tables/changes.ts'
import { operations } from '../../src/tables/operations.ts'
import { publications } from '../../src/tables/publications.ts'
import { type Row as ListRow, link, list, type Project, project, row, serial } from '../import/project.ts'

const imported: readonly Table[] = [agencies, agreements, changes, publications]
const clay = row({ agency: "Clay County Sheriff's Office", county: 'Clay County' })
const town = (given: Parameters<typeof row>[0] = {}) =>
  row({ agency: 'Milltown Police Department', type: 'Municipality', county: null, model: 'Task Force Model', ...given })

test('agreements that join, leave and are written anew need no patch', () => {
  const made = project()
  made.import({ 'participatingAgencies05012025am.xlsx': list(row(), clay) })
  const before = release(made, imported)
  made.import({
    'participatingAgencies05082025am.xlsx': list(
      row({ agency: 'Lake County Sheriff', signed: serial('2025-03-04') }),
      town(),
    ),
  })
  expect(patches(made)).toEqual([])
  expect(bytesOfEdition(made, imported)).toEqual(before)
})

test('a link that ICE added and an agreement made one with another are patched', () => {
  const made = project()
  made.import({
    'participatingAgencies05012025am.xlsx': list(row(), row({ signed: serial('2025-03-09') }), clay, town()),
  })
  const before = release(made, imported)
  made.import({
    'participatingAgencies05082025am.xlsx': list(
      row({ signed: serial('2025-03-09') }),
      row({ agency: "Clay County Sheriff's Office", county: 'Clay County', moa: link('https://www.ice.gov/clay.pdf') }),
    ),
  })
  expect(patches(made)).toContain('agreements.csv')
  expect(bytesOfEdition(made, imported)).toEqual(before)
})

test('an agency that a crosswalk places elsewhere stays where the edition had it', () => {
  const made = project()
  made.import({ 'participatingAgencies05012025am.xlsx': list(row(), town()) })
  const before = release(made, imported)
  made.crosswalk(
    'places',
    'state,agency,place_geoid,county_fips,located_by,location_note,why\nTX,Milltown Police Department,4890003,,place,,It polices Fort Lake\n',
  )
  made.import({ 'participatingAgencies05082025am.xlsx': list(row(), town()) })
  expect(made.read().agencies.find(({ agency }) => agency.startsWith('Milltown'))!.place_geoid).toBe('4890003')
  expect(patches(made)).toEqual(['agencies.csv'])
  expect(bytesOfEdition(made, imported)).toEqual(before)
})

test('whatever lists follow, an edition is what its lists made', () => {
  const names = [
    'Lake County Sheriff’s Office',
    'Lake County Sheriff',
    'Clay County Sheriff’s Office',
    'Milltown Police',
  ]
  const oneRow = fc.record({
    agency: fc.constantFrom(...names),
    model: fc.constantFrom('Jail Enforcement Model', 'Task Force Model'),
    signed: fc.constantFrom(serial('2025-03-01'), serial('2025-03-02')),
    county: fc.constantFrom('Lake County', 'Clay County', null),
    moa: fc.constantFrom('link pending', 'other'),
  })
  const oneList = fc
    .uniqueArray(oneRow, {
      minLength: 1,
      maxLength: 5,
      selector: ({ agency, model, signed }) => `${agency}${model}${signed}`,
    })
    .map((rows): ListRow[] =>
      rows.map((given) => row({ ...given, moa: given.moa === 'other' ? link('https://ice.gov/a.pdf') : given.moa })),
    )
  fc.assert(
    fc.property(fc.tuple(oneList, oneList, oneList), ([first, second, third]) => {
      const made = project()
      made.import({ 'participatingAgencies05012025am.xlsx': list(...first) })
      const before = release(made, imported)
      made.import({ 'participatingAgencies05082025am.xlsx': list(...second) })
      expect(bytesOfEdition(made, imported)).toEqual(before)
      made.import({ 'participatingAgencies05152025am.xlsx': list(...third) })
      expect(bytesOfEdition(made, imported)).toEqual(before)
    }),
    { numRuns: 12, seed: 287 },
  )
})

test('a row edited by hand keeps its earlier reading, found in version control, and loses it when it is put back', () => {
  const { made, file, text, before } = withOperations()
  commit(made)
  for (const stops of ['196', '197']) {
    writeFileSync(file, text.replace(',195,', `,${stops},`))
    describe(made)
    expect(patches(made)).toEqual(['operations.csv'])
    expect(bytesOfEdition(made, [operations])).toEqual(before)
  }
  writeFileSync(file, text)
  describe(made)
  expect(patches(made)).toEqual([])
})

test('a patch that was lost is written again', () => {
  const { made, file, text, before } = withOperations()
  commit(made)
  writeFileSync(file, text.replace(',195,', ',196,'))
  describe(made)
  commit(made)
  const patch = join(made.path, 'data/editions/2025-05-01/operations.csv')
  const kept = readFileSync(patch, 'utf8')
  writeFileSync(patch, kept.replace(',195,', ',194,'))
  describe(made)
  expect(readFileSync(patch, 'utf8')).toBe(kept)
  expect(bytesOfEdition(made, [operations])).toEqual(before)
})

test('where nothing tells any more what an edition held, nothing is pinned', () => {
  const { made, file, text } = withOperations()
  writeFileSync(file, text.replace(',195,', ',196,'))
  const pinned = readFileSync(join(made.path, 'data/datapackage.json'), 'utf8')
  expect(() => describe(made)).toThrow(ProblemsError)
  expect(() => describe(made)).toThrow(
    'data/tables/operations.csv  the edition of 2025-05-01 can no longer be told from it, nor from the tables of the last 40 commits',
  )
  expect(readFileSync(join(made.path, 'data/datapackage.json'), 'utf8')).toBe(pinned)
})

function withOperations() {
  const made = project()
  const [kept] = readPinned(operations)
  pinTables([{ table: operations, rows: [kept!] }], { project: made.path, version: '2025-05-01' })
  const before = release(made, [operations])
  const file = join(made.path, tablePath(operations))
  return { made, file, text: readFileSync(file, 'utf8'), before }
}

/** What npm run data:describe does. */
function describe({ path }: Project): void {
  pinTables([{ table: operations, rows: readPinned(operations, path) }], { project: path })
}

function commit({ path }: Project): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@a.example', ...args], { cwd: path })
  if (!existsSync(join(path, '.git'))) git('init', '-q')
  git('add', 'data')
  git('commit', '-qm', 'Pin')
}

/** Lists the pinned tables as an edition, and gives their bytes. */
function release({ path }: Project, tables: readonly Table[]): Record<string, string> {
  const date = readPackage(path)!.version
  const noted = tables.map((table) => {
    const sha256 = digestOf(table, readPinned(table, path) as Row[])
    return [table.name, { columns: Object.keys(table.columns), sha256 }] as const
  })
  const edition = { date, released: date, entries: 0, tables: Object.fromEntries(noted), charts: {} }
  writeFileSync(join(path, 'data/releases.yml'), listEdition(undefined, edition))
  return Object.fromEntries(tables.map((table) => [table.name, readFileSync(join(path, tablePath(table)), 'utf8')]))
}

/** Bytes of the edition's tables, computed from the tables and patches as they are now. */
function bytesOfEdition({ path }: Project, tables: readonly Table[]): Record<string, string> {
  const [edition] = readEditions(path)
  const today: Tables = new Map(tables.map((table) => [table.name, readPinned(table, path) as Row[]]))
  const files = patches({ path } as Project)
  const texts = files.map((file) => [file.slice(0, -4), readFileSync(join(folderOf(path), file), 'utf8')] as const)
  const made = tablesOf(edition!, {
    today,
    shapes: new Map(tables.map((table) => [table.name, table])),
    patches: new Map(texts),
  })
  expect(made.problems).toEqual([])
  return Object.fromEntries(
    tables.map((table) => [table.name, formatTable(table, made.tables.get(table.name) as never)]),
  )
}

function patches({ path }: Project): string[] {
  return existsSync(folderOf(path)) ? readdirSync(folderOf(path)).sort() : []
}

function folderOf(path: string): string {
  return join(path, 'data/editions/2025-05-01')
}
