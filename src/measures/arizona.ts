import { compareText } from '../problems.ts'
import { defineMeasure, type Measure } from '../schema/measure.ts'
import { agenciesOn, arizonaEndings, azNcAgreements, peakOf, type Spell, spellsIn } from '../tables/az-nc-agreements.ts'
import { azNcCounts } from '../tables/az-nc-counts.ts'
import { type MaricopaPlace, maricopaWhere } from '../tables/maricopa-where.ts'
import { type MelendresCost, melendresCosts } from '../tables/melendres-costs.ts'

const inSpells = (format: Measure['format'], value: (spells: readonly Spell[]) => number | string) =>
  defineMeasure({
    reads: { azNcAgreements },
    format,
    value: ({ azNcAgreements }) => value(spellsIn(azNcAgreements, 'AZ')),
  })

type Counted = 'identified' | 'removed'
const agencies = {
  maricopa: "Maricopa County Sheriff's Office",
  prisons: 'Arizona Department of Corrections',
} as const

/** People that ICE counted in Arizona, in all years or one, for all agencies or some. */
const people = (counted: Counted, { agency, year }: { agency?: string; year?: number } = {}) =>
  defineMeasure({
    reads: { azNcCounts },
    format: 'count',
    value: ({ azNcCounts }) =>
      azNcCounts
        .filter(
          (row) => row.state === 'AZ' && (!agency || row.agency === agency) && (!year || row.fiscal_year === year),
        )
        .reduce((sum, row) => sum + (row[counted] ?? 0), 0),
  })

/** One number of the newspaper's count of people found in the jail and on the street. */
function found(
  format: Measure['format'],
  of: (jail: MaricopaPlace, street: MaricopaPlace) => number | string,
): Measure {
  return defineMeasure({
    reads: { maricopaWhere },
    format,
    value: ({ maricopaWhere }) => {
      const at = (place: MaricopaPlace['place']) => maricopaWhere.find((row) => row.place === place)!
      return of(at('jail'), at('street'))
    },
  })
}

/** One number of what the case was said to cost. The totals come in order of the month that they reach. */
function cost(
  format: Measure['format'],
  of: (figures: {
    totals: readonly MelendresCost[]
    booked: MelendresCost
    questioned: MelendresCost
  }) => number | string,
): Measure {
  return defineMeasure({
    reads: { melendresCosts },
    format,
    value: ({ melendresCosts }) => {
      const totals = melendresCosts
        .filter(({ series }) => series === 'cumulative')
        .sort((a, b) => compareText(a.through, b.through))
      const [booked, questioned] = melendresCosts
        .filter(({ series }) => series === 'audit')
        .sort((a, b) => b.amount_usd_millions - a.amount_usd_millions)
      return of({ totals, booked: booked!, questioned: questioned! })
    },
  })
}

const dollars = ({ amount_usd_millions }: MelendresCost) => amount_usd_millions * 1_000_000

/** The fiscal year in which Arizona's agencies had most, the first of several. */
function busiest(counted: Counted, of: (year: { year: number; people: number }) => number | string) {
  return {
    reads: { azNcCounts },
    value: (tables: Parameters<Measure['value']>[0]) => {
      const years = [...new Set((tables.azNcCounts as { fiscal_year: number }[]).map(({ fiscal_year }) => fiscal_year))]
      const sums = years
        .sort((a, b) => a - b)
        .map((year) => ({ year, people: Number(people(counted, { year }).value(tables)) }))
      return of(sums.reduce((a, b) => (b.people > a.people ? b : a)))
    },
  }
}

/** One of the fiscal years of ICE's counts, as its name. */
function countedYear(choose: (years: readonly number[]) => number): Measure {
  return defineMeasure({
    reads: { azNcCounts },
    format: 'text',
    value: ({ azNcCounts }) =>
      String(choose(azNcCounts.filter(({ state }) => state === 'AZ').map(({ fiscal_year }) => fiscal_year))),
  })
}

