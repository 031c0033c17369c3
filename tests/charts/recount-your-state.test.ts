// The rows of state-laws, counted again from the pinned tables' text with plain loops.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { renderCsv } from '../../src/render/csv.ts'

type Row = Record<string, string>
const laws = tableOf('state_laws')
const listed = tableOf('agreements').filter(({ status }) => status === 'listed')
const rows: Row[] = parse(renderCsv('state-laws'), { columns: true })

test('state-laws has every state once, with its law as in the table and its agreements counted', () => {
  const counted = laws.map((law) => {
    const agencies = new Set<string>()
    let agreements = 0
    for (const row of listed) {
      if (row.state !== law.usps) continue
      agreements++
      agencies.add(row.agency_id!)
    }
    const { state_fips, usps, state, posture, effective, source, locator, confidence } = law
    return [
      state_fips,
      usps,
      state,
      posture,
      law.law,
      effective,
      agencies.size,
      agreements,
      source,
      locator,
      confidence,
    ]
  })
  expect(rows.map((row) => Object.values(row).join(' | ')).sort()).toEqual(
    counted.map((cells) => cells.join(' | ')).sort(),
  )
})

test('of the states that ban agreements New York has 14 at 12 agencies and New Mexico 2; the other nine have none', () => {
  const still = rows.filter(({ posture, agreements }) => posture === 'bans' && agreements !== '0')
  expect(still.map(({ usps, agencies, agreements }) => [usps, agencies, agreements])).toEqual([
    ['NM', '2', '2'],
    ['NY', '12', '14'],
  ])
  expect(rows.filter(({ posture }) => posture === 'bans').length).toBe(11)
})

test('of the states that require agreements Florida has 284 agencies, Georgia 52 and Tennessee 68', () => {
  const of = (usps: string) => rows.find((row) => row.usps === usps)!
  expect(['FL', 'GA', 'TN'].map((usps) => [of(usps).posture, of(usps).agencies])).toEqual([
    ['requires', '284'],
    ['requires', '52'],
    ['requires', '68'],
  ])
})

test('what the states lack of the list is in the territories', () => {
  const inStates = rows.reduce((total, { agreements }) => total + Number(agreements), 0)
  const known = new Set(laws.map(({ usps }) => usps))
  expect(listed.length - inStates).toBe(listed.filter(({ state }) => !known.has(state)).length)
})

function tableOf(name: string): Row[] {
  return parse(readFileSync(join(import.meta.dirname, `../../data/tables/${name}.csv`), 'utf8'), { columns: true })
}
