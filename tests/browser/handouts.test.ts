// Sheets and keys as printed documents, read back from their PDFs.
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import { site } from '../../src/site.ts'
import { packOf, packsIn } from '../../src/teach/pack.ts'
import { openWindow, visit } from './browser.ts'

const formats = ['A4', 'Letter'] as const
const [sheetWindow, keyWindow] = await Promise.all([openWindow(1280), openWindow(1280)])
afterAll(() => Promise.all([sheetWindow.context().close(), keyWindow.context().close()]))
const packs = packsIn('en').map((id) => packOf(id, 'en'))

/** Words without the breaks and hyphens of lines, as two renderings of a text can be compared. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s‐-‑-]+/g, '')

/** The sheets of a page in each format, as their words. */
async function printed(page: Page, address: string): Promise<string[][]> {
  await visit(page, address)
  const sheets: Promise<string[]>[] = []
  for (const format of formats) sheets.push(wordsOf(await page.pdf({ format })))
  return Promise.all(sheets)
}

async function wordsOf(pdf: Uint8Array): Promise<string[]> {
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)))).text.map(bare)
}

test.for(packs)(
  'the sheet of $id keeps each task with its words and names its files, and the key cuts no step in two',
  async (pack) => {
    const { href, exercises, discussion } = pack
    const isWhole = (on: readonly string[], parts: readonly string[]) =>
      on.some((sheet) => parts.every((part) => sheet.includes(bare(part.replaceAll('`', '')))))
    const [sheets, keys] = await Promise.all([printed(sheetWindow, href.sheet), printed(keyWindow, href.key)])
    for (const [index, format] of formats.entries()) {
      for (const { title, task, columns } of exercises)
        expect(isWhole(sheets[index]!, [title, task, columns.at(-1)!.means]), `${format}: ${title}`).toBe(true)
      for (const { question } of discussion)
        expect(isWhole(sheets[index]!, [question]), `${format}: ${question}`).toBe(true)
      for (const { href } of exercises.flatMap(({ files }) => files))
        expect(isWhole(sheets[index]!, [new URL(href, site.origin).href]), `${format}: ${href}`).toBe(true)
      const steps = exercises.flatMap(({ steps, slips }) => [...steps, ...slips])
      for (const text of [...steps, ...discussion.flatMap(({ one, other }) => [one, other])])
        expect(isWhole(keys[index]!, [text]), `${format}: ${text}`).toBe(true)
    }
  },
)
