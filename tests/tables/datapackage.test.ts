import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Package, validate } from 'datapackage'
import { afterEach, expect, test } from 'vitest'
import { findTables } from '../../scripts/pin.ts'
import { type DataPackage, describePackage, packagePath } from '../../src/schema/package.ts'
import { describeTable } from '../../src/schema/resource.ts'
import { defineTable, type Table, tablePath } from '../../src/schema/table.ts'

const root = join(import.meta.dirname, '../..')
const pinned = JSON.parse(readFileSync(join(root, packagePath), 'utf8')) as DataPackage
const basePath = join(root, 'data')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

test('the data package follows the standard, by an implementation that is not ours', async () => {
  const { valid, errors } = await validate(pinned, { basePath })
  expect(errors.map((error) => error.message)).toEqual([])
  expect(valid).toBe(true)
})

test('every table reads against its schema: types, constraints, primary and foreign keys, all rows', async () => {
  const { resources } = await Package.load(pinned, { basePath, strict: true })
  expect(resources.map(({ name }) => name)).toEqual((await findTables()).map(({ name }) => name))
  for (const resource of resources) {
    expect(resource.tabular, resource.name).toBe(true)
    expect(await faultsOf(resource), resource.name).toEqual([])
    const { rows } = pinned.resources.find(({ name }) => name === resource.name)!
    expect((await resource.read()).length, resource.name).toBe(rows)
  }
})

test('the same implementation finds what is wrong, so that its silence says something', async () => {
  expect(await faultsIn('id,state,signed\na,TX,2025-05-01\n')).toEqual([])
  expect(await faultsIn('id,state,signed\na,TX,May 2025\n')).toEqual([
    'The value "May 2025" in column "signed" is not type "date" and format "default"',
  ])
  expect(await faultsIn('id,state,signed\na,Texas,2025-05-01\n')).toEqual([
    'The value "Texas" does not conform to the "pattern" constraint for column "state"',
  ])
  expect(await faultsIn('id,state,signed\n,TX,2025-05-01\n')).toEqual([
    'The value "null" does not conform to the "required" constraint for column "id"',
  ])
  expect(await faultsIn('id,state,signed\na,TX,2025-05-01\na,TX,2025-05-02\n')).toEqual([
    'Row 3 has an unique constraint violation in column "id"',
  ])
  expect(await faultsIn('id,state,signed\na,WY,2025-05-01\n')).toEqual(['Foreign key "state" violation in row 2'])
  expect(await faultsIn('id,signed,state\na,2025-05-01,TX\n')).toEqual([
    'The value "2025-05-01" does not conform to the "pattern" constraint for column "state"',
    'The value "TX" in column "signed" is not type "date" and format "default"',
  ])
})

const states = defineTable({
  name: 'states',
  title: 'States',
  description: 'One row is one state.',
  columns: { usps: { type: 'string', required: true, description: 'Code' } },
  key: ['usps'],
  sources: [{ title: 'Census' }],
  licence: 'US-PD',
})
const agreements = defineTable({
  name: 'agreements',
  title: 'Agreements',
  description: 'One row is one agreement.',
  columns: {
    id: { type: 'string', required: true, description: 'Name' },
    state: { type: 'string', required: true, pattern: '[A-Z]{2}', description: 'State' },
    signed: { type: 'date', required: true, description: 'Day' },
  },
  key: ['id'],
  references: [{ column: 'state', table: 'states', field: 'usps' }],
  sources: [{ title: 'ICE' }],
  licence: 'US-PD',
})

/** What the implementation says of a table of agreements, beside a table of states that holds Texas. */
async function faultsIn(text: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  folders.push(folder)
  mkdirSync(join(folder, 'data/tables'), { recursive: true })
  const files: [Table, string][] = [
    [states, 'usps\nTX\n'],
    [agreements, text],
  ]
  for (const [table, content] of files) writeFileSync(join(folder, tablePath(table)), content)
  const descriptor = describePackage(
    files.map(([table, content]) => describeTable(table, content)),
    '2025-05-01',
  )
  const { resources } = await Package.load(descriptor, { basePath: join(folder, 'data'), strict: true })
  return faultsOf(resources.find(({ name }) => name === 'agreements')!)
}

async function faultsOf(resource: Package['resources'][number]): Promise<string[]> {
  try {
    await resource.read({ relations: true })
    return []
  } catch (error) {
    const { message, errors } = error as Error & { errors?: Error[] }
    return errors?.length ? errors.map((each) => each.message) : [message]
  }
}
