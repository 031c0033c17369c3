// The calculator of the federal offer: what it says for many cases, worked out again from the published table.
import { afterAll, expect, test } from 'vitest'
import { addUp, awards, tierOf, workOut } from '../../src/offer.ts'
import { rowsOf } from '../../src/rows.ts'
import { offer } from '../../src/tables/offer.ts'
import { openWindow, visit } from './browser.ts'

const page = await openWindow(390)
afterAll(() => page.context().close())
await visit(page, '/charts/the-offer/')

interface Case {
  officers: number
  quarters: number
  /** Award by its short name, or none. */
  tier: string
  salary: number | null
}
const cases: Case[] = [
  ...[0, 1, 2, 10, 50, 3676].flatMap((officers) =>
    [
      { quarters: 4, tier: '90' },
      { quarters: 1, tier: '80' },
      { quarters: 16, tier: '70' },
      { quarters: 0, tier: 'none' },
    ].map((rest) => ({ officers, ...rest, salary: null })),
  ),
  { officers: 10_000, quarters: 16, tier: '90', salary: 500_000 },
  { officers: 10, quarters: 4, tier: '90', salary: 60_000 },
  { officers: 3, quarters: 1, tier: 'none', salary: 52_001 },
  { officers: 0, quarters: 4, tier: '90', salary: 60_000 },
  { officers: 5, quarters: 2, tier: '70', salary: 0 },
]

/** Amounts by position in the offer, and their sum, as published and by plain arithmetic. */
function expected({ officers, quarters, tier, salary }: Case): { amounts: (number | null)[]; sum: number } {
  const from = { '90': 1000, '80': 750, '70': 500 }[tier] ?? 0
  const pay = salary === null ? null : Math.round((salary * officers * quarters) / 4)
  const overtime = salary === null ? null : Math.round((salary * officers * quarters) / 16)
  const award = (rate: number) => (rate === from ? officers * quarters * rate : null)
  const start = [officers * 7500, officers > 0 ? 100_000 : 0]
  const amounts = [pay, overtime, award(1000), award(750), award(500), ...start]
  return { amounts, sum: amounts.reduce<number>((sum, usd) => sum + (usd ?? 0), 0) }
}

/** Types a case, and reads what the table then says: dollars by position, and together. */
async function work({ officers, quarters, tier, salary }: Case) {
  await page.fill('[name=officers]', String(officers))
  await page.fill('[name=quarters]', String(quarters))
  await page.selectOption('[name=tier]', tier)
  await page.fill('[name=salary]', salary === null ? '' : String(salary))
  return read()
}

function read() {
  return page.evaluate(() => {
    const dollars = (element: Element) => {
      const [, digits] = /\$([\d,]+)$/.exec(element.textContent.trim()) ?? []
      return digits === undefined ? null : Number(digits.replaceAll(',', ''))
    }
    const table = document.querySelector('[data-offer] table')!
    return {
      amounts: [...table.querySelectorAll('[data-amount]')].map(dollars),
      sum: dollars(table.querySelector('[data-sum]')!),
      said: document.querySelector('[data-offer] output')!.textContent,
      hash: location.hash,
    }
  })
}

test.for(cases)('$officers officers, $quarters quarters, award $tier, salary $salary', async (made) => {
  const { amounts, sum, said, hash } = await work(made)
  expect({ amounts, sum }).toEqual(expected(made))
  const { officers, quarters, tier, salary } = made
  const rows = rowsOf(offer)
  const award = awards(rows).find((name) => tierOf(name) === tier) ?? null
  expect(sum).toBe(addUp(workOut(rows, { officers, quarters, award, salary })))
  expect(said).toContain(`$${sum!.toLocaleString('en-GB')}`)
  expect(hash).toBe(
    `#officers=${officers}&quarters=${quarters}&tier=${tier}${salary === null ? '' : `&salary=${salary}`}`,
  )
})

test.for([
  { name: 'officers', typed: '2.5', says: 'A whole number from 0 to 10,000' },
  { name: 'officers', typed: '-1', says: 'A whole number from 0 to 10,000' },
  { name: 'quarters', typed: '17', says: 'A whole number from 0 to 16' },
  { name: 'quarters', typed: '', says: 'A whole number from 0 to 16' },
  { name: 'salary', typed: '600000', says: 'A whole number from 0 to 500,000' },
])('"$typed" as $name is explained, and nothing is added up', async ({ name, typed, says }) => {
  const before = await work(cases[0]!)
  await page.fill(`[name=${name}]`, typed)
  const field = page.locator(`[name=${name}]`)
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator(`#${await field.getAttribute('aria-describedby')}`).innerText()).toContain(says)
  const { amounts, sum, said, hash } = await read()
  expect(amounts.filter((amount) => amount !== null)).toEqual([])
  expect(sum).toBe(null)
  expect(said).toMatch(/^Nothing is added up/)
  expect(hash).toBe(before.hash)
  await page.fill(`[name=${name}]`, name === 'salary' ? '' : '1')
  expect(await field.getAttribute('aria-invalid')).toBe('false')
})

test('a case in the address is there when the page opens, in view, and when the address changes', async () => {
  await visit(page, '/charts/')
  await visit(page, '/charts/the-offer/#officers=30&quarters=8&tier=80&salary=70000')
  const made = { officers: 30, quarters: 8, tier: '80', salary: 70_000 }
  expect(await read()).toMatchObject(expected(made))
  expect(await page.inputValue('[name=salary]')).toBe('70000')
  expect(await page.evaluate(() => document.querySelector('[data-offer]')!.getBoundingClientRect().top)).toBeLessThan(
    200,
  )
  await page.evaluate(() => {
    location.hash = '#officers=2&quarters=4&tier=none'
  })
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=officers]')!.value === '2')
  expect(await read()).toMatchObject(expected({ officers: 2, quarters: 4, tier: 'none', salary: null }))
})

test('what is said is announced politely, and says that an offer is no payment', async () => {
  expect(await page.getAttribute('[data-offer] output', 'aria-live')).toBe('polite')
  expect(await page.innerText('[data-offer]')).toContain('An offer is not a payment')
  expect(await page.innerText('[data-offer] output')).toMatch(/not what was paid/)
})

test('without scripts the chapter shows the table of three examples, and no field to type in', async () => {
  const plain = await openWindow(390, { javaScriptEnabled: false })
  await visit(plain, '/chapters/the-money/')
  const section = plain.locator('[data-offer]')
  expect(await section.locator('form').isVisible()).toBe(false)
  const lines = (await section.locator('table').innerText()).replace(/\s+/g, ' ')
  for (const officers of [2, 10, 50]) {
    expect(lines).toContain(`${officers} officers, 4 quarters`)
    const { amounts, sum } = expected({ officers, quarters: 4, tier: '90', salary: null })
    for (const usd of [...amounts, sum]) if (usd !== null) expect(lines).toContain(`$${usd.toLocaleString('en-GB')}`)
  }
  await plain.context().close()
})
