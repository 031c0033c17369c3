import { expect, test } from 'vitest'
import { day, dayMonthOrYear, timeOfFact } from '../../src/schema/moment.ts'

test('a day, a month or a year is one of the calendar', () => {
  for (const text of ['2025', '2025-12', '2025-01-31', '2025-04-30', '2024-02-29']) expect(text).toMatch(dayMonthOrYear)
  for (const text of ['25', '2025-13', '2025-00', '2025-02-30', '2025-04-31', '2025-1-1', '2025-06-00', '2025-06-32'])
    expect(text).not.toMatch(dayMonthOrYear)
})

test('every day of a year is one, and nothing beside them', () => {
  const days: string[] = []
  for (let month = 1; month <= 12; month++)
    for (let date = 0; date <= 40; date++) {
      const text = `2024-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
      if (day.test(text)) days.push(text)
    }
  expect(days).toHaveLength(366)
})

test('a fact has a moment, a span of two, or none', () => {
  for (const text of ['2025', '2025-10/2025-12', '2025-10-01/2026', 'undated']) expect(text).toMatch(timeOfFact)
  for (const text of ['2025-10-12-01', '2025/12/01', '2025-13-45', '2025/', 'unknown', '11/2025'])
    expect(text).not.toMatch(timeOfFact)
})
