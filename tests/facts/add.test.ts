import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Given } from '../../scripts/fact/ask.ts'
import { findSources } from '../../scripts/fact/find.ts'
import { interview } from '../../scripts/fact/interview.ts'
import { person } from '../../scripts/fact/person.ts'
import { appendRecord, writeRecord } from '../../scripts/fact/record.ts'
import { checkFactFile, knownRecords } from '../../src/checks/new-fact.ts'
import type { Fact } from '../../src/schema/fact.ts'
import type { Source } from '../../src/schema/source.ts'

const source = (title: string, publisher: string): Source => ({
  title,
  publisher,
  kind: 'news',
  published: '2026-05-02',
})
const sources = new Map([
  ['times-2026-sheriffs', source('Sheriffs who sign', 'The Times')],
  ['times-2026-counties', source('Counties that pay', 'The Times')],
  ['gazette-2026-jail', source('In the jail', 'Gazette')],
])
const known = { topics: ['money', 'law'], facts: new Map([['old-fact', {}]]), sources }

/** Answers one question after the other, and notes what was told. */
async function hold(answers: string[], before: Given = {}, once = false) {
  const told: string[] = []
  const rest = [...answers]
  const ask = async (question: string) => rest.shift() ?? Promise.reject(new Error(`nobody answers: ${question}`))
  const made = await interview({ ask, tell: (words) => told.push(words), once }, known, before)
  return { ...made, told, rest }
}

test('a fact is asked for piece by piece', async () => {
  const { topic, fact, told, rest } = await hold([
    'money',
    'A county paid 12 officers.',
    'county-pays',
    '2026-05',
    'officers={ value: 12, unit: officers, label: officers paid }',
    '',
    'gazette jail',
    'page 2',
    'times-2026-counties',
    '',
    '',
    '',
    'The county says otherwise.',
    'The county',
    'old-fact',
  ])
  expect({ topic, told, rest }).toEqual({
    topic: 'money',
    told: ['that is gazette-2026-jail  Gazette: In the jail'],
    rest: [],
  })
  expect(fact).toEqual({
    id: 'county-pays',
    date: '2026-05',
    claim: 'A county paid 12 officers.',
    figures: { officers: { value: 12, unit: 'officers', label: 'officers paid' } },
    sources: [{ id: 'gazette-2026-jail', locator: 'page 2' }, { id: 'times-2026-counties' }],
    confidence: 'confirmed',
    dispute: 'The county says otherwise.',
    allegation: { against: 'The county', replies: ['old-fact'] },
  })
})

test('an answer that will not do is asked for again, with what was meant', async () => {
  const { fact, told } = await hold([
    ...[
      'Sheriffs who sign',
      'mony',
      'money',
      '',
      'A claim.',
      'old-fact',
      'New Fact',
      'new-fact',
      'May 2026',
      '2026-05-02',
    ],
    ...['12', 'officers={ value: 12, unit: officers }', ''],
    ...[
      'times',
      'times-2026-sherifs',
      'times-2026-sheriffs',
      '',
      '',
      'single-sorce',
      '',
      '',
      'An office',
      'old-fct',
      '',
    ],
    ...['2 May', '2026-05-02', '', 'Its page was looked at.'],
  ])
  expect(told).toEqual([
    'there is no topic "Sheriffs who sign"; +its-name begins a new one',
    'there is no topic "mony"; did you mean "money"?',
    '“” will not do: write the assertion in one to three sentences of our own',
    'there is a fact "old-fact" already; choose another id',
    '“New Fact” will not do: write lower-case words and numbers joined by hyphens',
    '“May 2026” will not do: write YYYY, YYYY-MM or YYYY-MM-DD, two of them joined by a slash, or undated',
    '“12” will not do: write trained={ value: 12, unit: people, label: what it is }',
    'officers has no label: add `label:`, what the number is, in a few words',
    'which one? Write its id:\n  times-2026-counties  The Times: Counties that pay\n  times-2026-sheriffs  The Times: Sheriffs who sign',
    'which one? Write its id:\n  times-2026-sheriffs  The Times: Sheriffs who sign',
    'did you mean "single-source"?',
    'there is no fact "old-fct"; did you mean "old-fact"?',
    'write the day as YYYY-MM-DD',
    'say what was looked at and not found',
  ])
  expect(fact.confidence).toBe('single-source')
  expect(fact.allegation).toEqual({
    against: 'An office',
    unanswered: { looked: '2026-05-02', why: 'Its page was looked at.' },
  })
})

