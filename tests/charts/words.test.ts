import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chartOf, charts, languages } from '../../src/catalogue.ts'
import { captionOf } from '../../src/render/caption.ts'
import { widths } from '../../src/render/figure.ts'
import { rowsOfChart } from '../../src/render/rows.ts'
import { renderSvg } from '../../src/render/svg.ts'
import { printTable } from '../../src/render/table.ts'
import { pageTheme } from '../../src/render/theme.ts'
import { chartsIn, wordsOf } from '../../src/words.ts'
import { subjects } from './every.ts'

describe.for(subjects)('the words of $id in $language', ({ id, language }) => {
  const chart = chartOf(id)
  const words = wordsOf(id, language)
  const states = [undefined, ...Object.keys(chart.states ?? {})]

  test.for(states)('at step %s are whole, their numbers filled in', (state) => {
    const { title, subtitle, takeaway, alt, note } = captionOf(id, language, state)
    for (const [name, text] of Object.entries({ title, subtitle, takeaway, alt, note })) {
      expect(text, name).toMatch(/\S/)
      expect(text, name).not.toMatch(/[{}]|undefined|NaN/)
    }
    for (const [name, text] of Object.entries({ takeaway, alt, note })) expect(text, name).toMatch(/[.!?]$/)
  })

  test('name every step of the chart, and no other', () => {
    expect(Object.keys(words.states ?? {}).sort()).toEqual(Object.keys(chart.states ?? {}).sort())
  })

  test('hold the labels that the chart declares, and no other', () => {
    expect(Object.keys(words.labels).sort()).toEqual([...chart.labels].sort())
  })

  test('declare the labels that the drawings ask for, and no other', () => {
    const asked = new Set<string>()
    for (const size of ['narrow', 'wide'] as const) {
      const options = chart.plot(rowsOfChart(id), {
        width: widths[size],
        narrow: size === 'narrow',
        theme: pageTheme,
        language,
        state: undefined,
        labelled: true,
        label: (key) => {
          asked.add(key)
          return key
        },
      })
      // Plot asks for a mark's text only when it draws it.
      renderSvg(options, { id, alt: '' })
    }
    expect([...asked].sort()).toEqual([...chart.labels].sort())
  })

  test('head every column of the table on its page, and no other', () => {
    const { columns, rows } = printTable(id, language)
    expect(
      rows
        .flat()
        .map(({ text }) => text)
        .filter((text) => /[{}]/.test(text)),
    ).toEqual([])
    expect(Object.keys(words.columns).sort()).toEqual(columns.map(({ name }) => name).sort())
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.length).toBe(columns.length)
    expect(rows.flat().filter(({ text }) => /[{}]/.test(text))).toEqual([])
  })
})

test('a word file stands beside every chart in every language, and no word file is left over', () => {
  for (const language of languages) {
    const files = readdirSync(join(import.meta.dirname, '../../content/charts', language)).sort()
    expect(files).toEqual(
      chartsIn(language)
        .sort()
        .map((id) => `${id}.yml`),
    )
  }
})

test('what every column of a chart means is said', () => {
  for (const [id, { columns }] of charts) {
    for (const [name, { description }] of Object.entries(columns)) expect(description, `${id} ${name}`).toMatch(/\w/)
  }
})
