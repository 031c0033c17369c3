import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findTables } from '../../scripts/pin.ts'
import { describeProblems } from '../../src/problems.ts'
import { factSchema } from '../../src/schema/fact.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { checkRecords } from '../../src/schema/references.ts'
import { sourceSchema } from '../../src/schema/source.ts'
import { tablePath } from '../../src/schema/table.ts'

const root = join(import.meta.dirname, '../..')
const filesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }))
const factFiles = filesIn('content/facts').map(({ file, text }) => parseRecords(factSchema, text, file))
const sourceFiles = filesIn('data/sources').map(({ file, text }) => parseRecords(sourceSchema, text, file))
const facts = factFiles.flatMap(({ records }) => records)
const sources = sourceFiles.flatMap(({ records }) => records)

test('every fact and every source is a valid record', () => {
  expect(describeProblems([...factFiles, ...sourceFiles].flatMap(({ problems }) => problems))).toBe('')
  expect(facts.length).toBeGreaterThanOrEqual(354)
  expect(sources.length).toBe(sourceFiles.length)
})

test('every source that a fact, a table or another source names is there', async () => {
  const tables = (await findTables()).map((table) => ({
    table,
    text: readFileSync(join(root, tablePath(table)), 'utf8'),
  }))
  expect(describeProblems(checkRecords({ facts, sources, tables }))).toBe('')
})

test('a row of a table that names sources is one line, so that a problem names its line', async () => {
  for (const table of await findTables()) {
    if (!('source' in table.columns)) continue
    const text = readFileSync(join(root, tablePath(table)), 'utf8')
    const quotes = text.split('\n').map((line) => line.split('"').length - 1)
    expect(
      quotes.filter((count) => count % 2 === 1),
      table.name,
    ).toEqual([])
  }
})

test('the story rests on one record of each publication: second copies say so', () => {
  const copies = sources.filter(({ record }) => record.sameAs !== undefined)
  for (const copy of copies) {
    const original = sources.find(({ file }) => file === `data/sources/${copy.record.sameAs}.yml`)!
    expect(original.record.sameAs, copy.file).toBeUndefined()
  }
  const addresses = sources.flatMap(({ record }) => (record.url && !record.sameAs ? [record.url] : []))
  const repeated = addresses.filter((url, index) => addresses.indexOf(url) !== index)
  expect(repeated).toEqual([])
})
