// Every state's page, opened once on a phone: nothing goes wrong, nothing is cut off, axe finds no fault.
import { afterAll, expect, test } from 'vitest'
import { rowsOf } from '../../src/catalogue.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { states } from '../../src/tables/states.ts'
import { openWindow, visit } from './browser.ts'
import { faultsOf } from './faults.ts'

const listed = new Set(rowsOf(agreements).map(({ state }) => state))
// A territory that no list names has no page.
const places = rowsOf(states).filter(({ state, kind }) => kind !== 'territory' || listed.has(state))
const page = await openWindow(320)
const errors: string[] = []
page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
page.on('pageerror', (error) => errors.push(String(error)))
afterAll(() => page.context().close())

test.for(places.map(({ state, name }) => ({ state, name })))('the page of $name is whole', async ({ state, name }) => {
  errors.length = 0
  await visit(page, `/states/${state.toLowerCase()}/`)
  expect(await page.locator('h1').innerText()).toBe(name)
  const { over, text } = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    text: document.querySelector('main')!.innerText,
  }))
  expect(over).toBe(0)
  const own = rowsOf(agreements).filter((row) => row.state === state && row.status === 'listed')
  if (own.length > 0) expect(text).toContain(new Set(own.map(({ agency_id }) => agency_id)).size.toLocaleString('en'))
  expect((await faultsOf(page)).faults).toEqual([])
  expect(errors).toEqual([])
})

test('there is a page for every state, the District of Columbia and the territories that a list names', () => {
  expect(places.length).toBe(53)
})
