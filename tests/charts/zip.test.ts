import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { chartOf } from '../../src/catalogue.ts'
import { captionOf } from '../../src/render/caption.ts'
import { parseChartCsv } from '../../src/render/csv.ts'
import { parts } from '../../src/render/download.ts'
import { fileOf } from '../../src/render/files.ts'
import { rowsOfChart } from '../../src/render/rows.ts'
import { subjects } from './every.ts'

describe.for(subjects)('the ZIP of $id in $language', async ({ id, language }) => {
  const bytes = await fileOf(id, 'zip', language)
  const files = unzipSync(bytes)
  const names = Object.keys(files)
  const textOf = (name: string) => new TextDecoder().decode(files[`${id}/${name}`])

  test('unpacks to one folder of the chart’s name with every file, byte for byte', async () => {
    expect(names.map((name) => name.split('/')[0])).toEqual(names.map(() => id))
    const served = await Promise.all(parts.map((part) => fileOf(id, part, language)))
    expect(Object.values(files).map((file) => Buffer.from(file))).toEqual(served.map((file) => Buffer.from(file)))
    expect(names.length).toBe(8)
  })

  test('holds the rows of the drawing as CSV and as JSON', () => {
    expect(parseChartCsv(id, textOf(`${id}.csv`))).toEqual(rowsOfChart(id))
    expect((JSON.parse(textOf(`${id}.json`)) as { rows: object[] }).rows).toEqual(rowsOfChart(id))
  })

  test('has a README that names each file and column, and says what, from when, whence, how and under what terms', () => {
    const text = textOf('README.txt')
    for (const name of names) expect(text).toContain(`- ${name.replace(`${id}/`, '')}: `)
    for (const column of Object.keys(chartOf(id).columns)) expect(text).toContain(`- ${column} (`)
    for (const { name } of Object.values(chartOf(id).reads)) expect(text).toContain(`/data/${name}.csv`)
    const { title, takeaway, alt, note, origins } = captionOf(id, language)
    for (const part of [title, takeaway, alt, note, ...origins.map(({ title }) => title)]) expect(text).toContain(part)
    for (const part of ['18 May 2026', 'CC BY 4.0', 'APA: ', 'MLA: ', 'Chicago: ', `/charts/${id}/`])
      expect(text).toContain(part)
    expect(text).not.toMatch(/undefined|\{|\[object/)
  })
})

test('a ZIP notes the day of the data and not the clock', async () => {
  const bytes = Buffer.from(await fileOf('who-signs', 'zip', 'en'))
  // MS-DOS time and date of the first entry: hours in the upper five bits; years since 1980, month, day.
  expect(bytes.readUInt16LE(10) >> 11).toBe(12)
  const date = bytes.readUInt16LE(12)
  expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([2026, 5, 18])
})

test('a file is made once for the two who ask for it, and held no longer', async () => {
  const asked: unknown[] = []
  for (let turn = 0; turn < 3; turn++) asked.push(await fileOf('who-signs', 'csv', 'en'))
  expect(new Set(asked).size).toBe(2)
  expect(await fileOf('who-signs', 'zip', 'en')).not.toBe(await fileOf('who-signs', 'zip', 'en'))
})
