import { expect, test } from 'vitest'
import { measures } from '../../src/catalogue.ts'
import { checkWordClaims } from '../../src/checks/claims.ts'
import { fill } from '../../src/fill.ts'
import { measure } from '../../src/measure.ts'
import { describeProblems } from '../../src/problems.ts'
import { parseRecord } from '../../src/schema/record.ts'
import { holds, wordingsSchema } from '../../src/schema/wordings.ts'
import { sayMeasure } from '../../src/wording.ts'
import { wordings } from '../../src/words.ts'

const known = wordings('en').says

/** Values of some wordings of which they are true, and values at their edges of which they are not. */
const cases: Record<string, { holds: number[]; fails: number[] }> = {
  none: { holds: [0], fails: [1, -1] },
  'more than half': { holds: [0.501, 0.59], fails: [0.5, 0.49, 0.6, 0.9] },
  'nearly two thirds': { holds: [0.62, 0.666], fails: [0.61, 2 / 3, 0.68] },
  'about two thirds': { holds: [0.65, 2 / 3, 0.68], fails: [0.64, 0.69] },
  'four in ten': { holds: [0.395, 0.4, 0.405], fails: [0.38, 0.42] },
  'nearly all': { holds: [0.95, 0.99], fails: [0.94, 1] },
  'more than a quarter': { holds: [0.251, 0.28], fails: [0.25, 0.3] },
  twice: { holds: [2, 1.96], fails: [1.9, 2.1] },
  'nearly fourteen times': { holds: [13.5, 13.9], fails: [13.4, 14, 14.1] },
  'the most numerous': { holds: [1], fails: [2, 0] },
}

test.for(Object.entries(cases))(
  '"%s" is true of its values and of no others',
  ([wording, { holds: yes, fails: no }]) => {
    for (const value of yes) expect(holds(known[wording]!, value), String(value)).toBe(true)
    for (const value of no) expect(holds(known[wording]!, value), String(value)).toBe(false)
  },
)

test.for(Object.entries(known))('"%s" is true of some value and false of another', ([, wording]) => {
  const values = Array.from({ length: 40_001 }, (_, step) => step / (wording.of === 'times' ? 100 : 10_000))
  const whole = wording.of === 'count' || wording.of === 'rank' ? values.map((value) => value * 10_000) : values
  const met = whole.filter((value) => holds(wording, value))
  expect(met.length).toBeGreaterThan(0)
  expect(met.length).toBeLessThan(whole.length / 2)
})

test('a wording of one format does not fit a measure of another', () => {
  expect(() => sayMeasure('list.agreements', 'the most', 'en')).toThrow('"the most" is not true of list.agreements')
})

test('a measure without words is its number', () => {
  expect(sayMeasure('list.agreements', undefined, 'en')).toEqual(measure('list.agreements', 'en'))
})

test('words that the number bears out are printed in its place, as the author wrote them', () => {
  const share = measure('list.TFM.share', 'en')
  const wording = Object.keys(known).find(
    (name) => known[name]!.of === 'share' && holds(known[name]!, Number(share.value)),
  )!
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
  expect(fill('{list.TFM.share|Nearly two thirds} of them.', 'en')).toBe('Nearly two thirds of them.')
  expect(() => fill('{list.TFM.share|nearly all}', 'en')).toThrow('"nearly all" is not true of list.TFM.share')
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

test('words that claim something, and number words, cannot all be taken away: nothing would be judged then', () => {
  const none = '{says: {}, claims: [], free: [], numbers: {}, attributions: [said]}'
  expect(describeProblems(parseRecord(wordingsSchema, none, 'content/wordings/en.yml').problems)).toBe(
    [
      'content/wordings/en.yml:1:12  claims of en is an empty list',
      '    write groups of words that may not stand in a text unchecked',
      'content/wordings/en.yml:1:34  numbers of en is a set of keys',
      '    write number words with their values',
    ].join('\n'),
  )
})

test('signs of a pattern in such words are looked for as they stand', () => {
  const claims = [{ words: ['best (', 'top.'], or: [] }]
  const judge = { wordings: { ...wordings('en'), claims }, names: [] }
  const found = checkWordClaims('note: Best ( so they say), and topped; on top.', 'a.yml', judge)
  expect(found.map(({ column, message }) => [column, message.split('"')[1]])).toEqual([
    [7, 'Best ('],
    [43, 'top.'],
  ])
})
