import { expect, test } from 'vitest'
import { z } from 'zod'
import { texts } from '../../src/catalogue.ts'
import { publishedFacts } from '../../src/receipts/citations.ts'
import { howOf } from '../../src/receipts/how.ts'
import { citingPlaces, receiptsIn } from '../../src/receipts/receipts.ts'
import { facts } from '../../src/records.ts'
import { publishedFactSchema } from '../../src/schema/fact.ts'

test('a measure says how it is made, with its moment and codes in words', () => {
  expect(howOf('list.agreements', 'en')).toBe('Agreements on the latest list, its blank rows aside.')
  expect(howOf('majority.TFM.share', 'en')).toBe(
    'Agreements of the model task force on the list since which task forces have been more than half of all agreements, divided by all agreements on it.',
  )
  expect(howOf('state.TX.WSO', 'en')).toBe('Agreements on the latest list in Texas, of the model warrant service.')
})

test('an id that is described itself is not taken for a moment and a code', () => {
  expect(howOf('list.count', 'en')).toBe('Publications of the list that were read.')
  expect(howOf('list.growth', 'en')).toMatch(/^Agreements on the latest list, divided by/)
})

test('a code that has no name is not described by a pattern', () => {
  expect(() => howOf('list.XYZ', 'en')).toThrow('no file says how "list.XYZ" is computed')
})

test('a measure that nobody has described is told with what to do', () => {
  expect(() => howOf('moves.sideways', 'en')).toThrow(
    'content/measures/en  no file says how "moves.sideways" is computed\n    add a sentence under `how:`',
  )
})

test('every number that a chapter computes has a receipt that names the chapter', () => {
  const receipts = new Map(receiptsIn('en').map((receipt) => [receipt.id, receipt]))
  const chapter = texts.chapters.get('content/chapters/en/the-surge.mdx')!
  const ids = [...chapter.matchAll(/<Measure id="([^"]+)"/g)].map((match) => match[1]!)
  expect(ids.length).toBeGreaterThan(30)
  for (const id of ids)
    expect(receipts.get(id)?.used).toContainEqual({ title: 'The surge', href: '/chapters/the-surge/' })
})

test('no receipt is left with an unfilled mark, without a table, or without a place', () => {
  for (const { id, how, tables, used } of receiptsIn('en')) {
    expect(how, id).toMatch(/^[A-Z][^@*{}]+\.$/)
    expect(tables, id).not.toHaveLength(0)
    expect(used, id).not.toHaveLength(0)
  }
})

test('a fact that the story cites is listed with the pages that cite it', () => {
  expect(citingPlaces('en').get('eo-14159')).toContainEqual({ title: 'The surge', href: '/chapters/the-surge/' })
  expect(citingPlaces('en').get('eo-14159')).toContainEqual({ title: 'Glossary', href: '/glossary/' })
})

test('published facts are the verified ones, without notes for editors', () => {
  const published = publishedFacts()
  expect(published.map(({ id }) => id)).not.toContain('growth-florida-alabama')
  expect(published).toHaveLength([...facts().values()].filter(({ confidence }) => confidence !== 'unverified').length)
  expect(JSON.stringify(published)).not.toContain('"caution"')
  expect(z.array(publishedFactSchema).safeParse(published).success).toBe(true)
})
