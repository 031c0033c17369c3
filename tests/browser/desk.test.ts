// What an editor sees while writing, in a real development server at work on a copy: edits at once, mistakes where they
// are, drafts, the desk. And that nothing of it is on the site.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyProject } from '../../scripts/bench/project.ts'
import { charts, texts } from '../../src/catalogue.ts'
import { tagRules } from '../../src/checks/tags.ts'
import { bytesOf, files } from '../site/pages.ts'
import { openWindow } from './browser.ts'
import { startDev } from './dev.ts'
import { faultsOf } from './faults.ts'

const chapter = 'content/chapters/en/the-surge.mdx'
const draft = '---\ntitle: Work in hand\nstandfirst: Words.\ndraft: true\n---\n\nWork on <Measure id="list.JEM" />.\n'
const copy = copyProject()
writeFileSync(join(copy, 'content/chapters/en/work-in-hand.mdx'), draft)
const broken = texts.chapters.get(chapter)!.replace('title: ', 'title: At: ')
writeFileSync(join(copy, chapter), broken)
const dev = await startDev(copy)
const page = await openWindow(1280, { baseURL: dev.origin })
// Making the first page takes a while on a busy machine.
page.setDefaultTimeout(240_000)
const faults: string[] = []
page.on('pageerror', ({ message }) => faults.push(message))
page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))

afterAll(async () => {
  await page.context().close()
  await dev.close()
  rmSync(copy, { recursive: true, force: true })
})

/** Waits until the page says so, by itself: nobody loads it again. */
const sees = (text: string) => page.waitForFunction((text) => document.body?.textContent.includes(text), text)
const panel = page.locator('[data-desk-panel]')

/** Opens a page. An edit taken back just before may load the page that is left once more, and cut the way off. */
async function open(path: string): Promise<void> {
  await page.goto(path).catch((error: unknown) => {
    if (!String(error).includes('ERR_ABORTED')) throw error
    return page.goto(path)
  })
}

test('it starts though the head of a chapter cannot be read, tells that, and shows the page once it is mended', {
  timeout: 300_000,
}, async () => {
  await open('/chapters/the-surge/')
  await panel.getByText(`${chapter}:2:`).first().waitFor()
  expect(await page.locator('h1').textContent()).toBe('the-surge')
  await expect.poll(() => dev.said()).toContain(`${chapter}:2:8  is not readable as YAML`)
  writeFileSync(join(copy, chapter), texts.chapters.get(chapter)!)
  await panel.waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'The surge')
})

test('the desk lists every chapter with the draft, and what to look at with file and line', async () => {
  await open('/desk/')
  // The first page of all loads itself again once, when what it needs has been made ready.
  await page.waitForFunction((count) => document.querySelector('tbody')?.rows.length === count, texts.chapters.size + 1)
  expect(await page.locator('tbody').first().locator('tr').last().innerText()).toMatch(/Work in hand \(draft\)\s+\d/)
  for (const id of ['alts', 'stale', 'unused-facts', 'unused-charts', 'single', 'no-link', 'no-copy']) {
    const items = await page.locator(`#${id} tbody tr code`).allTextContents()
    for (const place of items) expect(place).toMatch(/^(content|data|src)\/\S+\.(mdx|yml|ts):\d+$/)
    expect(await page.locator(`#${id} summary`).textContent()).toContain(`: ${items.length}`)
  }
  await expectNoFaults()
})

test('it shows every tag with its example and what it takes', async () => {
  await open('/desk/tags/')
  for (const [name, { needs, may }] of Object.entries(tagRules)) {
    const section = page.locator(`[data-tag="${name}"]`)
    expect(await section.locator('pre').textContent(), name).toContain(`<${name}`)
    expect((await section.locator('.shown').innerHTML()).length, name).toBeGreaterThan(80)
    const taken = await section.locator('dt code').allTextContents()
    for (const prop of [...needs, ...may]) expect(taken.join(), name).toContain(`${prop}:`)
  }
  await expectNoFaults()
})

test('it lists every chart, and shows one in every way: words, sizes, looks, embeds that fit', async () => {
  await open('/desk/charts/')
  const listed = await page.locator('[data-chart]').evaluateAll((rows) => rows.map((row) => row.dataset.chart))
  expect(listed.sort()).toEqual([...charts.keys()].sort())
  await expectNoFaults()
  await open('/desk/charts/who-signs/')
  expect(await page.locator('[data-look="light"]').count()).toBe(3)
  expect(await page.locator('[data-variant="auto"] iframe').count()).toBe(7)
  await page.locator('details:has([data-look="print"]) summary').click()
  await page.locator('[data-variant="dark"] summary').click()
  const fit = page.locator('[data-variant="dark"] [data-is]').first()
  await fit.waitFor()
  expect(await fit.getAttribute('data-is')).toBe('fit')
  const print = page.locator('[data-look="print"]').first().contentFrame().locator('html')
  await expect
    .poll(() => print.evaluate((html) => getComputedStyle(html).getPropertyValue('--ink').trim()))
    .toBe('#000')
  await expectNoFaults()
})

