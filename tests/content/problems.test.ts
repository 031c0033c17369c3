import { expect, test } from 'vitest'
import { compareText, describeProblems, nearest, ProblemsError, stopOn } from '../../src/problems.ts'

const chart = { message: 'there is no chart "a"', hint: 'did you mean "b"?' }

test('a mistake is told with its place on one line and what to do below', () => {
  expect(describeProblems([{ file: 'content/a.mdx', line: 14, column: 3, ...chart }])).toBe(
    'content/a.mdx:14:3  there is no chart "a"\n    did you mean "b"?',
  )
})

test('a place without a line is the file, and a column without a line is left out', () => {
  expect(describeProblems([{ file: 'content/a.mdx', ...chart }])).toMatch(/^content\/a\.mdx {2}there/)
  expect(describeProblems([{ file: 'content/a.mdx', column: 7, ...chart }])).toMatch(/^content\/a\.mdx {2}there/)
})

test('mistakes are told in the order of file, line and column, whatever the order they were found in', () => {
  const places = [
    { file: 'b.yml', line: 1 },
    { file: 'a.yml', line: 10 },
    { file: 'a.yml', line: 9, column: 2 },
    { file: 'a.yml', line: 9, column: 1 },
    { file: 'a.yml' },
  ]
  const told = describeProblems(places.map((place) => ({ ...place, ...chart })))
  expect(told.match(/^\S+/gm)).toEqual(['a.yml', 'a.yml:9:1', 'a.yml:9:2', 'a.yml:10', 'b.yml:1'])
})

test('all mistakes are thrown at once, and nothing is thrown for none', () => {
  const problems = [
    { file: 'a.yml', line: 1, ...chart },
    { file: 'a.yml', line: 2, ...chart },
  ]
  expect(() => stopOn(problems)).toThrow(ProblemsError)
  expect(() => stopOn(problems)).toThrow(describeProblems(problems))
  expect(() => stopOn([])).not.toThrow()
})

test('the nearest name is the one with the fewest changed letters', () => {
  expect(nearest('agreements-by-modle', ['agreements-by-state', 'agreements-by-model'])).toBe('agreements-by-model')
  expect(nearest('Quiet', ['now', 'quiet'])).toBe('quiet')
})

test('a name that is too far from all is no suggestion', () => {
  expect(nearest('weather', ['now', 'quiet'])).toBeUndefined()
  expect(nearest('x', ['now'])).toBeUndefined()
  expect(nearest('now', [])).toBeUndefined()
})

test('text is ordered by code unit, not by the locale of the machine', () => {
  expect(['é', 'z', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'z', 'é'])
  expect(compareText('a', 'a')).toBe(0)
})
