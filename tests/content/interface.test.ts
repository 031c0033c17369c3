import { expect, test } from 'vitest'
import { texts } from '../../src/catalogue.ts'
import { checkInterface, code } from '../../src/checks/interface.ts'
import { describeProblems } from '../../src/problems.ts'
import { placeWords } from '../../src/schema/place.ts'
import { parseRecords } from '../../src/schema/record.ts'

const page = new Map([
  [
    '../pages/a.astro',
    `import { ui } from '../words.ts'
import { say } from '../say.ts'
ui('title', language)
say('total', { count, all: 2 }, language)
ui(\`kind-\${kind}\`, language)
ui('found', language)
`,
  ],
  ['../client/a.ts', "said.replace('{hits}', text)\n"],
])
const told = (text: string, file = 'content/ui/en.yml') =>
  describeProblems(checkInterface(text, file, page))
    .split('\n')
    .map((line) => line.trim())

test('words that the code shows pass, named outright or as one of a kind, their blanks filled by page or script', () => {
  expect(told("title: A\ntotal: '{count} of {all}, {list.date}'\nkind-a: B\n# extra: {x}\nfound: '{hits}'\n")).toEqual([
    '',
  ])
})

test('a key that no page shows is told with the one that is missing, and a blank with the nearest', () => {
  expect(told("titel: A\ntotal: '{cuont} of {all}'\nextra: B\n")).toEqual([
    'content/ui/en.yml  has no word "found"',
    'add it: a page asks for it',
    'content/ui/en.yml:1  no page shows "titel"',
    'did you mean "title"?',
    'content/ui/en.yml:2  "total" has a blank {cuont} that no page fills',
    'did you mean {count}?',
    'content/ui/en.yml:3  no page shows "extra"',
    'take it out, or give it the name that a page asks for',
  ])
})

test('of the pages on states the words are judged, with both their forms, and nothing else', () => {
  const text =
    "called:\n  DC: a\nwords:\n  total:\n    one: A\n    other: '{cuont}'\n  found: B\ncases:\n  any:\n    text: C\n"
  expect(told(text, 'content/places/en.yml')).toEqual([
    'content/places/en.yml:4  "total" has a blank {cuont} that no page fills',
    'did you mean {count}?',
  ])
})

test('a slip in the words of this site would be found', () => {
  const text = texts.words.get('content/ui/en.yml')!
  expect(checkInterface(text, 'content/ui/en.yml', code)).toEqual([])
  const slip = text.replace(/^unanswered:/m, 'unanswerd:')
  expect(checkInterface(slip, 'content/ui/en.yml', code)).toMatchObject([{ hint: 'did you mean "unanswered"?' }])
})

test('a phrase that lacks one of its forms is told as such', () => {
  const text = 'called: {}\nwords:\n  total:\n    onne: A\n    other: B\n  both: [a]\ncases: {}\n'
  expect(describeProblems(parseRecords(placeWords, text, 'content/places/en.yml').problems).split('\n')).toEqual([
    'content/places/en.yml:3:3  en has no words.total.one',
    '    add `one:`, its value',
    'content/places/en.yml:4:5  words.total of en has an unknown key "onne"',
    '    did you mean "one"?',
    'content/places/en.yml:6:3  words.both of en is a list',
    '    write its value',
  ])
})
