import { compareText } from '../problems.ts'
import { model, momentPattern, provenance, rowSources } from '../schema/provenance.ts'
import { type Columns, defineTable, type RowOf } from '../schema/table.ts'

const { source, locator, confidence } = provenance

/** Every spell of a 287(g) agreement in Arizona and North Carolina, from the first to the latest list. */
export const azNcAgreements = defineTable({
  name: 'az_nc_agreements',
  title: 'Agreements in Arizona and North Carolina, 2005 to 2026',
  description:
    'One row is one spell of one agency under one model, from the first signature to its end. A renewal under the same model does not begin a new row. Compiled by hand.',
  columns: {
    state: { type: 'string', required: true, enum: ['AZ', 'NC'], description: 'USPS code of the state' },
    agency: { type: 'string', required: true, description: 'Name of the agency' },
    county: { type: 'string', description: 'County of the agency; empty for state agencies and a regional jail' },
    county_fips: { type: 'string', pattern: '\\d{5}', description: 'Census code of the county, five characters' },
    model,
    start: { type: 'date', required: true, description: 'Day of the first signature' },
    end: {
      type: 'string',
      pattern: momentPattern,
      description: 'Day, month or year of the end; empty while the agreement is listed',
    },
    end_precision: {
      type: 'string',
      enum: ['day', 'month', 'year', 'by'],
      description: 'How exactly the end is known; “by” means on that day or before',
    },
    status: {
      type: 'string',
      required: true,
      enum: ['listed', 'ended', 'replaced', 'left-list'],
      description:
        'Listed by ICE on listed_on, ended, replaced by another model, or gone from ICE’s list without a known reason',
    },
    listed_on: { type: 'date', description: 'Date of the latest list that shows it, where it is listed' },
    how_it_ended: { type: 'string', description: 'Who ended it and how, as far as known' },
    note: { type: 'string', description: 'Renewals, doubts and differences between sources' },
    source: { ...source, description: 'Id of the source for the start' },
    locator,
    end_source: { ...source, description: 'Id of the source for the end, or for its being listed' },
    end_locator: locator,
    confidence,
  },
  key: ['state', 'agency', 'model', 'start'],
  sort: ['state', 'start', 'agency', 'model'],
  sources: rowSources,
  licence: 'CC-BY-4.0',
})
export type AzNcAgreement = RowOf<typeof azNcAgreements>

/** Columns of a state's spells as charts give them: a spell, its end, and who says so. */
export const spellColumns = {
  agency: azNcAgreements.columns.agency,
  model: azNcAgreements.columns.model,
  start: azNcAgreements.columns.start,
  end: azNcAgreements.columns.end,
  end_precision: azNcAgreements.columns.end_precision,
  status: azNcAgreements.columns.status,
  listed_on: azNcAgreements.columns.listed_on,
  how_it_ended: azNcAgreements.columns.how_it_ended,
  note: azNcAgreements.columns.note,
  source: azNcAgreements.columns.source,
  locator: azNcAgreements.columns.locator,
  end_source: azNcAgreements.columns.end_source,
  end_locator: azNcAgreements.columns.end_locator,
} as const satisfies Columns
export type Spell = Pick<AzNcAgreement, keyof typeof spellColumns>

/** The same spells for the page, where a file's columns would be too many to read. */
export const spellTable = {
  columns: {
    agency: spellColumns.agency,
    model: spellColumns.model,
    start: spellColumns.start,
    end: spellColumns.end,
    how_it_ended: spellColumns.how_it_ended,
    source: spellColumns.source,
  } as const satisfies Columns,
  rows: (spells: readonly Spell[]) =>
    spells.map(({ agency, model, start, end, how_it_ended, source }) => ({
      ...{ agency, model, start, end, how_it_ended, source },
    })),
}

