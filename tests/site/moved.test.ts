// One row of one table changes, and all that rests on it moves together: prose, chart, alternative text, table, file,
// receipt. Nothing published changes in silence, and what was pinned does not change at all. The same copy holds words that
// would be markup, script or another line of a file if anything took them for more than text, a language more, and a chart
// under another id than it had.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import { type Built, build, copyProject } from '../../scripts/bench/project.ts'
import { checkProject } from '../../src/build/editorial.ts'
import { filesIn } from '../../src/build/files.ts'
import { readdress } from '../../src/formerly.ts'
import { describeProblems, type Problem } from '../../src/problems.ts'
import { holdersIn, hostile, intrudersIn, plainQuotes, plant, planted, stringsIn, textsOf, wholeIn } from './hostile.ts'
import { folder as built, bytesOf, pageAt, pages } from './pages.ts'
import { englishIn, knownIn, pseudo, translateProject } from './pseudo.ts'
import { nameAnew, renameChart, renamed } from './renamed.ts'

const copy = copyProject()
const table = join(copy, 'data/tables/agreements.csv')
const ledger = join(copy, 'content/corrections/en.yml')
const words = join(copy, 'content/charts/en/who-signs.yml')
const wordings = join(copy, 'content/wordings/en.yml')
const patch = join(copy, 'data/editions/2026-05-18/agreements.csv')
let lost: Problem[]
let silent: Built
let told: Built

beforeAll(async () => {
  commit(copy)
  const row = /^(pa-benton-borough-police-department-tfm-.*),municipal,TFM,/m
  writeFileSync(table, readFileSync(table, 'utf8').replace(row, '$1,municipal,JEM,'))
  const { fact, source } = plant(copy)
  pin()
  // A wording that the new number bears out and the old one does not, and a patch that was lost.
  const says = 'says:\n  rather few: { of: count, from: 600, to: 659 }\n'
  writeFileSync(wordings, readFileSync(wordings, 'utf8').replace('says:\n', says))
  say(['note'], 'Towns: {type.municipal.TFM|rather few}.')
  rmSync(patch)
  renameChart(copy)
  lost = await checkProject(copy, { drafts: false })
  nameAnew(copy)
  pin()
  silent = await build(copy)
  say(['editions', '2026-05-18', 'note'], 'Towns had {type.municipal.TFM}.')
  const entry = { on: '2099-01-01', kind: 'update', numbers: ['*'], facts: [fact], sources: [source] }
  const read = { said: hostile('correction'), says: 'It works in its jail.', why: 'A test.' }
  writeFileSync(ledger, stringify({ entries: [{ ...entry, ...read }] }))
  translateProject(copy)
  told = await build(copy)
}, 900_000)
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

test('a patch that was lost is told with its table and what to do, and npm run data:describe writes it again', () => {
  expect(lost.map(({ file, message, hint }) => `${file} ${message} ${hint}`).join('\n')).toMatch(
    /^data\/tables\/agreements\.csv what it and \S+ make of the edition of 2026-05-18 is not what was released run npm run data:describe/m,
  )
  const [names, ...rows] = readFileSync(patch, 'utf8').trimEnd().split('\n')
  expect(names).toMatch(/^in_edition,agreement_id,/)
  expect(rows[0]).toMatch(/^as here,pa-benton-borough-police-department-tfm-.*,municipal,TFM,/)
  expect(rows.slice(1).filter((row) => !row.startsWith('as here,wy-laramie-county-sheriffs-office-'))).toEqual([])
})

test('words that are true today and were not then stop the build, which names the edition, the words and what to write', () => {
  expect(silent.output).toContain('content/charts/en/who-signs.yml')
  expect(silent.output).toMatch(
    /"note" does not hold for the edition of 2026-05-18: "rather few" is not true of \S+, which is 660/,
  )
  expect(silent.output).toContain('under `editions:` give "2026-05-18" a note that does')
})

test('every file under /v/ keeps its numbers, while /embed/ moves', () => {
  const folder = 'v/2026-05-18'
  const files = filesIn(join(built, folder))
  const also = files.map((file) => readdress(file, renamed.from, renamed.to)).filter((file) => !files.includes(file))
  expect(filesIn(join(copy, 'dist', folder))).toEqual([...files, ...also].sort())
  const own = files.filter((file) => !/embed\/who-signs\/|^index.html$/.test(file))
  expect(own.length).toBeGreaterThan(100)
  for (const file of own) {
    const [was, is] = [built, join(copy, 'dist')].map((site) => readFileSync(join(site, folder, file), 'utf8'))
    // Ids of what is drawn begin with that of the chart.
    if (is !== was) expect(pinnedIn(is!, file).replaceAll(renamed.to, renamed.from), file).toBe(pinnedIn(was!, file))
  }
  const takeaway = (address: string) => moved(address).querySelector('.takeaway')!.textContent
  expect(takeaway(`/${folder}/embed/who-signs/`)).toContain('660 of the')
  expect(takeaway('/embed/who-signs/')).toContain('659 of the')
  expect(moved(`/${folder}/embed/who-signs/`).querySelector('svg')!.outerHTML).toBe(
    pageAt(`/${folder}/embed/who-signs/`).document.querySelector('svg')!.outerHTML,
  )
  expect(moved(`/${folder}/embed/who-signs/`).querySelector('.note')!.textContent).toBe('Towns had 660.')
})

