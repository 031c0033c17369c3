import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { monthAxis, niceTicks, spread, valueAxis, yearAxis } from '../../src/marks/axes.ts'
import { pageTheme } from '../../src/render/theme.ts'
import type { Drawing } from '../../src/schema/chart.ts'

const wide: Drawing = {
  width: 720,
  narrow: false,
  theme: pageTheme,
  language: 'en',
  state: undefined,
  labelled: true,
  label: (key) => key,
}
const narrow: Drawing = { ...wide, width: 360, narrow: true }

test('ticks are round, begin at zero and do not pass the top', () => {
  expect(niceTicks(1843, 4)).toEqual([0, 500, 1000, 1500])
  expect(niceTicks(135, 4)).toEqual([0, 50, 100])
  expect(niceTicks(100, 4)).toEqual([0, 25, 50, 75, 100])
  expect(niceTicks(9, 4)).toEqual([0, 2.5, 5, 7.5])
})

test('values are written once each, zero aside, in the language of the page', () => {
  expect(textsOf(valueAxis(wide, { ticks: [0, 500, 1000] }), { y: { domain: [0, 1200] } })).toEqual(['500', '1,000'])
})

test('values below zero are written without a sign: they count departures', () => {
  expect(textsOf(valueAxis(wide, { ticks: [-50, 0, 50] }), { y: { domain: [-60, 60] } })).toEqual(['50', '50'])
})

test('values stand above their lines at the start of the plot, or in the margin where marks begin at once', () => {
  const anchors = (inMargin: boolean) =>
    drawn(valueAxis(wide, { ticks: [0, 50], inMargin }), { y: { domain: [0, 60] } })
      .querySelector('[aria-label=text]')
      ?.getAttribute('text-anchor')
  expect(anchors(false)).toBe('start')
  expect(anchors(true)).toBe('end')
})

const days = { from: '2021-01-13', to: '2026-05-18' }
const time = { x: { type: 'utc' as const, domain: [new Date('2021-01-13Z'), new Date('2026-05-18Z')] } }

test('every year of the span is written', () => {
  expect(textsOf(yearAxis(wide, days), time)).toEqual(['2021', '2022', '2023', '2024', '2025', '2026'])
})

test('on a narrow drawing years are short', () => {
  expect(textsOf(yearAxis(narrow, days), time)).toEqual(['’21', '’22', '’23', '’24', '’25', '’26'])
})

test('a first year that is cut short is left out', () => {
  expect(textsOf(yearAxis(wide, { ...days, from: '2021-03-01' }), time)[0]).toBe('2022')
})

test('every third month is written, every sixth on a narrow drawing, January with its year', () => {
  const days = { from: '2025-01-01', to: '2025-12-31' }
  const time = { x: { type: 'utc' as const, domain: [new Date('2025-01-01Z'), new Date('2025-12-31Z')] } }
  expect(textsOf(monthAxis(wide, days), time)).toEqual(['Jan 2025', 'Apr', 'Jul', 'Oct'])
  expect(textsOf(monthAxis(narrow, days), time)).toEqual(['Jan 2025', 'Jul'])
})

test('labels that are apart stay where they are', () => {
  const labels = [{ y: 10 }, { y: 60 }]
  expect(spread(labels, { scale: 1, gap: 18 })).toEqual(labels)
})

test('labels that are near are moved apart, lowest first, order kept', () => {
  const labels = [
    { name: 'b', y: 12 },
    { name: 'a', y: 10 },
    { name: 'c', y: 13 },
  ]
  expect(spread(labels, { scale: 2, gap: 9 })).toEqual([
    { name: 'a', y: 10 },
    { name: 'b', y: 28 },
    { name: 'c', y: 46 },
  ])
})

test('the lowest label keeps above the floor, and the given labels are left alone', () => {
  const labels = [{ y: 1 }, { y: 30 }]
  expect(spread(labels, { scale: 1, gap: 18, floor: 8 })).toEqual([{ y: 8 }, { y: 30 }])
  expect(labels).toEqual([{ y: 1 }, { y: 30 }])
  expect(spread([], { scale: 1, gap: 18, floor: 8 })).toEqual([])
})

/** The words that marks draw, in the order of the drawing. */
function textsOf(marks: Plot.Markish[], scales: Plot.PlotOptions): string[] {
  return [...drawn(marks, scales).querySelectorAll('text')].map((text) => text.textContent ?? '')
}

function drawn(marks: Plot.Markish[], scales: Plot.PlotOptions): Element {
  const { document } = new JSDOM('').window
  return Plot.plot({ ...scales, marks, document: document as unknown as Document, axis: null })
}
