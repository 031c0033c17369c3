import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { accessibilityWords } from '../../src/schema/accessibility.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { heuristics } from '../../src/words.ts'

/** The heuristics that Chartability marks as critical. */
const critical = [
  ...['Low contrast', 'Content is only visual', 'Small text size', 'Visual presents seizure risk'],
  ...[
    'Interaction modality only has one input type',
    'No interaction cues or instructions',
    'Controls override AT controls',
  ],
  ...['No explanation for purpose or for how to read', 'No title, summary, or caption', 'Reading level inappropriate'],
  ...['No table', 'Data density is inappropriate', 'Navigation and interaction is tedious'],
  'User style change not respected',
]

test('each critical heuristic of Chartability has its row, in its order', () => {
  expect(heuristics('en').map(({ heuristic }) => heuristic)).toEqual(critical)
})

test('every test that a row names is there', () => {
  const named = heuristics('en').flatMap(({ tests }) => tests)
  expect(named.filter((file) => !existsSync(resolve(file)))).toEqual([])
})

test('a row that is met and says not how is refused, with its line', () => {
  const text = "heuristics:\n  - heuristic: No table\n    met: 'yes'\n    tests: [tests/site/figures.test.ts]\n"
  const { problems } = parseRecords(accessibilityWords, text, 'content/accessibility/en.yml')
  expect(problems.map(({ line, message }) => `${line} ${message}`).join()).toMatch(/^2 .*how/)
})
