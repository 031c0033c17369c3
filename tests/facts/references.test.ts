import { expect, test } from 'vitest'
import { describeProblems } from '../../src/problems.ts'
import { factSchema } from '../../src/schema/fact.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { checkRecords } from '../../src/schema/references.ts'
import { sourceSchema } from '../../src/schema/source.ts'
import { defineTable } from '../../src/schema/table.ts'

const fact = (id: string, sources: string, confidence = 'confirmed') => `- id: ${id}
  date: 2025-05
  claim: The sheriff signed.
  sources:
${sources}
  confidence: ${confidence}
`
const factsIn = (file: string, text: string) => parseRecords(factSchema, text, file).records
const sourceIn = (id: string, text: string) => parseRecords(sourceSchema, text, `data/sources/${id}.yml`).records
const paper = sourceIn('daily-news-2025', 'title: Sheriff signs\npublisher: Daily News\nkind: news\n')
const missing = sourceIn(
  'court-2026',
  'title: Not found yet\ndescribed: true\npublisher: Court\nkind: court\nsought: true\n',
)
const sources = [...paper, ...missing]

test('facts that name known sources have no problem', () => {
  const facts = factsIn('content/facts/growth.yml', fact('signed', '    - id: daily-news-2025'))
  expect(checkRecords({ facts, sources })).toEqual([])
})

test('a source that is not there is reported at its line, with the nearest name', () => {
  const facts = factsIn('content/facts/growth.yml', fact('signed', '    - id: daily-new-2025\n    - id: elsewhere'))
  expect(describeProblems(checkRecords({ facts, sources }))).toBe(
    `content/facts/growth.yml:5:11  "signed" rests on a source "daily-new-2025" that data/sources does not have
    did you mean "daily-news-2025"?
content/facts/growth.yml:6:11  "signed" rests on a source "elsewhere" that data/sources does not have
    write data/sources/elsewhere.yml, or name one of the files there`,
  )
})

test('an id that two files use is reported at the second, with the place of the first', () => {
  const facts = [
    ...factsIn('content/facts/growth.yml', fact('signed', '    - id: daily-news-2025')),
    ...factsIn('content/facts/money.yml', fact('signed', '    - id: daily-news-2025')),
  ]
  expect(describeProblems(checkRecords({ facts, sources }))).toBe(
    `content/facts/money.yml:1:7  a second fact "signed"; the first is at content/facts/growth.yml:1
    give one of them another id, or merge them`,
  )
})

test('a source named twice in a fact is reported', () => {
  const twice = '    - id: daily-news-2025\n    - id: daily-news-2025'
  const facts = factsIn('content/facts/growth.yml', fact('signed', twice))
  expect(describeProblems(checkRecords({ facts, sources }))).toBe(
    `content/facts/growth.yml:6:11  "signed" names the source "daily-news-2025" twice
    join their locators in one entry`,
  )
})

test('only an unverified fact may rest on a source that nobody has found', () => {
  const text = fact('ruling', '    - id: court-2026') + fact('ruling-too', '    - id: court-2026', 'unverified')
  const facts = factsIn('content/facts/law.yml', text)
  expect(describeProblems(checkRecords({ facts, sources }))).toBe(
    `content/facts/law.yml:6:15  "ruling" is confirmed, but all its sources are still sought
    name a source that was read, or make it unverified`,
  )
})

test('a second copy names a record that is there, and not itself', () => {
  const copies = [
    ...sourceIn('copy', 'title: Sheriff signs\npublisher: Daily News\nkind: news\nsameAs: daily-news-2024\n'),
    ...sourceIn('self', 'title: Sheriff signs\npublisher: Daily News\nkind: news\nsameAs: self\n'),
    ...sourceIn('good', 'title: Sheriff signs\npublisher: Daily News\nkind: news\nsameAs: daily-news-2025\n'),
  ]
  expect(describeProblems(checkRecords({ facts: [], sources: [...sources, ...copies] }))).toBe(
    `data/sources/copy.yml:4:9  "copy" is the same as a source "daily-news-2024" that data/sources does not have
    did you mean "daily-news-2025"?
data/sources/self.yml:4:9  "self" is the same as a record that is not another one
    name the other file, or leave sameAs out`,
  )
})

test('every source that a table names is there', () => {
  const table = defineTable({
    name: 'payments',
    title: 'Payments',
    description: 'One row is one sum.',
    columns: {
      recipient: { type: 'string', required: true, description: 'Who' },
      source: { type: 'string', required: true, description: 'Source' },
      budget_source: { type: 'string', description: 'Source of the budget' },
    },
    key: ['recipient'],
    sources: [{ title: 'Rows' }],
    licence: 'CC-BY-4.0',
  })
  const text = 'recipient,source,budget_source\nDuncan,daily-news-2025,\nLaramie,daily-news-25,town-hall\n'
  expect(describeProblems(checkRecords({ facts: [], sources, tables: [{ table, text }] }))).toBe(
    `data/tables/payments.csv:3:2  column "source" names a source "daily-news-25" that data/sources does not have
    did you mean "daily-news-2025"?
data/tables/payments.csv:3:3  column "budget_source" names a source "town-hall" that data/sources does not have
    write data/sources/town-hall.yml, or name one of the files there`,
  )
})
