import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addressesOfSite } from '../../src/checks/addresses.ts'
import { checkChapter } from '../../src/checks/chapter.ts'
import { checkWordDigits } from '../../src/checks/digits.ts'
import { tagRules } from '../../src/checks/tags.ts'
import { describeProblems } from '../../src/problems.ts'
import { wordings } from '../../src/words.ts'

const file = 'content/chapters/en/draft.mdx'
const head = '---\ntitle: Draft\nstandfirst: A draft.\norder: 9\n---\n\n'
const check = (body: string, before = head) =>
  describeProblems(
    checkChapter(before + body, {
      file,
      language: 'en',
      addresses: addressesOfSite(),
      names: ['287(g)'],
      wordings: wordings('en'),
    }),
  )

test('a chapter of computed and sourced numbers passes', () => {
  const body = [
    'Section 287(g) has <Measure id="list.agreements" /> agreements.',
    '<Fact id="eo-14159">It was signed on January 20, 2025.</Fact>',
    '<Chart id="who-signs" />',
    '<Scrolly chart="agencies-map"><Step state="now">The list today.</Step></Scrolly>',
    '<Aside title="A note">Words.</Aside>',
  ].join('\n\n')
  expect(check(body)).toBe('')
})

test('every mistake of a chapter is told in one run', () => {
  const told = check('There are 42.\n\n<Chrat id="x" />\n\n<Measure id="nothing.here" />')
  expect(told.split('\n').filter((line) => line.startsWith('content'))).toHaveLength(3)
})

test('a number typed into a word file is refused, one inside a measure or a name is not', () => {
  const text = 'title: Section 287(g)\ntakeaway: There are {list.TX2} and 12 more.\n'
  expect(describeProblems(checkWordDigits(text, 'content/charts/en/x.yml', ['287(g)']))).toBe(
    'content/charts/en/x.yml:2:36  "12" is typed, not computed: “takeaway: There are {list.TX2} and 12 more.”\n    write {measure.id}, or add the name it belongs to to content/names.yml',
  )
})

test('the checks know the tags that pages hand to authors, and no others', () => {
  const components = readdirSync('src/components/story').filter((name) => name.endsWith('.astro'))
  expect(Object.keys(tagRules).sort()).toEqual(components.map((name) => name.replace('.astro', '')).sort())
})

test('a footnote is refused whatever is in it, and brackets that make none are words', () => {
  expect(check('Words.[^note]\n\n[^note]: Words').match(/holds a footnote/g)).toHaveLength(2)
  expect(check('Words \\[^note] and `[^note]` and [a^b].')).toBe('')
})
