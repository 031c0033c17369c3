import { expect, test } from 'vitest'
import { languages } from '../../src/catalogue.ts'
import { behindTitle, citationsOf, citedFacts, factOf, figureOf } from '../../src/receipts/citations.ts'
import { facts } from '../../src/records.ts'

test('facts are numbered in the order in which a text first names them', () => {
  const body = '<Fact id="b">x</Fact> <Fact figure="n" id="a" /> <Fact\n  id="c">y</Fact> <Fact id="b">z</Fact>'
  expect(citedFacts(body)).toEqual(['b', 'a', 'c'])
})

test('a date follows a title behind a comma, and one that ends as a sentence without', () => {
  expect(behindTitle({ title: 'A report', date: '12 June 2026', locator: 'p. 3' })).toBe(
    ', 12\u00a0June\u00a02026, p. 3',
  )
  expect(behindTitle({ title: 'They signed up.', date: '2026' })).toBe(' 2026')
  expect(behindTitle({ title: 'What is it?', date: undefined, locator: 'p. 3' })).toBe(' p. 3')
  expect(behindTitle({ title: 'A report', date: undefined })).toBe('')
})

test('other tags with an id are no facts', () => {
  expect(citedFacts('<Chart id="a" /> <Measure id="b" /> <Factory id="c" />')).toEqual([])
})

test('a mistyped fact is reported with the nearest', () => {
  const [id] = facts().keys()
  expect(() => factOf(`${id}x`)).toThrow(`there is no fact "${id}x"\n    did you mean "${id}"?`)
})

test('a fact that nobody has verified cannot be used', () => {
  const unverified = [...facts().values()].find(({ confidence }) => confidence === 'unverified')!
  expect(() => factOf(unverified.id)).toThrow(`the fact "${unverified.id}" is unverified, so no chapter may use it`)
})

test('a figure is printed with the grouping of the language', () => {
  const [id, name, value] = [...facts().values()]
    .filter(({ confidence }) => confidence !== 'unverified')
    .flatMap((fact) => Object.entries(fact.figures ?? {}).map(([name, { value }]) => [fact.id, name, value] as const))
    .find(([, , value]) => Number.isInteger(value) && value >= 1000)!
  expect(figureOf(id, name, 'en')).toBe(String(value).replace(/\B(?=(\d{3})+$)/g, ','))
  expect(() => figureOf(id, `${name}s`, 'en')).toThrow(`the fact "${id}" has no figure "${name}s"`)
})

test('every fact that a chapter may use has sources whose publisher, title and kind can be printed', () => {
  for (const language of languages) {
    for (const { id, confidence } of facts().values()) {
      if (confidence === 'unverified') continue
      const citations = citationsOf(id, language)
      expect(citations.length, id).toBeGreaterThan(0)
      for (const { publisher, title, kind, date } of citations) {
        for (const text of [publisher, title, kind]) expect(text, id).toMatch(/\S/)
        if (date !== undefined) expect(date, id).toMatch(/^(\d{1,2} )?([A-Z][a-z]+ )?\d{4}$/)
      }
    }
  }
})