test('a pinned chart says that it changed since and why; one that did not change says nothing of the kind', () => {
  const said = (id: string, read = moved) => read(`/v/2026-05-18/embed/${id}/`).querySelector('.edition')!
  const text = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim()
  expect(text(said('who-signs'))).toBe(
    'Data of 18 May 2026. This edition does not change. The chart has changed since. See the chart as it is now. A correction or update of 1 January 2099 concerns it. What changed, and why.',
  )
  expect([...said('who-signs').querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '/v/2026-05-18/',
    '/charts/who-signs/',
    '/corrections/#2099-01-01-1',
  ])
  expect(moved('/corrections/').getElementById('2099-01-01-1')).not.toBeNull()
  expect(text(said('one-morning'))).toBe('Data of 18 May 2026. This edition does not change.')
  expect(text(said('who-signs', (address) => pageAt(address).document))).toBe(
    'Data of 18 May 2026. This edition does not change.',
  )
  expect(moved('/v/2026-05-18/').querySelector('main')!.textContent).toContain('It works in its jail.')
})

describe('words with tags, quotes, ends of scripts and addresses that run', () => {
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
      // Code to paste is markup by its purpose, or BibTeX: the next test is on it.
      for (const element of document.querySelectorAll('script, code, pre')) element.remove()
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
    for (const { file, text } of holdersIn(site, '.json')) {
      // What oEmbed gives is markup by its purpose: one frame, whose title they are.
      const { html, ...rest } = JSON.parse(text)
      const { document } = new JSDOM(html ?? '').window
      expect(intrudersIn(document), file).toEqual([])
      expect(document.body.querySelectorAll('*').length, file).toBeLessThanOrEqual(1)
      note('.json', [...stringsIn(rest), ...textsOf(document)])
    }
    expect([...reached.get('.json')!]).toEqual(expect.arrayContaining(['chart', 'fact', 'term', 'chapter']))
  })

  test('are single cells in each CSV', () => {
    for (const { text } of holdersIn(site, '.csv')) note('.csv', (parse(text) as string[][]).flat())
    expect(reached.get('.csv')).toContain('agency')
  })
})

