import { expect, test } from 'vitest'
import { measureText, wrapText } from '../../src/render/text.ts'

test('a text is as wide as its letters together, and grows with its size', () => {
  const width = measureText('Agreements', { size: 20 })
  expect(measureText('Agreements', { size: 40 })).toBeCloseTo(2 * width, 6)
  expect(width).toBeGreaterThan(90)
  expect(width).toBeLessThan(120)
  expect(measureText('', { size: 20 })).toBe(0)
})

test('the heavier weight is wider', () => {
  expect(measureText('Agreements by state', { size: 20, weight: 600 })).toBeGreaterThan(
    measureText('Agreements by state', { size: 20, weight: 400 }),
  )
})

test('letters have their own widths', () => {
  expect(measureText('iiii', { size: 20 })).toBeLessThan(measureText('mmmm', { size: 20 }) / 2)
})

test('a text that fits stays on one line', () => {
  expect(wrapText('Who signs', { width: 500, size: 16 })).toEqual(['Who signs'])
})

test('a text is broken between words, no line wider than asked', () => {
  const text = 'The list held 135 agreements on 27 September 2024 and 1,843 on 18 May 2026.'
  const lines = wrapText(text, { width: 200, size: 16 })
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join(' ')).toBe(text)
  for (const line of lines) expect(measureText(line, { size: 16 })).toBeLessThanOrEqual(200)
})

test('lines are filled: no word that would fit goes to the next line', () => {
  const lines = wrapText('a bb ccc dddd eeeee ffffff ggggggg', { width: 90, size: 16 })
  for (const [index, line] of lines.slice(1).entries()) {
    expect(measureText(`${lines[index]} ${line.split(' ')[0]}`, { size: 16 })).toBeGreaterThan(90)
  }
})

test('a word too long for the width keeps a line of its own', () => {
  expect(wrapText('a Massachusettsandmore b', { width: 40, size: 16 })).toEqual(['a', 'Massachusettsandmore', 'b'])
})

test('spaces of every kind count as one', () => {
  expect(wrapText('Who\n  signs', { width: 500, size: 16 })).toEqual(['Who signs'])
})
