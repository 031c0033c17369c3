import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { composePin, readPackage } from '../../scripts/pin.ts'
import { describeProblems } from '../../src/problems.ts'
import { checkDefinitions, type DataPackage, describePackage } from '../../src/schema/package.ts'
import { describeTable } from '../../src/schema/resource.ts'
import { defineTable } from '../../src/schema/table.ts'
import { folder } from '../import/project.ts'

const table = (name: string) =>
  defineTable({
    name,
    title: 'Towns',
    description: 'One row is one town.',
    columns: { town: { type: 'string', required: true, description: 'Its name' } },
    key: ['town'],
    sources: [],
    licence: 'US-PD',
  })
const pinned = (...names: string[]) =>
  describePackage(
    names.map((name) => describeTable(table(name), 'town\nAvon\n')),
    '2026-05-18',
  )

test('a package that holds the defined tables and no others is right', () => {
  expect(checkDefinitions(pinned('towns'), [table('towns')])).toEqual([])
})

test('tables that only the package or only the code has are both told', () => {
  expect(describeProblems(checkDefinitions(pinned('hamlets'), [table('towns')]))).toBe(
    `data/datapackage.json  has no entry for table "towns"
    run npm run data:describe and read its diff before committing
data/datapackage.json  pins a table "hamlets" that src/tables does not define
    define it in src/tables, or take its file and its entry away`,
  )
})

test('half a package stops whoever would pin upon it', () => {
  const path = folder()
  mkdirSync(join(path, 'data'))
  writeFileSync(join(path, 'data/datapackage.json'), '{"resources": [')
  expect(() => readPackage(path)).toThrow(/^data\/datapackage\.json:1:\d+ {2}is not readable as JSON: /)
})

test('a table that is pinned and gone stops whoever would pin the others, which keep its entry', () => {
  const path = folder()
  mkdirSync(join(path, 'data'))
  writeFileSync(join(path, 'data/datapackage.json'), JSON.stringify(pinned('hamlets', 'towns')))
  expect(() => composePin([{ table: table('hamlets'), rows: [] }], { project: path })).toThrow(
    'data/tables/towns.csv  is missing\n    restore the file from version control, or take its entry out',
  )
})

test('entries of tables that are not pinned anew stay to the letter', () => {
  const path = folder()
  mkdirSync(join(path, 'data/tables'), { recursive: true })
  const before = pinned('hamlets', 'towns')
  writeFileSync(join(path, 'data/datapackage.json'), JSON.stringify(before))
  writeFileSync(join(path, 'data/tables/towns.csv'), 'town\nAvon\n')
  const files = composePin([{ table: table('hamlets'), rows: [] }], { project: path })
  const after: DataPackage = JSON.parse(files.find((file) => file.path === 'data/datapackage.json')!.text!)
  const entry = ({ resources }: DataPackage) => JSON.stringify(resources.find(({ name }) => name === 'towns'))
  expect(entry(after)).toBe(entry(before))
})
