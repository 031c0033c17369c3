// The answers of the key on Arizona, worked out again from the files with plain loops.
import { expect, test } from 'vitest'
import { measure } from '../../src/measure.ts'
import { answersOf, csv, sum } from './csv.ts'

const maricopa = "Maricopa County Sheriff's Office"
const spells = csv('charts/arizona-agreements.csv')
const counts = csv('charts/arizona-counts.csv').filter(({ counted }) => counted === 'identified')
const costs = csv('charts/melendres-cost.csv')

test('every number of the key is what its files give', () => {
  const [jail, street] = csv('charts/maricopa-jail-and-street.csv')
  const ended = (model: string) => spells.filter((row) => row.status === 'ended' && row.model === model).length
  const theirs = sum(
    counts.filter(({ agency }) => agency === maricopa),
    'people',
  )
  const totals = costs
    .filter(({ series }) => series === 'cumulative')
    .sort((a, b) => (a.through! < b.through! ? -1 : 1))
  const latest = totals.filter(({ basis }) => basis === 'projected').at(-1)!
  const spent = totals.filter(({ basis }) => basis === 'to-date').at(-1)!
  const audit = costs.filter(({ series }) => series === 'audit').map((row) => Number(row.amount_usd_millions))
  const last = csv('data/az_nc_counts.csv')
    .filter(({ agency }) => agency === maricopa)
    .at(-1)!
  expect(measure('exercise.arizona.last', 'en').value).toBe(last.fiscal_year)
  expect(answersOf('arizona')).toEqual({
    'az.where.jail': Number(jail!.people),
    'az.where.street': Number(street!.people),
    'az.where.times': Number(jail!.people) / Number(street!.people),
    'exercise.arizona.spells': spells.length,
    'az.agencies.ever': new Set(spells.map(({ agency }) => agency)).size,
    'exercise.arizona.listed': spells.filter(({ status }) => status === 'listed').length,
    'exercise.arizona.ended.TFM': ended('TFM'),
    'exercise.arizona.ended.JEM': ended('JEM'),
    'az.identified.total': sum(counts, 'people'),
    'az.identified.maricopa': theirs,
    'az.identified.maricopa.share': theirs / sum(counts, 'people'),
    'az.melendres.latest': Number(latest.amount_usd_millions) * 1e6,
    'az.melendres.latest.through': latest.through,
    'az.melendres.spent': Number(spent.amount_usd_millions) * 1e6,
    'az.melendres.spent.through': spent.through,
    'az.melendres.audit.questioned': Math.min(...audit) * 1e6,
    'az.melendres.audit.booked': Math.max(...audit) * 1e6,
    'az.melendres.audit.share': Math.min(...audit) / Math.max(...audit),
    'exercise.arizona.last.identified': Number(last.identified),
    'exercise.arizona.last.removed': Number(last.removed),
  })
  // What the last exercise shows.
  expect(Number(last.removed)).toBeGreaterThan(Number(last.identified))
})
