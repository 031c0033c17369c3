// The map that moves through the lists, counted again from the pinned tables' text: no code of src has a part in the counts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { openWindow, visit } from './browser.ts'

type Row = Record<string, string>
const tableOf = (name: string): Row[] =>
  parse(readFileSync(join(import.meta.dirname, `../../data/tables/${name}.csv`), 'utf8'), { columns: true })
const [agencies, agreements, publications] = ['agencies', 'agreements', 'publications'].map(tableOf) as [
  Row[],
  Row[],
  Row[],
]
const address = '/charts/agencies-map/'

const page = await openWindow(1280)
afterAll(() => page.context().close())
await visit(page, address)

/** What the last list of a month held: agencies, states, dots, states in a tint, agencies named under the map. */
function counted(month: string) {
  const day = publications
    .map(({ published }) => published!)
    .filter((published) => published.startsWith(month))
    .sort()
    .at(-1)!
  const listed = new Set<string>()
  for (const { agency_id, first_listed, last_listed } of agreements) {
    if (first_listed! <= day && day <= last_listed!) listed.add(agency_id!)
  }
  const here = agencies.filter(({ agency_id }) => listed.has(agency_id!))
  const isFar = ({ state }: Row) => state === 'GU' || state === 'MP'
  const isStatewide = ({ agency_type, located_by }: Row) => agency_type === 'state' && located_by === 'state'
  const near = here.filter((row) => !isFar(row))
  return {
    agencies: here.length,
    states: new Set(here.map(({ state }) => state)).size,
    dots: near.filter((row) => !isStatewide(row)).length,
    tints: new Set(near.filter(isStatewide).map(({ state }) => state)).size,
    far: here.filter(isFar).length,
  }
}

/** What the map shows. */
function read() {
  return page.evaluate(() => {
    const section = document.querySelector('[data-months]')!
    const [svg] = [...section.querySelectorAll('.moving svg')].filter((one) => one.checkVisibility())
    const shown = [...svg!.querySelectorAll('[data-lists]')].filter((mark) => getComputedStyle(mark).display !== 'none')
    const pathOf = (mark: Element) =>
      mark.getAttribute('d') ?? document.querySelector(mark.getAttribute('href')!)!.getAttribute('d')!
    const dots = shown.filter((mark) => mark.closest('defs'))
    const rest = shown.filter((mark) => !mark.closest('defs'))
    const [, agencies, states] = /: ([\d,]+) agencies in (\d+) states/.exec(
      section.querySelector('output')!.textContent,
    )!
    return {
      agencies: Number(agencies!.replace(',', '')),
      states: Number(states),
      dots: dots.reduce((sum, mark) => sum + pathOf(mark).split('h0').length - 1, 0),
      tints: rest.filter((mark) => mark.matches('path, use')).length,
      far: rest
        .filter((mark) => mark.matches('g'))
        .reduce((sum, mark) => sum + mark.querySelectorAll('path, circle').length, 0),
    }
  })
}

const choose = (place: number) =>
  page.evaluate((place) => {
    const slider = document.querySelector<HTMLInputElement>('[data-months] input')!
    slider.valueAsNumber = place
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  }, place)

test.for([
  { month: '2024-12', place: 0 },
  { month: '2025-02', place: 1 },
  { month: '2025-09', place: 8 },
  { month: '2026-01', place: 12 },
  { month: '2026-05', place: 16 },
])('in $month every agency of its last list is a dot, in a tinted state, or named under the map', async (chosen) => {
  await choose(chosen.place)
  expect(await page.evaluate(() => location.hash)).toBe(`#${chosen.month}`)
  expect(await read()).toEqual(counted(chosen.month))
})

test('the agencies of the last list are those that the page opens with', async () => {
  await visit(page, address)
  expect(await read()).toEqual(counted('2026-05'))
  expect(await page.evaluate(() => location.hash)).toBe('')
})

test('a month in the address is shown when the page opens, in view, and when the address changes', async () => {
  await visit(page, '/charts/')
  await visit(page, `${address}#2025-09`)
  expect(await read()).toEqual(counted('2025-09'))
  expect(await page.evaluate(() => document.querySelector('[data-months]')!.getBoundingClientRect().top)).toBeLessThan(
    200,
  )
  await page.evaluate(() => {
    location.hash = '#2025-06'
  })
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-months] input')!.value === '5')
  expect(await read()).toEqual(counted('2025-06'))
})

test('arrow keys move the slider, which says the list in words', async () => {
  await page.focus('[data-months] input')
  await page.keyboard.press('ArrowLeft')
  expect(await read()).toEqual(counted('2025-05'))
  expect(await page.getAttribute('[data-months] input', 'aria-valuetext')).toBe(
    await page.innerText('[data-months] output'),
  )
})

test('the play button steps on by itself, and stops where it is asked to', async () => {
  await choose(16)
  const button = page.locator('[data-months] button')
  // Asked in the page itself, at the first step: on a busy machine the next would come before a click from here.
  const stepped = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const section = document.querySelector('[data-months]')!
        const button = section.querySelector('button')!
        const observer = new MutationObserver(() => {
          if (section.querySelector('input')!.value !== '1') return
          observer.disconnect()
          const offered = button.innerText
          button.click()
          resolve(offered)
        })
        observer.observe(section.querySelector('output')!, { childList: true })
        button.click()
      }),
  )
  expect(await stepped).toBe('Pause')
  expect(await button.innerText()).toBe('Play')
  expect(await read()).toEqual(counted('2025-02'))
})

test('reduced motion removes the play button', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await page.locator('[data-months] button').isVisible()).toBe(false)
})

test('without scripts four lists stand beside each other, and a table counts those of every month', async () => {
  const plain = await openWindow(390, { javaScriptEnabled: false })
  await visit(plain, address)
  const section = plain.locator('[data-months]')
  expect(await section.locator('.moving').isVisible()).toBe(false)
  expect(await section.locator('.still svg').count()).toBe(4)
  for (const map of await section.locator('.still svg').all()) expect(await map.isVisible()).toBe(true)
  await section.locator('summary').click()
  const rows = await section.locator('[data-month]').allInnerTexts()
  expect(rows.length).toBe(17)
  const { agencies, states } = counted('2025-09')
  expect(rows[8]!.split(/\s+/).slice(-2)).toEqual([String(agencies), String(states)])
  await plain.context().close()
})
