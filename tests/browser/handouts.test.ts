// Sheets and keys as printed documents, read back from their PDFs.
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import { packOf, packsIn } from '../../src/teach/pack.ts'
import { openWindow, visit } from './browser.ts'

const page = await openWindow(1280)
afterAll(() => page.context().close())
const packs = packsIn('en').map((id) => packOf(id, 'en'))

/** Words without the breaks and hyphens of lines, as two renderings of a text can be compared. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s‐-‑-]+/g, '')

async function sheetsOf(address: string, format: 'A4' | 'Letter'): Promise<string[]> {
  await visit(page, address)
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })))
  return (await extractText(pdf)).text.map(bare)
}

test.for(packs.flatMap((pack) => (['A4', 'Letter'] as const).map((format) => ({ ...pack, format }))))(
  'on $format the sheet of $id keeps each task with its words, and the key cuts no step in two',
  async ({ href, exercises, discussion, format }) => {
    const sheets = await sheetsOf(href.sheet, format)
    const isWhole = (on: readonly string[], parts: readonly string[]) =>
      on.some((sheet) => parts.every((part) => sheet.includes(bare(part.replaceAll('`', '')))))
    for (const { title, task, columns } of exercises)
      expect(isWhole(sheets, [title, task, columns.at(-1)!.means]), title).toBe(true)
    for (const { question } of discussion) expect(isWhole(sheets, [question]), question).toBe(true)
    const key = await sheetsOf(href.key, format)
    for (const { steps, slips } of exercises)
      for (const text of [...steps, ...slips]) expect(isWhole(key, [text]), text).toBe(true)
    for (const { one, other } of discussion)
      for (const text of [one, other]) expect(isWhole(key, [text]), text).toBe(true)
  },
)
