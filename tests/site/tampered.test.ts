import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Built, build, copyProject } from '../../scripts/bench/project.ts'

const table = 'data/tables/agreements.csv'
const copy = copyProject()
const file = join(copy, table)
const pinned = readFileSync(file, 'utf8')

beforeAll(() => expect(pinned.split('\n').length).toBeGreaterThan(1000))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** What a build says of the project whose table was changed by hand, and whether it made a site. */
async function buildWith(change: (lines: string[]) => string[]): Promise<Built & { madeSite: boolean }> {
  writeFileSync(file, change(pinned.split('\n')).join('\n'))
  return { ...(await build(copy)), madeSite: existsSync(join(copy, 'dist')) }
}

test('a day that no calendar has stops the build, which names the table, the line and the column', async () => {
  const { code, output, madeSite } = await buildWith((lines) =>
    lines.map((line, index) => (index === 4 ? line.replace(/,20\d\d-/, ',2o26-') : line)),
  )
  expect(code).not.toBe(0)
  expect(output).toContain(`${table}:5`)
  expect(output).toMatch(/column "signed" holds "2o26-\d\d-\d\d"; expected a day as YYYY-MM-DD/)
  expect(madeSite).toBe(false)
})

test('a byte that still reads well stops the build, which names the table and what to do', async () => {
  const { code, output, madeSite } = await buildWith((lines) =>
    lines.map((line, index) => (index === 7 ? line.replace('Sheriff', 'Sherlff').replace('Police', 'Po1ice') : line)),
  )
  expect(code).not.toBe(0)
  expect(output).toMatch(new RegExp(`${table}\\S*\\s+its bytes \\(sha256:[0-9a-f]{64}\\) are not the pinned ones`))
  expect(output).toContain('npm run data:describe')
  expect(madeSite).toBe(false)
})

test('a row that is gone stops the build, which names the table, the line and both counts', async () => {
  const rows = pinned.trimEnd().split('\n').length - 1
  const { code, output, madeSite } = await buildWith((lines) => lines.filter((_, index) => index !== 20))
  expect(code).not.toBe(0)
  expect(output).toMatch(new RegExp(`${table}:\\d+\\s+${rows - 1} rows; data/datapackage.json pins ${rows}`))
  expect(madeSite).toBe(false)
})

test('two cells that a missing comma joined stop the build, which names the line', async () => {
  const { code, output, madeSite } = await buildWith((lines) =>
    lines.map((line, index) => (index === 30 ? line.replace(',', '') : line)),
  )
  expect(code).not.toBe(0)
  expect(output).toMatch(new RegExp(`${table}:31\\s+12 cells; expected 13`))
  expect(madeSite).toBe(false)
})