describe('a language that has files under content and nothing else', () => {
  const site = join(copy, 'dist')
  const addresses = () =>
    filesIn(join(site, pseudo))
      .filter((file) => file.endsWith('.html'))
      .map((file) => `/${pseudo}/${file.replace(/(^|\/)index\.html$/, '$1')}`)

  test('has every page but those that nobody translated, in its own words and numbers', () => {
    expect(addresses()).toEqual(
      expect.arrayContaining(
        ['/', '/chapters/one-clause/', `/charts/${renamed.to}/`, '/states/wy/', '/receipts/'].map(
          (path) => `/${pseudo}${path}`,
        ),
      ),
    )
    expect(addresses()).not.toContain(`/${pseudo}/chapters/the-surge/`)
    expect(addresses()).not.toContain(`/${pseudo}/about/`)
    const said = moved(`/${pseudo}/chapters/one-clause/`).querySelector('.standfirst')!.textContent
    expect(said).toContain(new Intl.NumberFormat(pseudo).format(1843))
    const versions = [...moved('/chapters/one-clause/').querySelectorAll('link[hreflang]')]
    expect(versions.map((link) => link.getAttribute('hreflang'))).toEqual(['en', pseudo])
  })

  test('says nothing in English but records, and leads to pages that are there', () => {
    const known = knownIn(copy, planted.map(hostile))
    for (const address of addresses()) {
      const document = moved(address)
      const links = [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href')!)
      const lost = links.filter((path) => !existsSync(fileAt(site, path.split('#')[0]!)))
      const english = englishIn(document, known)
      expect({ address, lang: document.documentElement.lang, english, lost }).toEqual({
        address,
        lang: pseudo,
        english: [],
        lost: [],
      })
    }
  })
})

describe('a chart that has another id than it had', () => {
  const site = join(copy, 'dist')
  const { from, to } = renamed
  const bytes = (file: string) => readFileSync(join(site, file))
  const forwarding = ['', `/${pseudo}`].map((language) => ({
    page: `${language}/charts/${from}/`,
    target: `${language}/charts/${to}/`,
  }))

  test('is told to whoever names it by that one: in chapters, in packs, in links', () => {
    const told = describeProblems(lost)
    expect(told).toMatch(
      /^content\/chapters\/en\/three-models\.mdx:\d+:\d+ {2}there is no chart "training-hours" any more\n {4}did you mean "hours-of-training"\?/m,
    )
    expect(told).toMatch(
      /the site has no file "charts\/training-hours\.csv"\n {4}did you mean "charts\/hours-of-training\.csv"\?/,
    )
  })

  test('stays at every address that it had, byte for byte what stands at those of today, but for its page', () => {
    const had = filesIn(built).filter((file) => readdress(file, from, to) !== file)
    expect(had.length).toBeGreaterThan(30)
    for (const folder of ['embed', 'v/2026-05-18/embed', 'charts', 'offline/charts', 'cards/charts'])
      expect(
        had.some((file) => file.startsWith(`${folder}/`)),
        folder,
      ).toBe(true)
    for (const file of had.filter((name) => name !== `charts/${from}/index.html`))
      expect(bytes(file).equals(bytes(readdress(file, from, to))), file).toBe(true)
    expect(existsSync(join(site, pseudo, `embed/${from}/dark/index.html`))).toBe(true)
  })

  test('shows in frames what it showed, with as much room', () => {
    for (const file of filesIn(join(built, 'embed', from)).filter((name) => name.endsWith('.html'))) {
      const [was, is] = [built, site].map((of) => pinnedIn(readFileSync(join(of, 'embed', from, file), 'utf8'), file))
      expect(is!.replaceAll(to, from), file).toBe(was)
    }
    const heights = [join(built, `charts/${from}`), join(site, `charts/${from}`)].map(
      (path) => JSON.parse(readFileSync(`${path}.oembed.json`, 'utf8')).height,
    )
    expect(heights[1]).toBe(heights[0])
  })

  test('has a page under the old one that says so, leads and forwards to its own, and is in no search engine', () => {
    for (const { page, target } of forwarding) {
      const document = moved(page)
      const of = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name)
      expect(of('meta[http-equiv="refresh"]', 'content')).toBe(`0; url=${target}`)
      expect(of('meta[name="robots"]', 'content')).toBe('noindex')
      expect(new URL(of('link[rel="canonical"]', 'href')!).pathname).toBe(target)
      expect(document.querySelector(`main a[href="${target}"]`)!.textContent).toBe(
        moved(target).querySelector('h1')!.textContent,
      )
      expect(of('link[type="application/json+oembed"]', 'href')).toContain(`/charts/${to}.oembed.json`)
    }
    expect(moved(forwarding[0]!.page).querySelector('h1')!.textContent).toBe('This chart has a new address')
  })

  test('goes by its id of today in every list, feed, map, search and file', () => {
    const texts = filesIn(site).filter((file) => /\.(html|xml|json|txt|csv|svg|bib|js)$/.test(file))
    const naming = texts.filter((file) => bytes(file).includes(from))
    // Which files there are is told whole.
    expect(naming).toEqual(['checksums.txt'])
    expect(bytes('sitemap-0.xml').includes(`/charts/${to}/`)).toBe(true)
  })

  test('leaves its old one to nobody else', () => {
    const made = spawnSync(process.execPath, ['scripts/new.ts', 'chart', 'Training hours'], {
      cwd: copy,
      encoding: 'utf8',
    })
    expect(made.stderr).toContain(
      'the name "training-hours" is taken by the chart "hours-of-training", which was called so before',
    )
    expect(existsSync(join(copy, `src/charts/${from}.ts`))).toBe(false)
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

/** A page without what it says of its edition and of the address it stands at; another file as it is. */
function pinnedIn(text: string, file: string): string {
  if (!file.endsWith('.html')) return text
  const { body } = new JSDOM(text).window.document
  for (const element of body.querySelectorAll('.edition, script')) element.remove()
  return body.innerHTML
}

/** What an editor runs after a table was edited. */
function pin(): void {
  execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/describe.ts'], { cwd: copy })
}

/** Writes a word of the copy's chart anew. */
function say(path: string[], text: string): void {
  const document = parseDocument(readFileSync(words, 'utf8'))
  document.setIn(path, text)
  writeFileSync(words, String(document))
}

function unbroken(text: string): string {
  return plainQuotes(text).replace(/\s+/g, '')
}

function moved(address: string): Document {
  return new JSDOM(readFileSync(fileAt(join(copy, 'dist'), address))).window.document
}

/** The file that a server gives for an address. */
function fileAt(site: string, address: string): string {
  return join(site, address, address.endsWith('/') ? 'index.html' : '')
}

function municipalJail(): number {
  const rows = parse(bytesOf('charts/who-signs.csv'), { columns: true }) as Record<string, string>[]
  return Number(rows.find(({ agency_type, model }) => agency_type === 'municipal' && model === 'JEM')!.agreements)
}