/** All spells of a state, by first signature. */
export function spellsIn(all: readonly AzNcAgreement[], state: AzNcAgreement['state']): Spell[] {
  return all
    .filter((row) => row.state === state)
    .sort((a, b) => compareText(a.start, b.start) || compareText(a.agency, b.agency) || compareText(a.model, b.model))
    .map((row) => pick(row))
}

/** Whether an agreement ran on that day. A month or year in which it ended counts as the time after its end. */
export function isInForce({ start, end }: Pick<Spell, 'start' | 'end'>, day: string): boolean {
  return start <= day && (end === null || day < end)
}

function pick(row: AzNcAgreement): Spell {
  const names = Object.keys(spellColumns) as (keyof Spell)[]
  return Object.fromEntries(names.map((name) => [name, row[name]])) as unknown as Spell
}

/** One of Arizona's three endings: its day, and the spells that ended on it. */
export interface Ending {
  day: string
  spells: Spell[]
}

/**
 * The three endings in Arizona that are often run together: Maricopa's street powers, Maricopa's jail agreement, and the
 * task forces of the other agencies, on the one day on which most task forces ended.
 */
export function arizonaEndings(spells: readonly Spell[]): Record<'street' | 'jail' | 'rescinded', Ending> {
  const ofMaricopa = (model: string) =>
    spells.filter((spell) => spell.agency === "Maricopa County Sheriff's Office" && spell.model === model)
  const days = spells.flatMap(({ model, end }) => (model === 'TFM' && end !== null ? [end] : []))
  const count = (day: string) => days.filter((other) => other === day).length
  const busiest = [...new Set(days)].sort(compareText).reduce((a, b) => (count(b) > count(a) ? b : a))
  const endingOf = (ended: Spell[]): Ending => ({ day: ended[0]!.end!, spells: ended })
  return {
    street: endingOf(ofMaricopa('TFM')),
    jail: endingOf(ofMaricopa('JEM')),
    rescinded: endingOf(spells.filter(({ model, end }) => model === 'TFM' && end === busiest)),
  }
}

/** The first day on which as many agencies as ever held an agreement. */
export function peakOf(spells: readonly Spell[]): { day: string; agencies: number } {
  return [...new Set(spells.map(({ start }) => start))]
    .sort(compareText)
    .map((day) => ({ day, agencies: agenciesOn(spells, day).length }))
    .reduce((a, b) => (b.agencies > a.agencies ? b : a))
}

/** Agencies that held an agreement on that day. */
export function agenciesOn(spells: readonly Spell[], day: string): string[] {
  return [...new Set(spells.filter((spell) => isInForce(spell, day)).map(({ agency }) => agency))]
}

/** Day of the list on which the spells that have not ended stand. */
export function listDay(spells: readonly Spell[]): string {
  return spells.flatMap(({ listed_on }) => listed_on ?? []).reduce((a, b) => (a > b ? a : b))
}

/**
 * Days at which North Carolina's story turns: when the early agencies had all joined, when the task forces of that time
 * were gone, when new sheriffs had ended theirs, and when the wave of warrant service agreements had passed.
 */
export function carolinaMoments(spells: readonly Spell[]): Record<'early' | 'fewer' | 'voted' | 'wave', string> {
  const starts = spells.map(({ start }) => start).sort(compareText)
  const ends = spells.flatMap(({ end, status }) => (end !== null && status === 'ended' ? [end] : [])).sort(compareText)
  const voted = ends.filter((end) => end.length === 10).at(-1)!
  const before = ends.filter((end) => end < voted.slice(0, 4)).at(-1)!
  const since = starts.filter((start) => start > voted)
  const pause = (index: number) => Date.parse(since[index + 1]!) - Date.parse(since[index]!)
  const longest = since.slice(0, -1).reduce((best, _, index) => (pause(index) > pause(best) ? index : best), 0)
  return {
    early: starts.filter((start) => start < ends[0]!).at(-1)!,
    fewer: `${before.slice(0, 4)}-12-31`,
    voted,
    wave: since[longest]!,
  }
}
