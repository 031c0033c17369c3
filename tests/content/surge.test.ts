import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/pin.ts'
import { measure } from '../../src/measure.ts'

// Counted again from the text of the tables, in plain loops, beside the measures that the chapter prints.
const lines = (name: string) => {
  const [head = '', ...rows] = readFileSync(join(root, `data/tables/${name}.csv`), 'utf8')
    .trim()
    .split('\n')
  const columns = head.split(',')
  return rows.map((row) => {
    const cells = row.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, ''))
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}
const agreements = new Map(lines('agreements').map((row) => [row.agreement_id, row]))
const gone = lines('changes')
  .filter(({ change, published }) => change === 'removed' && published! > '2024-12-11')
  .map((row): Record<string, string | undefined> & { left: string } => ({
    ...agreements.get(row.agreement_id)!,
    left: row.published!,
  }))
const value = (id: string) => measure(id, 'en').value

test('departures add up, by model and by what is known of them', () => {
  expect(gone.length).toBe(88)
  expect(value('moves.removed')).toBe(gone.length)
  expect(['TFM', 'WSO', 'JEM'].map((model) => value(`left.${model}`))).toEqual([40, 26, 22])
  expect(Number(value('left.explained')) + Number(value('left.unexplained'))).toBe(gone.length)
  expect(Number(value('left.agencyStays')) + Number(value('left.agencyGone'))).toBe(gone.length)
})

test('departures of Maryland, of Virginia’s state agencies and of Bucks County are the explained ones', () => {
  const maryland = gone.filter(({ state }) => state === 'MD')
  const virginia = gone.filter(({ state, agency_type }) => state === 'VA' && agency_type === 'state')
  expect(maryland.map(({ left }) => left).sort()[0]).toBe('2026-02-17')
  expect(virginia.map(({ left }) => left).sort()[0]).toBe('2026-02-06')
  expect([value('left.MD'), value('left.VA.state'), value('left.explained')]).toEqual([
    maryland.length,
    virginia.length,
    maryland.length + virginia.length + 1,
  ])
  expect([maryland.length, virginia.length]).toEqual([9, 5])
})

test('sheriffs of Florida and Texas are counted by their names', () => {
  const listed = [...agreements.values()].filter(({ status }) => status === 'listed')
  for (const state of ['FL', 'TX']) {
    const sheriffs = listed.filter((row) => row.state === state && /sheriff/i.test(row.agency!))
    expect(value(`mandate.${state}.sheriffs`)).toBe(new Set(sheriffs.map(({ agency_id }) => agency_id)).size)
    for (const model of ['JEM', 'WSO', 'TFM']) {
      const those = sheriffs.filter((row) => row.model === model)
      expect(value(`mandate.${state}.sheriffs.${model}`)).toBe(new Set(those.map(({ agency_id }) => agency_id)).size)
    }
  }
  expect([value('mandate.FL.sheriffs'), value('mandate.FL.counties')]).toEqual([67, 67])
  expect([value('mandate.TX.sheriffs'), value('mandate.TX.counties')]).toEqual([198, 254])
})

test('copies of the list and what they write anew are those of the tables', () => {
  const copies = lines('publications')
  expect(Number(value('copies.webTables')) + Number(value('copies.workbooks'))).toBe(copies.length)
  const relabelled = ['copies.renamed', 'copies.redated', 'copies.retyped', 'copies.recounted'].map(value)
  expect(relabelled).toEqual([116, 77, 41, 20])
  expect(value('copies.relabelled')).toBe(254)
  expect(value('copies.byPlace')).toBe(lines('agencies').filter(({ located_by }) => located_by === 'place').length)
})
