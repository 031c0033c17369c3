import { expect, test } from 'vitest'
import { addressesOfSite } from '../../src/checks/addresses.ts'
import { checkChapter } from '../../src/checks/chapter.ts'
import { checkLinksToDrafts } from '../../src/checks/drafts.ts'
import { describeProblems } from '../../src/problems.ts'
import { isDraft } from '../../src/schema/page.ts'
import { sortDrafts } from '../../src/story/drafts.ts'
import { wordings } from '../../src/words.ts'

const chapter = (...keys: string[]) => `---\ntitle: Work\nstandfirst: Words.\n${keys.join('\n')}\n---\n\nWords.\n`
const check = (text: string) =>
  describeProblems(
    checkChapter(text, {
      file: 'content/chapters/en/work.mdx',
      language: 'en',
      names: [],
      addresses: addressesOfSite(),
      wordings: wordings('en'),
    }),
  )

test('a chapter is a draft where its head says so, and nowhere else', () => {
  expect(isDraft(chapter('draft: true'))).toBe(true)
  expect(isDraft(chapter('draft: true').replaceAll('\n', '\r\n'))).toBe(true)
  expect(isDraft(`\ufeff${chapter('draft: true')}`)).toBe(true)
  expect(isDraft(chapter('draft: false'))).toBe(false)
  expect(isDraft(chapter('order: 3'))).toBe(false)
  expect(isDraft('draft: true\n')).toBe(false)
  expect(isDraft(`${chapter('order: 3')}\n---\ndraft: true\n---\n`)).toBe(false)
})

test('a head that cannot be read hides no chapter: the checks stop on it', () => {
  const broken = chapter('draft: true', 'order: [')
  expect(isDraft(broken)).toBe(false)
  expect(check(broken)).toMatch(/work\.mdx:\d+:\d+ {2}is not readable as YAML/)
  expect(isDraft(chapter('draft: "true"'))).toBe(false)
  expect(check(chapter('draft: "true"'))).toContain('expected true or false')
  expect(check(chapter('darft: true'))).toContain('did you mean "draft"?')
})

test('a day of publication is refused, and why is said', () => {
  expect(check(chapter('publish: 2026-12-01'))).toBe(
    'content/chapters/en/work.mdx:4:1  work has a key "publish"\n    the build has no clock, so that it can be repeated: write `draft: true`, and take it out on the day',
  )
})

test('drafts are left out, and shown where that is asked for', () => {
  const all = new Map([
    ['content/chapters/en/a.mdx', chapter('order: 1')],
    ['content/chapters/en/b.mdx', chapter('draft: true')],
  ])
  const built = sortDrafts(all, false)
  expect([...built.chapters.keys()]).toEqual(['content/chapters/en/a.mdx'])
  expect([...built.drafts.keys()]).toEqual(['content/chapters/en/b.mdx'])
  expect([...sortDrafts(all, true).chapters.keys()]).toEqual([...all.keys()])
})

test('a link from what is published to a draft is told with its place', () => {
  const published = new Map([
    [
      'content/chapters/en/a.mdx',
      'Words.\n\nSee [work](/chapters/work/#part) and [the surge](/chapters/the-surge/).\n',
    ],
    ['content/chapters/en/c.mdx', 'See [more](/chapters/work-of-others/).\n'],
  ])
  expect(describeProblems(checkLinksToDrafts(published, new Map([['content/chapters/en/work.mdx', '']])))).toBe(
    'content/chapters/en/a.mdx:3:12  a link leads to /chapters/work/, which is a draft and not on the site\n    take the link out, or `draft: true` out of content/chapters/en/work.mdx',
  )
})
