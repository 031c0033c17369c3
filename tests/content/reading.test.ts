import { expect, test } from 'vitest'
import { readingOf } from '../../src/checks/reading.ts'

test('the index follows from letters a word and words a sentence', () => {
  // 8 words with 32 letters, in two sentences: 4.71 × 4 + 0.5 × 4 − 21.43
  const reading = readingOf(['They sign when they will. Some left', 'soon.'.slice(0, 4)])
  expect(reading.words).toBe(8)
  expect(readingOf(['Four more last long. They sign when some.'])).toEqual({
    words: 8,
    sentence: 4,
    grade: expect.closeTo(4.71 * 4 + 0.5 * 4 - 21.43, 6),
  })
})

test('a paragraph ends its sentence, and one without words counts for nothing', () => {
  expect(readingOf(['Two words', 'Two words', '…'])).toMatchObject({ words: 4, sentence: 2 })
  expect(readingOf([])).toEqual({ words: 0, sentence: 0, grade: 0 })
})