test('an edit of a chapter, a word file, a fact, a chart or a table shows on the open page', {
  timeout: 300_000,
}, async () => {
  await open('/chapters/the-surge/')
  const edits: [string, string | RegExp, string, string][] = [
    [chapter, '\n## ', '\nWords of a new paragraph.\n\n## ', 'Words of a new paragraph.'],
    ['content/ui/en.yml', 'all-chapters: All chapters', 'all-chapters: Each chapter', 'Each chapter'],
    ['content/charts/en/who-signs.yml', 'title: ', 'title: Seen anew, ', 'Seen anew,'],
    ['content/facts/law.yml', '- id: eo-14159\n', '- id: eo-14159\n  dispute: Contested anew.\n', 'Contested anew.'],
    ['data/tables/agreements.csv', /^(pa-benton-borough-.*),municipal,TFM,/m, '$1,municipal,JEM,', '659 of the'],
  ]
  for (const [file, from, to, seen] of edits) {
    const back = dev.edit(file, from, to)
    await sees(seen)
    back()
    await page.waitForFunction((text) => !document.body?.textContent.includes(text), seen)
  }
  await open('/charts/who-signs/')
  const back = dev.edit('src/charts/who-signs.ts', 'label(type),', 'label(type).toUpperCase(),')
  await page.waitForFunction(() => document.querySelector('svg')?.textContent?.includes('COUNTY'))
  back()
  await page.waitForFunction(() => document.querySelector('svg')?.textContent?.includes('County'))
})

test('a mistake is told on its page and in the terminal, with line, sentence and what was meant, until it is mended', {
  timeout: 300_000,
}, async () => {
  await open('/chapters/the-surge/')
  const line = texts.chapters
    .get(chapter)!
    .split('\n')
    .findIndex((line) => line.startsWith('## '))
  const back = dev.edit(chapter, '\n## ', '\nThere are 42 sheriffs.\n\n<Chart id="who-sgns" />\n\n## ')
  await panel.getByText('There are 42 sheriffs').waitFor()
  const told = await panel.evaluate((host) => host.shadowRoot!.textContent)
  expect(told).toContain(`${chapter}:${line + 1}:`)
  expect(told).toContain('did you mean "who-signs"?')
  expect(told).toMatch(/^2 to mend here/)
  await expect
    .poll(() => dev.said())
    .toMatch(new RegExp(`${chapter}:${line + 1}:\\d+ {2}"42" is neither computed nor sourced`))
  // The rest of the page is there, and the mistake stands in its place.
  expect(await page.locator('[data-mistake]').textContent()).toContain('there is no chart "who-sgns"')
  expect(await page.locator('h1').textContent()).toBe('The surge')
  await open('/charts/who-signs/')
  await panel.getByText('Nothing to mend here · 2 elsewhere').waitFor()
  back()
  await panel.waitFor({ state: 'detached' })
})

test('a text that cannot be read leaves the page standing', async () => {
  await open('/chapters/the-surge/')
  const back = dev.edit(chapter, '\n## ', '\n<Fact id="eo-14159">It was signed\n\n## ')
  await page.locator('[data-mistake]').waitFor()
  expect(await page.locator('[data-mistake]').textContent()).toContain('Expected a closing tag for `<Fact>`')
  back()
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('[data-mistake]'))
})

test('a draft is shown and marked, on its page and where chapters are listed', async () => {
  await open('/chapters/work-in-hand/')
  expect(await page.locator('.kicker').first().textContent()).toContain('Draft')
  expect(await page.locator('nav.chapters').innerText()).toContain('Work in hand (draft)')
})

test('the site has no desk, and no page of it a trace of one', () => {
  expect(files.filter((file) => /^(desk|500)/.test(file))).toEqual([])
  const marks = ['desk-panel', 'data-mistake', 'src/desk', '/desk/']
  for (const file of files.filter((name) => /\.(html|js|css|xml|json)$/.test(name))) {
    const text = bytesOf(file).toString()
    expect(
      marks.filter((mark) => text.includes(mark)),
      file,
    ).toEqual([])
  }
})

/** No error in the console, and nothing that axe finds. */
async function expectNoFaults(): Promise<void> {
  expect(faults.splice(0)).toEqual([])
  expect((await faultsOf(page)).faults).toEqual([])
}
