// Chapters that must not pass: each file of the folder holds one kind of mistake, and beside it stands what an editor
// is told, to the letter.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addressesOfSite } from '../../src/checks/addresses.ts'
import { checkChapter } from '../../src/checks/chapter.ts'
import { describeProblems, type Problem } from '../../src/problems.ts'
import { wordings } from '../../src/words.ts'

const folder = join(import.meta.dirname, '../fixtures/chapters')
const broken = readdirSync(folder).filter((file) => file.endsWith('.mdx'))
const judge = { language: 'en', names: ['287(g)'], wordings: wordings('en'), addresses: addressesOfSite() } as const
const check = (file: string): Problem[] =>
  checkChapter(readFileSync(join(folder, file), 'utf8'), { file: `content/chapters/en/${file}`, ...judge })

test.for(broken)('%s is refused with its message', async (file) => {
  const told = describeProblems(check(file))
  expect(told).toMatch(/\S/)
  await expect(`${told}\n`).toMatchFileSnapshot(join(folder, file.replace('.mdx', '.txt')))
})

test('there are twenty of them and more, and no two are told the same', () => {
  expect(broken.length).toBeGreaterThanOrEqual(20)
  const messages = broken.map((file) =>
    check(file)
      .map(({ message, hint }) => `${message} ${hint}`)
      .join(),
  )
  expect(new Set(messages).size).toBe(broken.length)
})

test('the mistakes of all chapters are told in one run, each in its place', () => {
  const told = describeProblems(broken.flatMap(check))
  for (const file of broken) expect(told).toContain(`content/chapters/en/${file}:`)
})

test('the checks find nothing wrong with a chapter that holds all of this rightly', () => {
  const body = [
    'Section 287(g) has <Measure id="list.agreements" /> agreements, <Measure id="list.TFM.share" says="nearly two thirds" /> of them task forces.',
    '<Fact id="eo-14159">It was signed on January 20, 2025.</Fact>',
    '<Fact id="growth-2007-08">By 21 August 2007 there were agreements with 23 agencies, NumbersUSA wrote.</Fact>',
    '<Fact id="alamance-doj-opened-2010">The Justice Department opened an investigation.</Fact> <Reply to="alamance-doj-opened-2010" />',
    'A <Term id="detainer">detainer</Term> is a request.',
    '<Chart id="who-signs" />',
    '<Scrolly chart="agencies-map"><Step state="now">The list today.</Step></Scrolly>',
    '<Aside title="A note">Words.</Aside>',
  ].join('\n\n')
  const head = '---\ntitle: Draft\nstandfirst: Of them {list.TFM.share|nearly two thirds}.\norder: 9\n---\n\n'
  expect(describeProblems(checkChapter(head + body, { file: 'content/chapters/en/draft.mdx', ...judge }))).toBe('')
})
