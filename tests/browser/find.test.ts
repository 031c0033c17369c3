import { afterAll, expect, test } from 'vitest'
import { openWindow, visit } from './browser.ts'

const page = await openWindow(1280)
afterAll(() => page.context().close())

/** Types into the look-up with the keyboard alone, from the top of the page, and goes where Enter leads. */
async function lookUp(query: string, { down = 0 } = {}): Promise<string> {
  await visit(page, '/states/')
  await tabTo('#find')
  await page.keyboard.type(query)
  await page.locator('#found:not([hidden]) [role=option]').first().waitFor()
  for (let step = 0; step < down; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/states\/\w\w\//)
  const { pathname, hash } = new URL(page.url())
  return pathname + hash
}

async function tabTo(selector: string): Promise<void> {
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return
  }
  throw new Error(`${selector} was not reached by the Tab key`)
}

test.for([
  ['a state', 'wyoming', '/states/wy/', 'Wyoming'],
  ['a county', 'Harris County', '/states/tx/#48201', 'Harris County'],
  ['a city’s police', 'Pine Bluffs police', '/states/wy/#wy-pine-bluffs-police-department', 'Pine Bluffs Police'],
  ['a misspelling', 'Maricpoa', '/states/az/#04013', 'Maricopa County'],
  ['a city with nothing', 'Chicago', '/states/il/#17031', 'Cook County'],
])('%s is found by keyboard alone: “%s”', async ([, query, expected, heading]) => {
  expect(await lookUp(query!)).toBe(expected)
  const { hash } = new URL(page.url())
  const target = page.locator(hash ? `[id="${hash.slice(1)}"]` : 'h1')
  expect(await target.textContent()).toContain(heading)
  expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900)
  expect(await target.evaluate((element) => element.getBoundingClientRect().bottom)).toBeGreaterThan(0)
})

test('the box is a combobox: it says what is found, what is chosen, and Escape leaves it', async () => {
  await visit(page, '/states/')
  const input = page.getByRole('combobox')
  await input.focus()
  expect(await input.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.type('springfield')
  const options = page.getByRole('option')
  await options.first().waitFor()
  expect(await input.getAttribute('aria-expanded')).toBe('true')
  expect(await page.getByRole('status').textContent()).toMatch(/^\d+ found\. Chosen: Springfield/)
  const chosen = () =>
    page.evaluate(() => {
      const id = document.querySelector('#find')!.getAttribute('aria-activedescendant')
      const selected = [...document.querySelectorAll('[aria-selected=true]')]
      return { same: selected.length === 1 && selected[0]!.id === id, place: Number(id?.split('-').at(-1)) }
    })
  expect(await chosen()).toEqual({ same: true, place: 0 })
  await page.keyboard.press('ArrowDown')
  expect(await chosen()).toEqual({ same: true, place: 1 })
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await chosen()).toEqual({ same: true, place: (await options.count()) - 1 })
  await page.keyboard.press('Escape')
  expect(await input.getAttribute('aria-expanded')).toBe('false')
  expect(await input.inputValue()).toBe('springfield')
  await page.keyboard.press('Escape')
  expect(await input.inputValue()).toBe('')
  await page.keyboard.type('qzxvqzxv')
  await page.getByText('Nothing found').waitFor()
})

test('nothing of the look-up is fetched before it is entered, and all of it from the site itself', async () => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await visit(page, '/states/')
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([])
  await page.locator('#find').focus()
  await page.keyboard.type('ch')
  await page.getByRole('option').first().waitFor()
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual(['/states/places.json', '/states/towns-c.json'])
  page.removeAllListeners('request')
})

test('a pointer may choose as well', async () => {
  await visit(page, '/states/')
  await page.locator('#find').click()
  await page.keyboard.type('cheyenne')
  await page.getByRole('option', { name: /Cheyenne, WY/ }).click()
  await page.waitForURL(/states\/wy\/#56021/)
})

test('headings sort the table by name and by day, and say so', async () => {
  await visit(page, '/states/wy/')
  const cells = (column: number) =>
    page.$$eval(`#agencies tbody tr > :nth-child(${column})`, (all) =>
      all.map((cell) => cell.querySelector('time')?.dateTime ?? cell.textContent!.trim()),
    )
  const before = await cells(5)
  await page.getByRole('button', { name: 'Signed' }).press('Enter')
  expect(await cells(5)).toEqual([...before].sort())
  expect(
    await page.locator('th[aria-sort]').evaluateAll((all) => all.map((th) => [th.ariaSort, th.textContent])),
  ).toEqual([['ascending', 'Signed']])
  await page.getByRole('button', { name: 'Signed' }).press('Enter')
  expect(await cells(5)).toEqual([...before].sort().reverse())
  await page.getByRole('button', { name: 'Agency' }).press('Enter')
  const names = await cells(1)
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
})

test('without scripts the states are a list, the box is not shown, and a table is in order', async () => {
  const plain = await openWindow(412, { javaScriptEnabled: false })
  await plain.goto('/states/')
  expect(await plain.locator('#find').isVisible()).toBe(false)
  await plain.getByRole('link', { name: 'Wyoming' }).click()
  expect(await plain.locator('h1').textContent()).toBe('Wyoming')
  expect(await plain.locator('#agencies tbody tr').count()).toBeGreaterThan(10)
  expect(await plain.locator('#agencies button').count()).toBe(0)
  await plain.context().close()
})
