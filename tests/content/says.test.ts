import { expect, test } from 'vitest'
import { measures } from '../../src/catalogue.ts'
import { fill, measure } from '../../src/fill.ts'
import { sayMeasure, wordings } from '../../src/says.ts'

/** For each wording values of which it is true, and values at its edges of which it is not. */
const cases: Record<string, { holds: number[]; fails: number[] }> = {
  none: { holds: [0], fails: [1, -1] },
  'more than half': { holds: [0.501, 0.59], fails: [0.5, 0.49, 0.6, 0.9] },
  'nearly two thirds': { holds: [0.62, 0.666], fails: [0.61, 2 / 3, 0.68] },
  'about two thirds': { holds: [0.65, 2 / 3, 0.68], fails: [0.64, 0.69] },
  'two in five': { holds: [0.395, 0.4, 0.405], fails: [0.38, 0.42] },
  'four in ten': { holds: [0.395, 0.4, 0.405], fails: [0.38, 0.42] },
  'nearly all': { holds: [0.95, 0.99], fails: [0.94, 1] },
  'nearly fourteen times': { holds: [13.5, 13.9], fails: [13.4, 14, 14.1] },
  'more than thirteen times': { holds: [13.1, 13.9], fails: [13, 14] },
}

test('every wording has cases here', () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(wordings).sort())
})

test.for(Object.entries(cases))('"%s" is true of its values and of no others', ([wording, { holds, fails }]) => {
  for (const value of holds) expect(wordings[wording]!(value), String(value)).toBe(true)
  for (const value of fails) expect(wordings[wording]!(value), String(value)).toBe(false)
})

test('a measure without words is its number', () => {
  expect(sayMeasure('list.agreements', undefined, 'en')).toEqual(measure('list.agreements', 'en'))
})

test('words that the number bears out are printed in its place, as the author wrote them', () => {
  const share = measure('list.TFM.share', 'en')
  const wording = Object.keys(wordings).find((name) => wordings[name]!(Number(share.value)))!
  const said = wording[0]!.toUpperCase() + wording.slice(1)
  expect(sayMeasure('list.TFM.share', said, 'en')).toEqual({ ...share, text: said })
})

test('words that are not true stop the build, with the number and with words that would do', () => {
  const { text } = measure('list.TFM.share', 'en')
  expect(() => sayMeasure('list.TFM.share', 'nearly all', 'en')).toThrow(
    `"nearly all" is not true of list.TFM.share, which is ${text}`,
  )
})

test('words that nobody can check stop the build', () => {
  expect(() => sayMeasure('list.TFM.share', 'a great many', 'en')).toThrow(
    '"a great many" is not a wording that can be checked',
  )
})

test('a wording of a share is not true of a date', () => {
  expect(() => sayMeasure('list.date', 'more than half', 'en')).toThrow('is not true of list.date')
})

test('a text gets its measures filled in, and braces that name none stop the build with the nearest', () => {
  expect(fill('By {list.date}, {list.agreements}.', 'en')).toBe(
    `By ${measure('list.date', 'en').text}, ${measure('list.agreements', 'en').text}.`,
  )
  expect(fill('No numbers.', 'en')).toBe('No numbers.')
  expect(() => fill('{list.agreement}', 'en')).toThrow('did you mean "list.agreements"?')
})

test('every measure can be computed from the pinned tables and put into words', () => {
  for (const id of measures.keys()) {
    const { text } = measure(id, 'en')
    expect(text, id).toMatch(/\S/)
    expect(text, id).not.toMatch(/NaN|undefined|null|Infinity/)
  }
})
