// Follows agreements from one publication to the next. All it needs to go on is in the pinned tables, so a list
// imported later gives the same tables as one imported with the others.
import { compareText } from '../../src/problems.ts'
import type { RowOf } from '../../src/schema/table.ts'
import type { agreements } from '../../src/tables/agreements.ts'
import type { Change } from '../../src/tables/changes.ts'
import type { Publication } from '../../src/tables/publications.ts'
import type { Entry } from './entries.ts'
import { type AgencyIndex, identifyAgencies, type Settled, type Unsettled } from './identify.ts'
import { inferType } from './infer.ts'
import type { Source } from './publications.ts'

export type AgreementRow = RowOf<typeof agreements>

export interface History {
  publications: Publication[]
  agreements: Map<string, AgreementRow>
  changes: Change[]
}

/** What one publication changed, for the report. */
export interface Step {
  published: string
  source_file: string
  rows: number
  added: string[]
  removed: string[]
  returned: string[]
  relabelled: Change[]
  /** Rows that repeat another row's agency, model and signing day, by line. */
  duplicates: { line: number; agreement_id: string }[]
  settled: Settled[]
  unsettled: Unsettled[]
}

/** Takes in the next publication: adds to the history and says what it changed. */
export function takeIn(history: History, source: Source, entries: readonly Entry[], index: AgencyIndex): Step {
  const isFirst = history.publications.length === 0
  const { identified, settled, unsettled } = identifyAgencies(history, entries, index)
  const { matches, duplicates } = matchAgreements(history, identified)
  const step: Step = {
    published: source.published,
    source_file: source.source_file,
    rows: entries.length,
    added: [],
    removed: [],
    returned: [],
    relabelled: [],
    duplicates: [],
    settled,
    unsettled,
  }
  const record = (
    agreement_id: string,
    change: Change['change'],
    field: Change['field'] = null,
    before: string | null = null,
    after: string | null = null,
  ) => {
    const row: Change = { published: source.published, change, agreement_id, field, before, after }
    history.changes.push(row)
    if (change === 'relabelled') step.relabelled.push(row)
  }
  const present = new Set<string>()
  for (const { entry, agency_id, agreement } of matches) {
    const row = agreement ?? newAgreement(history, agency_id, entry, source.published)
    present.add(row.agreement_id)
    if (!agreement) {
      step.added.push(row.agreement_id)
      if (!isFirst) record(row.agreement_id, 'added')
      continue
    }
    if (row.status === 'removed') {
      step.returned.push(row.agreement_id)
      history.changes = history.changes.filter(
        (change) => !(change.change === 'removed' && change.agreement_id === row.agreement_id),
      )
    }
    if (row.signed !== entry.signed) record(row.agreement_id, 'relabelled', 'signed', row.signed, entry.signed)
    if (row.listed_as !== entry.spelling)
      record(row.agreement_id, 'relabelled', 'agency', row.listed_as, entry.spelling)
    if (entry.agencyType && row.agency_type !== entry.agencyType) {
      record(row.agreement_id, 'relabelled', 'agency_type', row.agency_type, entry.agencyType)
    }
    if (entry.countySpelling && row.listed_county && row.listed_county !== entry.countySpelling) {
      record(row.agreement_id, 'relabelled', 'county', row.listed_county, entry.countySpelling)
    }
    row.signed = entry.signed
    row.listed_as = entry.spelling
    row.listed_county = entry.countySpelling ?? row.listed_county
    row.agency_type = entry.agencyType ?? row.agency_type
    row.moa_url = entry.moaUrl ?? row.moa_url
    row.last_listed = source.published
    row.status = 'listed'
  }
  for (const row of [...history.agreements.values()]) {
    if (row.status === 'removed' || present.has(row.agreement_id)) continue
    const heir = findHeir(history, row, present)
    if (heir) {
      const merged = mergeInto(history, row, heir)
      record(merged.agreement_id, 'relabelled', 'signed', row.signed, heir.signed)
      continue
    }
    row.status = 'removed'
    step.removed.push(row.agreement_id)
    record(row.agreement_id, 'removed')
  }
  step.duplicates = duplicates.map(({ entry, agreement_id }) => ({ line: entry.line, agreement_id: agreement_id() }))
  history.publications.push(describe(source, entries, identified, duplicates.length))
  return step
}

interface Identified {
  entry: Entry
  agency_id: string
}
interface Match extends Identified {
  /** The agreement that the row continues; a new one where there is none. */
  agreement: AgreementRow | undefined
}

/**
 * Pairs the rows of a list with known agreements of the same agency and model: first by signing day; then a row with
 * a new day continues the agreement that vanishes from the list as it appears (a corrected or renewed signature);
 * then one that left earlier, if it was signed before that one left, continues it. What is left over is new.
 */
