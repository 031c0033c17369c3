import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordings } from '../../src/catalogue.ts'
import { checkChapter, tagRules } from '../../src/checks/chapter.ts'
import { checkWordDigits } from '../../src/checks/digits.ts'
import { describeProblems } from '../../src/problems.ts'

const file = 'content/chapters/en/draft.mdx'
const head = '---\ntitle: Draft\nstandfirst: A draft.\norder: 9\n---\n\n'
const check = (body: string, before = head) =>
  describeProblems(checkChapter(before + body, { file, language: 'en', names: ['287(g)'], wordings: wordings('en') }))

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

const mistakes: [name: string, body: string, told: string][] = [
  [
    'a typed number is refused with its sentence',
    'One line.\nThere are 42 agreements now. More.',
    'content/chapters/en/draft.mdx:8:11  "42" is neither computed nor sourced: “There are 42 agreements now.”\n    write <Measure id="…" />, or put the sentence into <Fact id="…">',
  ],
  [
    'a number that the fact does not hold is refused',
    '<Fact id="eo-14159">Signed on 21 January 2025.</Fact>',
    'content/chapters/en/draft.mdx:7:31  "21" is not in the fact "eo-14159": “Signed on 21 January 2025.”\n    correct the number, or the record in content/facts',
  ],
  [
    'an unknown measure is answered with the nearest',
    '<Measure id="list.agreemnts" />',
    'content/chapters/en/draft.mdx:7:1  there is no measure "list.agreemnts"\n    did you mean "list.agreements"?',
  ],
  [
    'a wording that the number does not bear out is refused',
    'It is <Measure id="list.TFM.share" says="nearly all" />.',
    'content/chapters/en/draft.mdx:7:7  "nearly all" is not true of list.TFM.share, which is 63 per cent: “It is nearly all.”\n    write "most" or "nearly two thirds"',
  ],
  [
    'an unverified fact is refused',
    '<Fact id="growth-florida-alabama">Words.</Fact>',
    'content/chapters/en/draft.mdx:7:1  the fact "growth-florida-alabama" is unverified, so no chapter may use it\n    find a source that bears it out, or leave the sentence out',
  ],
  [
    'an unknown chart is answered with the nearest',
    '<Chart id="agreements-by-modle" />',
    'content/chapters/en/draft.mdx:7:1  there is no chart "agreements-by-modle"\n    did you mean "agreements-by-model"?',
  ],
  [
    'an unknown tag is answered with the nearest',
    '<Chrat id="who-signs" />',
    'content/chapters/en/draft.mdx:7:1  there is no tag <Chrat>\n    did you mean <Chart>?',
  ],
  [
    'HTML is not a tag',
    '<div>Words.</div>',
    'content/chapters/en/draft.mdx:7:1  there is no tag <div>\n    the tags are Aside, Chart, Fact, Measure, Reply, Scrolly, Step, Term; HTML is not one of them',
  ],
  [
    'a missing attribute is named',
    '<Chart />',
    'content/chapters/en/draft.mdx:7:1  <Chart> has no id\n    write <Chart id="…">',
  ],
  [
    'an attribute too many is named',
    '<Chart id="who-signs" staet="now" />',
    'content/chapters/en/draft.mdx:7:1  <Chart> has no use for "staet"\n    did you mean "state"?',
  ],
  [
    'a step outside of a sequence is refused',
    '<Step state="now">Words.</Step>',
    'content/chapters/en/draft.mdx:7:1  <Step> stands outside of a <Scrolly>\n    put it right inside <Scrolly …> and </Scrolly>',
  ],
  [
    'a step that the chart does not have is answered with those it has',
    '<Scrolly chart="agencies-map"><Step state="tomorrow">Words.</Step></Scrolly>',
    'content/chapters/en/draft.mdx:7:31  the chart "agencies-map" has no step "tomorrow" with words\n    its steps are quiet, largest, majority, now; each needs takeaway and alt under `states:`',
  ],
  [
    'code is refused',
    'import x from "y"\n\n{1 + 1}',
    'content/chapters/en/draft.mdx:7:1  holds code\n    chapters hold words and tags only; content/README.md lists the tags\ncontent/chapters/en/draft.mdx:9:1  holds code\n    chapters hold words and tags only; content/README.md lists the tags',
  ],
  [
    'a tag that is not closed is told with its place',
    '<Aside>Words.',
    'content/chapters/en/draft.mdx:7:1  cannot be read: Expected a closing tag for `<Aside>` (7:1-7:8) before the end of `paragraph`\n    look for a tag that is not closed, or a < or { that is meant as text',
  ],
]
for (const [name, body, told] of mistakes) {
  test(name, () => {
    expect(check(body)).toBe(told)
  })
}

test('a head with a misspelt key and a wrong type is told line by line', () => {
  const told = check('', '---\ntitle: Draft\nstandfirts: A draft.\norder: third\n---\n')
  expect(told.split('\n').filter((line) => line.startsWith('content'))).toEqual([
    'content/chapters/en/draft.mdx:2:1  draft has no standfirst',
    'content/chapters/en/draft.mdx:3:1  draft has an unknown key "standfirts"',
    'content/chapters/en/draft.mdx:4:8  order of draft is "third"; expected a number',
  ])
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
