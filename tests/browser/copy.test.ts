import { afterAll, expect, test } from 'vitest'
import { embedCode } from '../../src/render/code.ts'
import { ui } from '../../src/words.ts'
import { openWindow, visit } from './browser.ts'

const id = 'who-signs'
const page = await openWindow(800, { permissions: ['clipboard-read', 'clipboard-write'] })
afterAll(() => page.context().close())

test('a button copies the code of an embed, and says so', async () => {
  await visit(page, `/charts/${id}/`)
  const status = page.locator('[data-copy="code-auto"] + [role=status]')
  expect(await status.innerText()).toBe('')
  await page.locator('[data-copy="code-auto"]').click()
  await expect.poll(() => status.innerText()).toBe(ui('copied', 'en'))
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(embedCode(id, 'en'))
})

test('where a page may not copy, the text is marked and the reader is told', async () => {
  // As on an address without a certificate.
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await visit(page, `/charts/${id}/`)
  await page.locator('#embed summary').nth(4).click()
  await page.locator('[data-copy="code-wonder"]').click()
  await expect
    .poll(() => page.locator('[data-copy="code-wonder"] + [role=status]').innerText())
    .toBe(ui('copy-marked', 'en'))
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe(embedCode(id, 'en', 'wonder'))
})

test('without scripts there is no button that does nothing', async () => {
  const still = await openWindow(800, { javaScriptEnabled: false })
  await still.goto(`/charts/${id}/`)
  expect(await still.locator('[data-copy]').first().isVisible()).toBe(false)
  await still.context().close()
})
