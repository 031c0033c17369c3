import { expect, test } from 'vitest'
import { fold, searchIn } from '../../src/client/finder.ts'
import type { Entry } from '../../src/entries.ts'

const entry = (title: string, text: string[], more: Partial<Entry> = {}): Entry => ({
  kind: 'Chapter',
  title,
  href: `/${title}/`,
  text,
  ...more,
})
const search = searchIn([
  entry('Detainer', ['A request to hold somebody.']),
  entry('The money', ['What is offered.', 'Overtime and salaries, 1,843 of them.', 'Detainers are another matter.']),
  entry('Peña', ['Of the name.'], { beside: 'The office answered that there was no pattern.' }),
  entry('A detainer was lodged, said the office.', [], { weight: 0.3 }),
])
const titles = (words: string) => search(words).found.map(({ entry }) => entry.title)

test('a word in a heading counts more than one in the text, and both more than a statement', () => {
  expect(titles('detainer')).toEqual(['Detainer', 'The money', 'A detainer was lodged, said the office.'])
})

test('beginnings, plurals, accents, capitals and a slip of the finger all find the word', () => {
  for (const words of ['overt', 'salary', 'SALARIES', 'overtmie', '1,843']) expect(titles(words)).toEqual(['The money'])
  for (const words of ['pena', 'Peñas', 'pattern']) expect(titles(words)).toEqual(['Peña'])
})

test('all words must be found in one place; where they are in none, places with some of them are told as such', () => {
  expect(search('overtime detainers')).toMatchObject({ isWhole: true, found: [{ entry: { title: 'The money' } }] })
  const { isWhole, found } = search('overtime pattern')
  expect(isWhole).toBe(false)
  expect(found.map(({ entry }) => entry.title).sort()).toEqual(['Peña', 'The money'])
  expect(search('zzzz')).toEqual({ isWhole: false, found: [] })
})

test('of several paragraphs the one with the most of the words is shown, with these words marked', () => {
  const { text, marks } = search('detainers matter').found[0]!
  expect(text).toBe('Detainers are another matter.')
  expect(text!.match(/\w+/g)!.filter(marks)).toEqual(['Detainers', 'matter'])
})

test('single letters are not looked for, single digits are', () => {
  expect([fold('g'), fold('9'), fold('Agencies'), fold('class'), fold('ICE')]).toEqual([
    null,
    '9',
    'agency',
    'class',
    'ice',
  ])
})
