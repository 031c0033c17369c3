import { afterEach, expect, test, vi } from 'vitest'
import {
  asSentence,
  formatDate,
  formatList,
  formatMoment,
  formatNumber,
  formatValue,
  keepDays,
} from '../../src/format.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a count has the grouping of the language', () => {
  expect(formatValue(1843, 'count', 'en')).toBe('1,843')
  expect(formatValue(135, 'count', 'en')).toBe('135')
  expect(formatValue(0, 'count', 'en')).toBe('0')
  expect(formatValue(10005665, 'count', 'en')).toBe('10,005,665')
})

test('a share of one is a whole percentage, rounded to the nearest', () => {
  expect(formatValue(0.6305, 'share', 'en')).toBe('63 per cent')
  expect(formatValue(0.405, 'share', 'en')).toBe('41 per cent')
  expect(formatValue(1, 'share', 'en')).toBe('100 per cent')
})

test('a factor has one decimal, unless that is a nought', () => {
  expect(formatValue(2.345, 'times', 'en')).toBe('2.3')
  expect(formatValue(9.96, 'times', 'en')).toBe('10')
  expect(formatValue(13.65, 'times', 'en')).toBe('13.7')
})

test('a day and a month are written in words', () => {
  expect(formatValue('2026-05-18', 'day', 'en')).toBe('18 May 2026')
  expect(formatValue('2026-05-18', 'month', 'en')).toBe('May 2026')
})

test('names are listed as a sentence lists them, and parted by semicolons where one holds a comma', () => {
  expect(formatList(['A', 'B', 'C'], 'en')).toBe('A, B and C')
  expect(formatList(['A', 'B, of C', 'D'], 'en')).toBe('A; B, of C; and D')
  expect(formatList(['A, of B', 'C'], 'en')).toBe('A, of B; and C')
  expect(formatList(['A, of B'], 'en')).toBe('A, of B')
})

test('the days of a sentence hold together, and nothing else of it', () => {
  const kept = '13\u00a0January\u00a02021 to 18\u00a0May\u00a02026, by May 2026'
  expect(keepDays('13 January 2021 to 18 May 2026, by May 2026', 'en')).toBe(kept)
})

test('a note ends as a sentence does', () => {
  expect(['A note', 'A note.', 'A note?'].map(asSentence)).toEqual(['A note.', 'A note.', 'A note?'])
})

test('text stays as it is', () => {
  expect(formatValue('Pennsylvania', 'text', 'en')).toBe('Pennsylvania')
})

test('a number has no more than two decimals, and none that say nothing', () => {
  expect(formatNumber(23.8, 'en')).toBe('23.8')
  expect(formatNumber(2.005, 'en')).toMatch(/^2(\.01)?$/)
  expect(formatNumber(45, 'en')).toBe('45')
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5')
})

test('dates have a long and a short form, and a month may stand alone', () => {
  expect(formatDate('2025-09-02', 'day', 'en')).toBe('2 September 2025')
  expect(formatDate('2025-09-02', 'short-day', 'en')).toMatch(/^2 Sept? 2025$/)
  expect(formatDate('2025-02', 'month', 'en')).toBe('February 2025')
  expect(formatDate('2025-02', 'short-month', 'en')).toBe('Feb 2025')
})

test('a day is the same day in every time zone', () => {
  for (const zone of ['America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati']) {
    vi.stubEnv('TZ', zone)
    expect(formatDate('2025-01-01', 'day', 'en'), zone).toBe('1 January 2025')
    expect(formatDate('2025-01', 'month', 'en'), zone).toBe('January 2025')
  }
})

test('a value that the format cannot hold is refused', () => {
  expect(() => formatValue('many', 'count', 'en')).toThrow('many is not a number')
  expect(() => formatValue(Number.NaN, 'share', 'en')).toThrow('NaN is not a number')
  expect(() => formatValue('18 May', 'day', 'en')).toThrow('"18 May" is not a date')
  expect(() => formatDate('2025-13-01', 'day', 'en')).toThrow('"2025-13-01" is not a date')
})

test('a moment is written as exactly as it is known', () => {
  expect(['2011', '2018-09', '2007-08-21'].map((moment) => formatMoment(moment, 'en'))).toEqual([
    '2011',
    'September 2018',
    '21 August 2007',
  ])
})
