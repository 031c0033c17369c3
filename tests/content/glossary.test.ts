import { expect, test } from 'vitest'
import { checkWordDigits } from '../../src/checks/digits.ts'
import { checkGlossary } from '../../src/checks/glossary.ts'
import { glossaryWords } from '../../src/schema/glossary.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { termsIn } from '../../src/story/terms.ts'
import { glossary, termOf } from '../../src/words.ts'

test('every term names only terms and verified facts that are there', () => {
  expect(checkGlossary('en')).toEqual([])
})

test('the page lists every term once, in the order of the alphabet, its numbers filled in', () => {
  const listed = termsIn('en', [])
  expect(listed).toHaveLength(Object.keys(glossary('en')).length)
  expect(listed.slice(0, 2).map(({ term }) => term)).toEqual(['Administrative warrant', 'Agency'])
  expect(listed.map(({ short, long }) => `${short} ${long}`).join(' ')).not.toMatch(/[{}]/)
})

test('a misspelt term is answered with the nearest', () => {
  expect(() => termOf('detaner', 'en')).toThrow('did you mean "detainer"?')
})

test('a term without its sentence is told, with an unknown key', () => {
  const { problems } = parseRecords(glossaryWords, 'detainer:\n  term: Detainer\n  shrt: A request.\n', 'glossary.yml')
  expect(problems.map(({ message }) => message).join('\n')).toMatch(/short[\s\S]*shrt/)
})

test('ids in lists may hold digits, the text may not', () => {
  expect(checkWordDigits('  facts: [eo-14159, tfm-ended-2012]', 'glossary.yml', [])).toEqual([])
  expect(checkWordDigits('  short: Held for 48 hours.', 'glossary.yml', [])).toHaveLength(1)
  expect(checkWordDigits('  2025-05-16-agreement: Held for hours.', 'glossary.yml', [])).toEqual([])
  expect(checkWordDigits('  2025-05-16-agreement: Held for 48 hours.', 'glossary.yml', [])).toHaveLength(1)
})