function matchAgreements(history: History, identified: readonly Identified[]) {
  const known = Map.groupBy(history.agreements.values(), ({ agency_id, model }) => `${agency_id} ${model}`)
  const removedOn = new Map(
    history.changes.flatMap((change) => (change.change === 'removed' ? [[change.agreement_id, change.published]] : [])),
  )
  const matches: Match[] = []
  const duplicates: { entry: Entry; agreement_id: () => string }[] = []
  for (const [pair, all] of Map.groupBy(identified, ({ agency_id, entry }) => `${agency_id} ${entry.model}`)) {
    const byDay = Map.groupBy(all, ({ entry }) => entry.signed)
    const free = new Set(known.get(pair) ?? [])
    const take = (row: Identified, agreement: AgreementRow | undefined) => {
      if (agreement) free.delete(agreement)
      const match: Match = { ...row, agreement }
      matches.push(match)
      for (const { entry } of byDay.get(row.entry.signed)!.slice(1)) {
        duplicates.push({ entry, agreement_id: () => match.agreement?.agreement_id ?? idOf(row.agency_id, row.entry) })
      }
    }
    const days = [...byDay.keys()].sort()
    const rest = days.filter((day) => {
      const same = [...free].find(({ signed }) => signed === day)
      if (same) take(byDay.get(day)![0]!, same)
      return !same
    })
    for (const day of rest) {
      const vanishing = [...free].filter(({ status }) => status === 'listed').sort(bySigned)[0]
      const gone = [...free]
        .filter(({ agreement_id }) => (removedOn.get(agreement_id) ?? '') >= day)
        .sort(bySigned)
        .at(-1)
      take(byDay.get(day)![0]!, vanishing ?? gone)
    }
  }
  return { matches, duplicates }
}

function newAgreement(history: History, agency_id: string, entry: Entry, published: string): AgreementRow {
  const row: AgreementRow = {
    agreement_id: idOf(agency_id, entry),
    state: entry.state,
    agency_id,
    agency: entry.agency,
    agency_type: entry.agencyType ?? inferType(entry.agency),
    model: entry.model,
    signed: entry.signed,
    first_listed: published,
    last_listed: published,
    status: 'listed',
    moa_url: entry.moaUrl,
    listed_as: entry.spelling,
    listed_county: entry.countySpelling,
  }
  history.agreements.set(row.agreement_id, row)
  return row
}

/** The agreement that stays when one of two that an agency had under one model goes: the two were one. */
function findHeir(history: History, { agency_id, model }: AgreementRow, present: ReadonlySet<string>) {
  return [...history.agreements.values()].find(
    (other) => other.agency_id === agency_id && other.model === model && present.has(other.agreement_id),
  )
}

/** Makes one agreement of two, under the id of the one first listed. */
function mergeInto(history: History, gone: AgreementRow, heir: AgreementRow): AgreementRow {
  const [kept, dropped] = [gone, heir].sort(
    (a, b) => compareText(a.first_listed, b.first_listed) || compareText(a.agreement_id, b.agreement_id),
  ) as [AgreementRow, AgreementRow]
  const { agreement_id, first_listed } = kept
  history.agreements.delete(dropped.agreement_id)
  const merged = { ...heir, agreement_id, first_listed, moa_url: heir.moa_url ?? gone.moa_url }
  history.agreements.set(agreement_id, merged)
  history.changes = history.changes
    .filter((change) => change.agreement_id !== dropped.agreement_id || change.change === 'relabelled')
    .map((change) => (change.agreement_id === dropped.agreement_id ? { ...change, agreement_id } : change))
  return merged
}

/** The signing day in an id is the one first listed: an id stays when the day is corrected. */
function idOf(agency_id: string, { model, signed }: Entry): string {
  return `${agency_id}-${model.toLowerCase()}-${signed}`
}

function bySigned(a: AgreementRow, b: AgreementRow): number {
  return a.signed < b.signed ? -1 : 1
}

function describe(
  source: Source,
  entries: readonly Entry[],
  identified: readonly Identified[],
  duplicates: number,
): Publication {
  const ofModel = (model: Entry['model']) => entries.filter((entry) => entry.model === model).length
  return {
    published: source.published,
    edition: source.edition,
    source_file: source.source_file,
    kind: source.kind,
    sha256: source.sha256,
    agreements: entries.length,
    jem: ofModel('JEM'),
    wso: ofModel('WSO'),
    tfm: ofModel('TFM'),
    agencies: new Set(identified.map(({ agency_id }) => agency_id)).size,
    states: new Set(entries.map(({ state }) => state)).size,
    duplicates,
    date_note: source.date_note,
  }
}
