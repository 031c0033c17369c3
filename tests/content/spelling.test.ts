import { expect, test } from 'vitest'
import { checkSpelling, ownWords } from '../../src/checks/spelling.ts'
import { describeProblems } from '../../src/problems.ts'

const told = (text: string, accepted: string[] = [], options = {}) =>
  describeProblems(checkSpelling([['a.mdx', text]], new Set(accepted), options))

test('a misspelt word is told with its place and the nearest word', () => {
  expect(told('The list\nhas agremeents.')).toBe(
    'a.mdx:2:5  "agremeents" is in no dictionary\n    did you mean "agreements"? If it is right, add it to content/spelling/en.txt',
  )
})

test.for([
  ['color', 'colour'],
  ['honoring', 'honouring'],
  ['centers', 'centres'],
  ['offenses', 'offences'],
  ['traveled', 'travelled'],
])('%s is American spelling, and %s is meant', ([american, british]) => {
  expect(told(`This ${american} is ours.`)).toContain(`"${american}" is American spelling`)
  expect(told(`This ${american} is ours.`)).toContain(`did you mean "${british}"?`)
  expect(told(`This ${british} is ours.`)).toBe('')
})

test('a word with a z that the site writes with an s is told, and one that has no s is not', () => {
  expect(told('They authorized it.')).toBe(
    'a.mdx:1:6  "authorized" has a z, and the site writes such words with an s\n    write "authorised"',
  )
  expect(told('The size of the prize that they seized.')).toBe('')
})

test('quotations and names keep the spelling of their owners, but not a slip', () => {
  expect(told('He said: “We honor it and authorize it.” The Harbor Organization is a name.')).toBe('')
  expect(told('He said: “We honnor it.”')).toContain('"honnor" is in no dictionary')
})

test('a word of code in straight quotes is quoted, and the marks of YAML round a value quote nothing', () => {
  expect(told('The link says "rel" and "color".')).toBe('')
  expect(told('       "The color of it"')).toContain('"color" is American spelling')
})

test('a word that the American list alone has, and nobody spells otherwise, is not called American', () => {
  expect(told('A rel of it.')).toContain('"rel" is in no British dictionary')
})

test('what is suggested has the capital of the word, and two letters swapped are one slip', () => {
  expect(told('In Pensylvania it is.')).toContain('did you mean "Pennsylvania"?')
  expect(told('They recieved it.')).toContain('did you mean "received"?')
})

test('records may be spelt in either way', () => {
  expect(told('Offenses they authorized.', [], { anyEnglish: true })).toBe('')
  expect(told('Ofenses.', [], { anyEnglish: true })).toContain('did you mean "Offenses"?')
})

test('a name of the list is right with its capital, another word in any case, with an apostrophe too', () => {
  expect(told('Kozak’s and Detainers.', ['Kozak', 'detainers'])).toBe('')
  expect(told('kozak', ['Kozak'])).toContain('"kozak" is in no dictionary')
})

test('abbreviations, contractions and what stands beside digits are not judged', () => {
  expect(told('ICE’s MOAs don’t name 3TV.')).toBe('')
})

test('the list holds a word a line, and comments', () => {
  expect(ownWords('# Names\nKozak # a sheriff\n\nArpaio\n')).toEqual(['Kozak', 'Arpaio'])
})
