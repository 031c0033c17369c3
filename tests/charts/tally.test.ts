import { expect, test } from 'vitest'
import { tallyModels } from '../../src/marks/tally.ts'

const words = {
  language: 'en' as const,
  label: (key: string) => ({ JEM: 'Jail', WSO: 'Warrant service', TFM: 'Task force' })[key]!,
}

test('a tally names the model that reaches furthest first, and leaves out what is not there', () => {
  const rows = [
    { model: 'JEM' as const, agreements: 52 },
    { model: 'WSO' as const, agreements: 0 },
    { model: 'TFM' as const, agreements: 1940 },
  ]
  expect(tallyModels(rows, words)).toBe('1,940 task force, 52 jail')
})
