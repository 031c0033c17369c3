import { expect, test } from 'vitest'
import { checkFilled } from '../../src/checks/filled.ts'
import { checkLeftovers } from '../../src/checks/leftovers.ts'
import { checkOrder } from '../../src/checks/order.ts'
import { describeProblems, type Problem, withoutRepeats } from '../../src/problems.ts'

const file = 'content/charts/en/x.yml'
/** Places and what was found, without what to do. */
const found = (problems: readonly Problem[]) =>
  describeProblems(problems)
    .split('\n')
    .filter((line) => /^\S/.test(line))
    .map((line) => line.replace(/^content\/\w+\/en\//, ''))

test('in a file of words neither Markdown nor tags nor stray braces are shown', () => {
  const text = 'title: "**Bold** [a](/b/)"\nnote: "<Measure id=1 /> and {{list.date}} &amp; {}."\n# **A comment**\n'
  expect(found(checkLeftovers(text, file))).toEqual([
    'x.yml:1:9  “**” would be shown as it is typed',
    'x.yml:1:15  “**” would be shown as it is typed',
    'x.yml:1:20  “](” would be shown as it is typed',
    'x.yml:2:8  “<Measure” would be shown as it is typed',
    'x.yml:2:29  “{” would be shown as it is typed',
    'x.yml:2:41  “}” would be shown as it is typed',
    'x.yml:2:43  “&amp;” would be shown as it is typed',
    'x.yml:2:49  “{}” would be shown as it is typed',
  ])
  expect(checkLeftovers('note: {a: "5 < 6 & 7", b: "a*b, {list.date}, `x_y`"}\n', file)).toEqual([])
})

test('a chapter may hold Markdown, its head may not', () => {
  const text = '---\ntitle: A <b>title</b>\n---\n\nWords **in bold**, [a link](/charts/) and 5 < 6.\n'
  expect(found(checkLeftovers(text, 'content/chapters/en/x.mdx'))).toEqual([
    'x.mdx:2:10  “<b” would be shown as it is typed',
    'x.mdx:2:18  “</b” would be shown as it is typed',
  ])
})

test('a measure in braces is told where it stands, and not again by the texts that show it', () => {
  const text =
    'note: There are {list.agrements}.\n# {no.such}\neditions:\n  "2026-05-18":\n    note: "{list.TFM.share|nearly all}"\n'
  const problems = checkFilled(text, file, 'en')
  expect(found(problems)).toEqual(['x.yml:1:17  there is no measure "list.agrements"'])
  expect(withoutRepeats([{ file: 'src/measures', message: problems[0]!.message, hint: '' }, ...problems])).toEqual(
    problems,
  )
})

test('a wording that is not true is told where it stands, and a blank is no measure', () => {
  expect(found(checkFilled('a: "{count} of {list.TFM.share|nearly all}"', file, 'en'))).toEqual([
    'x.yml:1:16  "nearly all" is not true of list.TFM.share, which is 63 per cent',
  ])
})

test('each chapter has a place and a title of its own in its language', () => {
  const head = (title: string, order: string) => `---\ntitle: ${title}\n${order}---\n`
  const chapters = new Map([
    ['content/chapters/en/a.mdx', head('One', 'order: 1\n')],
    ['content/chapters/en/b.mdx', head('one', 'order: 2\n')],
    ['content/chapters/en/c.mdx', head('Three', 'order: 1\n')],
    ['content/chapters/en/d.mdx', head('Four', '')],
    ['content/chapters/en/e.mdx', head('Five', 'draft: true\n')],
    ['content/chapters/es/a.mdx', head('One', 'order: 1\n')],
  ])
  expect(found(checkOrder(chapters))).toEqual([
    'b.mdx:2  has the title "one", and so has content/chapters/en/a.mdx',
    'c.mdx:3  has the order 1, and so has content/chapters/en/a.mdx',
    'd.mdx:2  has no place in the story',
  ])
})
