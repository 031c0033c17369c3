import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from 'datapackage'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { root } from '../../scripts/bench/project.ts'
import type { DataPackage } from '../../src/schema/package.ts'
import { bytesOf, files, folder, pageAt } from './pages.ts'

const tables = readdirSync(join(root, 'data/tables')).sort()
const onSite = JSON.parse(bytesOf('data/datapackage.json').toString()) as DataPackage

test('every pinned table is on the site, byte for byte, and no other', () => {
  expect(files.filter((file) => /^data\/.*\.csv$/.test(file))).toEqual(tables.map((table) => `data/${table}`))
  for (const table of tables) {
    expect(bytesOf(`data/${table}`).equals(readFileSync(join(root, 'data/tables', table))), table).toBe(true)
  }
})

test('the package on the site describes every table with the checksum, size and row count of its bytes', () => {
  expect(onSite.resources.map(({ path }) => path).sort()).toEqual(tables)
  for (const { path, hash, bytes, rows } of onSite.resources) {
    const content = bytesOf(`data/${path}`)
    expect(hash, path).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
    expect(bytes, path).toBe(content.length)
    expect(rows, path).toBeGreaterThan(0)
  }
})

test('the ZIP holds the pinned package whole: its descriptor and every table where it says, byte for byte', () => {
  const unpacked = unzipSync(bytesOf('data/datapackage.zip'))
  const pinned = ['datapackage.json', ...tables.map((table) => `tables/${table}`)]
  expect(Object.keys(unpacked).sort()).toEqual(pinned.map((file) => `deputized/${file}`).sort())
  for (const file of pinned) {
    expect(readFileSync(join(root, 'data', file)).equals(unpacked[`deputized/${file}`]!), file).toBe(true)
  }
})

test('the package on the site follows the standard beside its tables', async () => {
  const { valid, errors } = await validate(onSite as never, { basePath: join(folder, 'data') })
  expect(errors.map(({ message }) => message)).toEqual([])
  expect(valid).toBe(true)
})

test('the data page names every table with its title, its columns and a link to the file', () => {
  const { document } = pageAt('/data/')
  for (const { name, title, schema } of onSite.resources) {
    const section = document.getElementById(name)!
    expect(section.querySelector('h2')?.textContent).toBe(title)
    expect(section.querySelector(`a[href="/data/${name}.csv"]`), name).not.toBeNull()
    expect([...section.querySelectorAll('dt')].map((term) => term.textContent?.trim())).toEqual(
      schema.fields.map((field) => field.name),
    )
  }
})
