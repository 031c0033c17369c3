import type { Model } from '../schema/chart.ts'
import { defineMeasure, type Measure } from '../schema/measure.ts'
import { alamanceEvents, findings, judgment, opening } from '../tables/alamance-events.ts'
import {
  agenciesOn,
  azNcAgreements,
  carolinaMoments,
  isInForce,
  type Spell,
  spellsIn,
} from '../tables/az-nc-agreements.ts'
import { type AzNcCount, azNcCounts } from '../tables/az-nc-counts.ts'
import { countyCounts } from '../tables/county-counts.ts'

/** Numbers of the chapter on North Carolina. */
export const measures: Record<string, Measure> = {
  'nc.alamance.opened': dayOf(opening),
  'nc.alamance.findings': dayOf(findings),
  'nc.alamance.judgment': dayOf(judgment),
  'nc.agencies.ever': ofSpells('count', (spells) => new Set(spells.map(({ agency }) => agency)).size),
  'nc.first.month': ofSpells('month', (spells) => spells[0]!.start.slice(0, 7)),
  'nc.early.date': ofSpells('day', (spells) => carolinaMoments(spells).early),
  'nc.early.agencies': ofSpells('count', (spells) => agenciesOn(spells, carolinaMoments(spells).early).length),
  'nc.fewer.date': ofSpells('day', (spells) => carolinaMoments(spells).fewer),
  'nc.fewer.JEM': inForce('fewer', 'JEM'),
  'nc.voted.date': ofSpells('day', (spells) => carolinaMoments(spells).voted),
  'nc.voted.JEM': inForce('voted', 'JEM'),
  'nc.wave.date': ofSpells('day', (spells) => carolinaMoments(spells).wave),
  'nc.wave.JEM': inForce('wave', 'JEM'),
  'nc.wave.WSO': inForce('wave', 'WSO'),
  'nc.wave.agencies': ofSpells('count', (spells) => agenciesOn(spells, carolinaMoments(spells).wave).length),
  'nc.mecklenburg.identified': published('Mecklenburg', 'identified'),
  'nc.mecklenburg.removed': published('Mecklenburg', 'removed'),
  'nc.mecklenburg.processed': published('Mecklenburg', 'processed for deportation'),
  'nc.mecklenburg.detained': published('Mecklenburg', 'detained'),
  'nc.mecklenburg.encountered': published('Mecklenburg', 'encountered'),
  'nc.wake.removed': published('Wake', 'removed'),
  'nc.wake.processed': published('Wake', 'processed'),
  'nc.wake.deported': published('Wake', 'deported'),
  'nc.identified': counted('count', (rows) => sum(rows, 'identified')),
  'nc.removed': counted('count', (rows) => sum(rows, 'removed')),
  'nc.counted.agencies': counted('count', (rows) => new Set(rows.map(({ agency }) => agency)).size),
  'nc.counted.first': counted('text', (rows) => String(Math.min(...rows.map(({ fiscal_year }) => fiscal_year)))),
  'nc.counted.last': counted('text', (rows) => String(lastYear(rows))),
  'nc.peak.year': counted('text', (rows) => String(peakYear(rows))),
  'nc.peak.identified': counted('count', (rows) => sum(inYear(rows, peakYear(rows)), 'identified')),
  'nc.peak.removed': counted('count', (rows) => sum(inYear(rows, peakYear(rows)), 'removed')),
  'nc.last.year': counted('text', (rows) => String(lastYear(rows))),
  'nc.last.identified': counted('count', (rows) => sum(inYear(rows, lastYear(rows)), 'identified')),
  'nc.last.removed': counted('count', (rows) => sum(inYear(rows, lastYear(rows)), 'removed')),
  'nc.mecklenburg.share': counted('share', (rows) => shareOf(rows, ['Mecklenburg'])),
  'nc.topTwo.share': counted('share', (rows) => shareOf(rows, ['Mecklenburg', 'Wake'])),
}

function dayOf(pick: typeof findings): Measure {
  return defineMeasure({
    reads: { alamanceEvents },
    format: 'day',
    value: ({ alamanceEvents }) => pick(alamanceEvents).date,
  })
}

/** A number from the spells of North Carolina's agreements. */
function ofSpells(format: 'count' | 'day' | 'month', value: (spells: readonly Spell[]) => number | string): Measure {
  return defineMeasure({
    reads: { azNcAgreements },
    format,
    value: ({ azNcAgreements }) => value(spellsIn(azNcAgreements, 'NC')),
  })
}

function inForce(moment: 'fewer' | 'voted' | 'wave', model: Model): Measure {
  return ofSpells('count', (spells) => {
    const day = carolinaMoments(spells)[moment]
    return spells.filter((spell) => spell.model === model && isInForce(spell, day)).length
  })
}

/** One published count of a county. */
function published(county: string, what: string): Measure {
  return defineMeasure({
    reads: { countyCounts },
    format: 'count',
    value: ({ countyCounts }) => {
      const found = countyCounts.filter((row) => row.county === county && row.measure === what)
      if (found.length !== 1) throw new Error(`county_counts has ${found.length} rows for ${county}, ${what}`)
      return found[0]!.count
    },
  })
}

/** A number from ICE's own counts of North Carolina's agencies. */
function counted(format: 'count' | 'share' | 'text', value: (rows: readonly AzNcCount[]) => number | string): Measure {
  return defineMeasure({
    reads: { azNcCounts },
    format,
    value: ({ azNcCounts }) => value(azNcCounts.filter(({ state }) => state === 'NC')),
  })
}

function sum(rows: readonly AzNcCount[], column: 'identified' | 'removed'): number {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0)
}

function inYear(rows: readonly AzNcCount[], year: number): AzNcCount[] {
  return rows.filter(({ fiscal_year }) => fiscal_year === year)
}

function lastYear(rows: readonly AzNcCount[]): number {
  return Math.max(...rows.map(({ fiscal_year }) => fiscal_year))
}

function peakYear(rows: readonly AzNcCount[]): number {
  const years = [...new Set(rows.map(({ fiscal_year }) => fiscal_year))].sort()
  return years.reduce((peak, year) =>
    sum(inYear(rows, year), 'identified') > sum(inYear(rows, peak), 'identified') ? year : peak,
  )
}

function shareOf(rows: readonly AzNcCount[], counties: readonly string[]): number {
  const theirs = rows.filter(({ agency }) => counties.some((county) => agency.startsWith(`${county} County`)))
  return sum(theirs, 'identified') / sum(rows, 'identified')
}
