import { parse } from 'csv-parse/sync'
import { JSDOM } from 'jsdom'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { charts } from '../../src/catalogue.ts'
import { measure } from '../../src/measure.ts'
import { captionOf } from '../../src/render/caption.ts'
import { embedCode } from '../../src/render/code.ts'
import { parseChartCsv } from '../../src/render/csv.ts'
import { fileAddress, kinds } from '../../src/render/download.ts'
import { rowsOfChart } from '../../src/render/rows.ts'
import { printTable } from '../../src/render/table.ts'
import { sayMeasure } from '../../src/wording.ts'
import { wordings } from '../../src/words.ts'
import { bytesOf, files, pageAt, pages } from './pages.ts'

const language = 'en'

test('every number that the text computes is the one that the tables give', () => {
  const shown = pages.flatMap(({ document }) => [...document.querySelectorAll<HTMLDataElement>('data[data-measure]')])
  expect(shown.length).toBeGreaterThan(40)
  for (const element of shown) {
    const id = element.getAttribute('data-measure')!
    const { value, text } = measure(id, language)
    const words = element.textContent!
    expect(element.getAttribute('value'), id).toBe(String(value))
    const says = Object.keys(wordings(language).says).find((wording) => wording === words.toLowerCase())
    expect(words, id).toBe(says === undefined ? text : sayMeasure(id, words, language).text)
  }
})

describe.for([...charts.keys()])('the chart %s', (id) => {
  const { title, takeaway, alt, note } = captionOf(id, language)

  test('has its page and its files', () => {
    for (const file of [`charts/${id}/index.html`, ...kinds.map((kind) => fileAddress(id, kind, language).slice(1))]) {
      expect(files).toContain(file)
    }
  })

  test('has on its page the title, takeaway, note, words for the drawing, citation and embed code', () => {
    const { document } = pageAt(`/charts/${id}/`)
    expect(document.querySelector('h1')?.textContent).toBe(title)
    const text = document.querySelector('main')!.textContent!
    for (const part of [takeaway, note, alt, embedCode(id, language), `/charts/${id}/`]) expect(text).toContain(part)
    expect(document.querySelectorAll('.main svg[role=img]').length).toBe(2)
  })

  test('has on its page a table with every row and heading, without a script', () => {
    const { columns, rows } = printTable(id, language)
    const table = pageAt(`/charts/${id}/`).document.querySelector('#table table')!
    const cells = (selector: string) =>
      [...table.querySelectorAll(selector)].map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
      )
    expect(cells('thead tr')).toEqual([columns.map(({ heading }) => heading)])
    expect(cells('tbody tr').map((row) => row.map((cell) => cell?.trim()))).toEqual(
      rows.map((row) => row.map(({ text }) => text)),
    )
  })

  test('gives the same rows as CSV and as JSON', () => {
    const text = bytesOf(`charts/${id}.csv`).toString()
    const document = JSON.parse(bytesOf(`charts/${id}.json`).toString()) as {
      title: string
      rows: Record<string, unknown>[]
    }
    expect(document.title).toBe(title)
    expect(document.rows).toEqual(rowsOfChart(id))
    expect(parseChartCsv(id, text)).toEqual(document.rows)
    const records: string[][] = parse(text)
    expect(records[0]).toEqual(Object.keys(document.rows[0]!))
    expect(records.slice(1)).toEqual(document.rows.map((row) => Object.values(row).map((value) => String(value ?? ''))))
  })

  test('gives an SVG that is well formed and two PNGs that are pictures of its size and twice that', async () => {
    const svg = new JSDOM(bytesOf(`charts/${id}.svg`).toString(), { contentType: 'image/svg+xml' }).window.document
    expect(svg.documentElement.tagName).toBe('svg')
    for (const [ending, scale] of [
      ['.png', 1],
      ['@2x.png', 2],
    ] as const) {
      const { format, width } = await sharp(bytesOf(`charts/${id}${ending}`)).metadata()
      expect(format).toBe('png')
      expect(width).toBe(scale * Number(svg.documentElement.getAttribute('width')))
    }
  })
})

test('a step of a scroll sequence is a complete figure: heading, takeaway, drawing and source', () => {
  const { document } = pageAt('/chapters/the-surge/')
  const steps = [...document.querySelectorAll('[data-scrolly] figure')]
  expect(steps.length).toBe(8)
  for (const step of steps) {
    expect(step.querySelector('h3')?.textContent).toMatch(/\S/)
    expect(step.querySelector('p')?.textContent).toMatch(/\S/)
    expect(step.querySelectorAll('svg[role=img]').length).toBe(2)
    expect(step.querySelector('figcaption')?.textContent).toMatch(/\S/)
  }
})
