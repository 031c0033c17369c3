import { expect, test } from 'vitest'
import { roomFor } from '../../src/render/table.ts'

test('dates and numbers stand in one line, names have a few words’ room, sentences more', () => {
  expect(roomFor(['18 May 2026', '1 Jan 2025'])).toBe('line')
  expect(roomFor(['TX', 'Northern Mariana Islands'])).toBe('words')
  expect(roomFor(['', 'The sheriff of Laramie County asks for all three models'])).toBe('text')
  expect(roomFor([])).toBe('line')
})
