// One row of one table changes, and all that rests on it moves together: prose, chart, alternative text, table, file,
// receipt. Nothing published changes in silence. The same copy holds words that would be markup, script or another line
// of a file if anything took them for more than text.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type Built, build, copyProject } from '../../scripts/bench/project.ts'
import { holdersIn, hostile, intrudersIn, plant, planted, stringsIn, textsOf, wholeIn } from './hostile.ts'
import { bytesOf, pageAt, pages } from './pages.ts'

const copy = copyProject()
const table = join(copy, 'data/tables/agreements.csv')
const ledger = join(copy, 'content/corrections/en.yml')
let silent: Built
let told: Built

beforeAll(async () => {
  commit(copy)
  const row = /^(pa-benton-borough-police-department-tfm-.*),municipal,TFM,/m
  writeFileSync(table, readFileSync(table, 'utf8').replace(row, '$1,municipal,JEM,'))
  const { fact, source } = plant(copy)
  execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/describe.ts'], { cwd: copy })
  silent = await build(copy)
  const entry = { on: '2099-01-01', kind: 'update', numbers: ['*'], facts: [fact], sources: [source] }
  const words = { said: hostile('correction'), says: 'It works in its jail.', why: 'A test.' }
  writeFileSync(ledger, stringify({ entries: [{ ...entry, ...words }] }))
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

describe('words with tags, quotes, ends of scripts, marks of direction and addresses that run', () => {
  const site = join(copy, 'dist')
  const reached = new Map<string, Set<string>>()
  const note = (ending: string, texts: readonly string[]) => {
    const kind = reached.get(ending) ?? new Set()
    for (const where of texts.flatMap(wholeIn)) kind.add(where)
    reached.set(ending, kind)
  }

  test('are text on every page, and make no script, no element and no handler', () => {
    const own = new Set(pages.flatMap(({ document }) => scriptsOf(document)))
    for (const { file, text } of holdersIn(site, '.html')) {
      const { document } = new JSDOM(text).window
      expect(intrudersIn(document), file).toEqual([])
      expect(
        scriptsOf(document).filter((script) => !own.has(script)),
        file,
      ).toEqual([])
      const linked = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        ({ textContent }) => textContent!,
      )
      for (const picture of document.querySelectorAll('[src^="data:image/svg"], [srcset^="data:image/svg"]')) {
        const address = picture.getAttribute('src') ?? picture.getAttribute('srcset')!
        const drawing = new JSDOM(decodeURIComponent(address.slice(address.indexOf(',') + 1)), {
          contentType: 'text/xml',
        })
        expect(intrudersIn(drawing.window.document), file).toEqual([])
      }
      // Code to paste is markup by its purpose: the next test is on it.
      for (const element of document.querySelectorAll('script, #embed code')) element.remove()
      note('.html', textsOf(document))
      note('ld+json', stringsIn(linked.map((data) => JSON.parse(data))))
    }
    expect([...reached.get('.html')!].sort()).toEqual([...planted].sort())
    expect([...reached.get('ld+json')!]).toEqual(expect.arrayContaining(['chapter', 'chart']))
  })

  test('are the title of the frame in the code that others paste, and nothing else in it', () => {
    const code = moved('/charts/who-signs/').querySelector('#embed code')!.textContent!
    const { body } = new JSDOM(code).window.document
    expect([...body.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['IFRAME'])
    expect(body.querySelector('iframe')!.title).toBe(hostile('chart'))
  })

  test.for(['.svg', '.xml'])('are text in each %s, which stays well-formed', (ending) => {
    for (const { file, text } of holdersIn(site, ending)) {
      const { document } = new JSDOM(text, { contentType: 'text/xml' }).window
      expect(intrudersIn(document), file).toEqual([])
      expect(document.querySelectorAll('script, img, foreignObject').length, file).toBe(0)
      // A drawing breaks long words over its lines.
      const words = unbroken(document.documentElement.textContent!)
      const whole = planted.filter((where) => words.includes(unbroken(hostile(where))))
      expect(whole, file).not.toEqual([])
      reached.set(ending, new Set([...(reached.get(ending) ?? []), ...whole]))
    }
    expect(reached.get(ending)).toContain(ending === '.svg' ? 'chart' : 'chapter')
  })

  test('are strings in each JSON', () => {
    for (const { text } of holdersIn(site, '.json')) note('.json', stringsIn(JSON.parse(text)))
    expect([...reached.get('.json')!]).toEqual(expect.arrayContaining(['chart', 'fact', 'term', 'chapter']))
  })

  test('are single cells in each CSV', () => {
    for (const { text } of holdersIn(site, '.csv')) note('.csv', (parse(text) as string[][]).flat())
    expect(reached.get('.csv')).toContain('agency')
  })
})

/** The address or the text of each script that a browser would run. */
function scriptsOf(document: Document): string[] {
  return [...document.querySelectorAll('script:not([type="application/ld+json"])')].map(
    (script) => script.getAttribute('src') ?? script.textContent!,
  )
}

/** Version control as an editor has it: what tables held before they were edited is looked up there. */
function commit(project: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@a.example', ...args], { cwd: project })
  git('init', '-q')
  git('add', 'data')
  git('commit', '-qm', 'Pin')
}

function unbroken(text: string): string {
  return text.replace(/\s+/g, '')
}

function moved(address: string): Document {
  return new JSDOM(readFileSync(join(copy, 'dist', address, 'index.html'))).window.document
}

function municipalJail(): number {
  const rows = parse(bytesOf('charts/who-signs.csv'), { columns: true }) as Record<string, string>[]
  return Number(rows.find(({ agency_type, model }) => agency_type === 'municipal' && model === 'JEM')!.agreements)
}
