// One row of one table changes, and all that rests on it moves together: prose, chart, alternative text, table, file,
// receipt. Nothing published changes in silence.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Built, build, copyProject } from '../../scripts/bench/project.ts'
import { bytesOf, pageAt } from './pages.ts'

const copy = copyProject()
const table = join(copy, 'data/tables/agreements.csv')
const ledger = join(copy, 'content/corrections/en.yml')
let silent: Built
let told: Built

beforeAll(async () => {
  commit(copy)
  const row = /^(pa-benton-borough-police-department-tfm-.*),municipal,TFM,/m
  writeFileSync(table, readFileSync(table, 'utf8').replace(row, '$1,municipal,JEM,'))
  execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/describe.ts'], { cwd: copy })
  silent = await build(copy)
  writeFileSync(
    ledger,
    "entries:\n  - { on: 2099-01-01, kind: update, numbers: ['*'], said: It was a task force., says: It works in its jail., why: A test. }\n",
  )
  told = await build(copy)
}, 300_000)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('a published number that changes without an entry in the ledger stops the build', () => {
  expect(silent.code).not.toBe(0)
  expect(silent.output).toMatch(/the number "type\.municipal\.TFM" was published on .* as 660 and is now 659/)
})

test('with an entry the site is built, and the entry stands on the page of corrections', () => {
  expect(told.code, told.output).toBe(0)
  expect(moved('/corrections/').body.textContent).toContain('It works in its jail.')
})

test('prose, and the receipt it leads to, say the new number', () => {
  const numbers = (document: Document) =>
    [...document.querySelectorAll('[data-measure="type.municipal.TFM"]')].map(({ textContent }) => textContent)
  expect(numbers(pageAt('/chapters/the-surge/').document)).toContain('660')
  expect(new Set(numbers(moved('/chapters/the-surge/')))).toEqual(new Set(['659']))
  expect(moved('/receipts/').getElementById('type.municipal.TFM')?.querySelector('data')?.textContent).toBe('659')
})

test('the chart, its takeaway, alternative text, table and file say it as well', () => {
  const [before, after] = [pageAt('/charts/who-signs/').document, moved('/charts/who-signs/')]
  const parts = (document: Document) => ({
    takeaway: document.querySelector('.takeaway')!.textContent,
    alt: document.querySelector('svg')!.getAttribute('aria-label'),
    table: [...document.querySelectorAll('tbody tr')].map((row) => row.textContent!.replace(/\s+/g, ' ').trim()),
    labels: [...document.querySelectorAll('svg text')].map(({ textContent }) => textContent),
  })
  const [was, is] = [parts(before), parts(after)]
  expect(was.takeaway).toContain('660 of the')
  expect(is.takeaway).toContain('659 of the')
  expect(was.alt).toContain('660')
  expect(is.alt).toContain('659')
  expect(is.labels).toContain('659')
  expect(is.table.filter((row, index) => row !== was.table[index])).toHaveLength(2)
  const rows = parse(readFileSync(join(copy, 'dist/charts/who-signs.csv')), { columns: true }) as Record<
    string,
    string
  >[]
  const count = (model: string) =>
    rows.find((row) => row.agency_type === 'municipal' && row.model === model)!.agreements
  expect([count('TFM'), count('JEM')]).toEqual(['659', String(municipalJail() + 1)])
})

/** Version control as an editor has it: what tables held before they were edited is looked up there. */
function commit(project: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@a.example', ...args], { cwd: project })
  git('init', '-q')
  git('add', 'data')
  git('commit', '-qm', 'Pin')
}

function moved(address: string): Document {
  return new JSDOM(readFileSync(join(copy, 'dist', address, 'index.html'))).window.document
}

function municipalJail(): number {
  const rows = parse(bytesOf('charts/who-signs.csv'), { columns: true }) as Record<string, string>[]
  return Number(rows.find(({ agency_type, model }) => agency_type === 'municipal' && model === 'JEM')!.agreements)
}
