import { defineMeasure, type Measure } from '../schema/measure.ts'
import { azNcAgreements } from '../tables/az-nc-agreements.ts'
import { azNcCounts } from '../tables/az-nc-counts.ts'

type Spell = Parameters<
  Parameters<typeof defineMeasure<{ azNcAgreements: typeof azNcAgreements }>>[0]['value']
>[0]['azNcAgreements'][number]

const spells = (holds: (spell: Spell) => boolean) =>
  defineMeasure({
    reads: { azNcAgreements },
    format: 'count',
    value: ({ azNcAgreements }) => azNcAgreements.filter((spell) => spell.state === 'AZ' && holds(spell)).length,
  })

/** The last year of Maricopa County in ICE's counts: more people removed than identified. */
function lastYear(
  format: Measure['format'],
  of: (row: { year: number; identified: number; removed: number }) => number | string,
) {
  return defineMeasure({
    reads: { azNcCounts },
    format,
    value: ({ azNcCounts }) => {
      const rows = azNcCounts.filter(({ agency }) => agency === "Maricopa County Sheriff's Office")
      const last = rows.reduce((a, b) => (b.fiscal_year > a.fiscal_year ? b : a))
      if (last.identified === null || last.removed === null) throw new Error('the last year of Maricopa has no counts')
      return of({ year: last.fiscal_year, identified: last.identified, removed: last.removed })
    },
  })
}

/** Answers of the exercises on Arizona. */
export const measures: Record<string, Measure> = {
  'exercise.arizona.spells': spells(() => true),
  'exercise.arizona.listed': spells(({ status }) => status === 'listed'),
  'exercise.arizona.ended.TFM': spells(({ status, model }) => status === 'ended' && model === 'TFM'),
  'exercise.arizona.ended.JEM': spells(({ status, model }) => status === 'ended' && model === 'JEM'),
  'exercise.arizona.last': lastYear('text', ({ year }) => String(year)),
  'exercise.arizona.last.identified': lastYear('count', ({ identified }) => identified),
  'exercise.arizona.last.removed': lastYear('count', ({ removed }) => removed),
}