/** Numbers of the Arizona chapter, computed from the tables that were compiled for it. */
export const measures: Record<string, Measure> = {
  'az.agencies.ever': inSpells('count', (spells) => new Set(spells.map(({ agency }) => agency)).size),
  'az.first.date': inSpells('day', (spells) => spells[0]!.start),
  'az.first.year': inSpells('text', (spells) => spells[0]!.start.slice(0, 4)),
  'az.pima.gone': inSpells(
    'day',
    (spells) => spells.find(({ agency, model }) => agency.startsWith('Pima County') && model === 'JEM')!.end!,
  ),
  'az.peak.date': inSpells('day', (spells) => peakOf(spells).day),
  'az.peak.agencies': inSpells('count', (spells) => peakOf(spells).agencies),
  'az.street.date': inSpells('day', (spells) => arizonaEndings(spells).street.day),
  'az.jail.date': inSpells('day', (spells) => arizonaEndings(spells).jail.day),
  'az.rescinded.date': inSpells('day', (spells) => arizonaEndings(spells).rescinded.day),
  'az.rescinded.agreements': inSpells('count', (spells) => arizonaEndings(spells).rescinded.spells.length),
  'az.after.agencies': inSpells(
    'count',
    (spells) => agenciesOn(spells, `${Number(arizonaEndings(spells).rescinded.day.slice(0, 4)) + 1}-01-01`).length,
  ),
  'az.kept.agencies': inSpells(
    'count',
    (spells) => spells.filter(({ start, end }) => end === null && start < arizonaEndings(spells).rescinded.day).length,
  ),
  'az.where.jail': found('count', (jail) => jail.people),
  'az.where.street': found('count', (_, street) => street.people),
  'az.where.times': found('times', (jail, street) => jail.people / street.people),
  'az.where.from': found('month', (jail) => jail.period_from),
  'az.where.to': found('month', (jail) => jail.period_to),
  'az.melendres.earliest': cost('usd', ({ totals }) => dollars(totals[0]!)),
  'az.melendres.latest': cost('usd', ({ totals }) => dollars(totals.at(-1)!)),
  'az.melendres.latest.through': cost('month', ({ totals }) => totals.at(-1)!.through),
  'az.melendres.latest.published': cost('month', ({ totals }) => totals.at(-1)!.as_of),
  'az.melendres.spent': cost('usd', ({ totals }) => dollars(totals.findLast(({ projected }) => !projected)!)),
  'az.melendres.spent.through': cost('month', ({ totals }) => totals.findLast(({ projected }) => !projected)!.through),
  'az.melendres.projected.share': cost(
    'share',
    ({ totals }) => totals.filter(({ projected }) => projected).length / totals.length,
  ),
  'az.melendres.audit.booked': cost('usd', ({ booked }) => dollars(booked)),
  'az.melendres.audit.questioned': cost('usd', ({ questioned }) => dollars(questioned)),
  'az.melendres.audit.share': cost('share', ({ booked, questioned }) => dollars(questioned) / dollars(booked)),
  'az.melendres.audit.published': cost('month', ({ booked }) => booked.as_of),
  'az.counts.from': countedYear((years) => Math.min(...years)),
  'az.counts.to': countedYear((years) => Math.max(...years)),
  'az.identified.yavapai.early': defineMeasure({
    reads: { azNcAgreements, azNcCounts },
    format: 'count',
    value: ({ azNcAgreements, azNcCounts }) => {
      const yavapai = "Yavapai County Sheriff's Office"
      const signed = azNcAgreements.filter(({ agency }) => agency === yavapai).map(({ start }) => start)
      // A fiscal year ends on 30 September of the year that it is named after.
      return azNcCounts
        .filter((row) => row.agency === yavapai && signed.every((day) => `${row.fiscal_year}-10-01` <= day))
        .reduce((sum, { identified }) => sum + (identified ?? 0), 0)
    },
  }),
  ...Object.fromEntries(
    (['identified', 'removed'] as const).flatMap((counted) => [
      [`az.${counted}.total`, people(counted)],
      [`az.${counted}.maricopa`, people(counted, { agency: agencies.maricopa })],
      [`az.${counted}.prisons`, people(counted, { agency: agencies.prisons })],
      ...Object.entries(agencies).map(([key, agency]) => [
        `az.${counted}.${key}.share`,
        defineMeasure({
          reads: { azNcCounts },
          format: 'share',
          value: (tables) => Number(people(counted, { agency }).value(tables)) / Number(people(counted).value(tables)),
        }),
      ]),
      [`az.${counted}.peak`, defineMeasure({ ...busiest(counted, ({ people }) => people), format: 'count' })],
      [`az.${counted}.peak.year`, defineMeasure({ ...busiest(counted, ({ year }) => String(year)), format: 'text' })],
    ]),
  ),
}
