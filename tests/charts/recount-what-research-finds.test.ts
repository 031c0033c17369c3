// The rows of effects-studies, told again from the pinned table's text with plain loops.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { renderCsv } from '../../src/render/csv.ts'

type Row = Record<string, string>
const table: Row[] = parse(readFileSync(join(import.meta.dirname, '../../data/tables/effects_studies.csv'), 'utf8'), {
  columns: true,
})
const rows: Row[] = parse(renderCsv('effects-studies'), { columns: true })

test('effects-studies has every study of the table once, without its note, beside the day on which the surge began', () => {
  const told = table.map(({ note, ...study }) => [...Object.values(study), '2025-01-20'].join(' | '))
  expect(rows.map((row) => Object.values(row).join(' | ')).sort()).toEqual(told.sort())
})

test('there are three studies of each kind of outcome, and no other', () => {
  const counts = new Map<string, number>()
  for (const { outcome } of rows) counts.set(outcome!, (counts.get(outcome!) ?? 0) + 1)
  expect([...counts]).toEqual([
    ['crime', 3],
    ['trust', 3],
    ['arrests', 3],
    ['children', 3],
    ['moves-and-work', 3],
  ])
})

test('the years that were read are those of the notes, and none reaches the surge', () => {
  const read = rows.filter(({ years_from }) => years_from !== '')
  expect(read.map(({ study_id, years_from, years_to }) => `${study_id} ${years_from}-${years_to}`)).toEqual([
    'forrester-nowrasteh-2018 2003-2013',
    'theodore-2013 2012-2012',
    'nguyen-gill-2010 2007-2009',
    'mpi-2011 2010-2010',
    'dee-murphy-2018 2000-2011',
    'bellows-2021 2003-2013',
    'tome-2021 2004-2006',
    'kostandini-2014 2002-2010',
  ])
  for (const { years_to, published, surge_from } of rows) {
    expect((years_to || published)! < surge_from!.slice(0, 4)).toBe(true)
  }
})

test('data begin no later than they end, and end no later than the study was published', () => {
  for (const { study_id, years_from, years_to, published } of rows) {
    if (years_from === '') continue
    expect([years_from! <= years_to!, years_to! <= published!], study_id).toEqual([true, true])
  }
})