test('what is given beforehand is not asked for, and where nobody can be asked again a wrong answer ends it', async () => {
  const before: Given = {
    topic: '+new-topic',
    id: 'a-fact',
    date: 'undated',
    claim: 'A claim.',
    source: 'times-2026-counties',
  }
  const nothing = ['', '', '', '', '', '']
  const { topic, fact } = await hold(nothing, before, true)
  expect({ topic, fact }).toEqual({
    topic: 'new-topic',
    fact: {
      id: 'a-fact',
      date: 'undated',
      claim: 'A claim.',
      sources: [{ id: 'times-2026-counties' }],
      confidence: 'single-source',
    },
  })
  await expect(hold(nothing, { ...before, date: 'soon' }, true)).rejects.toThrow('--date: “soon” will not do')
  await expect(hold(nothing, { ...before, claim: undefined }, true)).rejects.toThrow('“” will not do')
})

test('answers that are piped in are taken a line each, and asked for aloud; too few of them end it', async () => {
  const shown = new PassThrough({ encoding: 'utf8' })
  const lines = ['money', 'A claim.', 'piped-fact', 'soon', '2026', '', 'gazette jail', '', '', '', '', '']
  const { fact } = await interview(person(Readable.from([`${lines.join('\n')}\n`]), shown), known)
  expect(fact).toMatchObject({ id: 'piped-fact', date: '2026', sources: [{ id: 'gazette-2026-jail' }] })
  expect(shown.read()).toMatch(
    /^Topic, .*\n> Claim, .*\n> Id, .*\n> Date .*\n> “soon” will not do: .*\nDate .*\n> Figure/,
  )
  const few = interview(person(Readable.from(['money\n']), shown), known)
  await expect(few).rejects.toThrow('The answers ended before the questions')
})

test('sources are found by id, by words in any order, or by a slip in the id', () => {
  expect(findSources('gazette-2026-jail', sources)).toEqual(['gazette-2026-jail'])
  expect(findSources('sign times 2026', sources)).toEqual(['times-2026-sheriffs'])
  expect(findSources('gazete-2026-jial', sources)).toEqual(['gazette-2026-jail'])
  expect(findSources('weather', sources)).toEqual([])
  expect(findSources('', sources)).toEqual([])
})

test('a record is written at the end of its file, which stays as it was, comments too', () => {
  const fact: Fact = {
    id: 'a-fact',
    date: '2026',
    claim: 'It said: “yes”.',
    figures: { officers: { value: 12, unit: 'officers', label: 'paid' } },
    sources: [{ id: 's', locator: '4' }],
    confidence: 'confirmed',
  }
  const record = [
    '- id: a-fact',
    '  date: "2026"',
    '  claim: "It said: “yes”."',
    '  figures:',
    '    officers:',
    '      value: 12',
    '      unit: officers',
    '      label: paid',
    '  sources:',
    '    - id: s',
    '      locator: "4"',
    '  confidence: confirmed',
    '',
  ].join('\n')
  expect(writeRecord(fact)).toBe(record)
  expect(appendRecord('', fact)).toBe(record)
  expect(appendRecord('# A comment\n- id: old # kept\n', fact)).toBe(`# A comment\n- id: old # kept\n\n${record}`)
})

test('a file with a new record is judged as the checks judge it', { timeout: 60_000 }, () => {
  const { topics } = knownRecords()
  const [[topic, text]] = topics as unknown as [[string, string]]
  const [id] = knownRecords().sources.keys()
  const fact: Fact = {
    id: 'a-fact',
    date: '2026',
    claim: 'An officer said so.',
    sources: [{ id: id! }],
    confidence: 'single-source',
  }
  const check = (changed: Partial<Fact>) =>
    checkFactFile(`content/facts/${topic}.yml`, appendRecord(text, { ...fact, ...changed })).map(
      ({ message }) => message,
    )
  const [taken] = knownRecords().facts.keys()
  expect(check({})).toEqual([])
  expect(check({ id: taken! })).toEqual([expect.stringContaining(`a second fact "${taken}"`)])
  expect(check({ sources: [{ id: 'nowhere' }] })).toEqual([expect.stringContaining('rests on a source "nowhere"')])
  expect(check({ claim: 'An oficer said so.' })).toEqual(['"oficer" is in no dictionary'])
  expect(check({ claim: 'The Laramie County Sheriffs Office said so.' })).toEqual([
    '“Laramie County Sheriffs Office” is “Laramie County Sheriff’s Office” in the table of agencies',
  ])
})
