// Follows agreements from one publication to the next. All it needs to go on is in the pinned tables, so a list
// imported later gives the same tables as one imported with the others.
import type { Change } from '../../src/tables/changes.ts'
import type { Publication } from '../../src/tables/publications.ts'
import type { Entry } from './entries.ts'
import { type AgencyIndex, identifyAgencies, type Settled, type Unsettled } from './identify.ts'
import { inferType } from './infer.ts'
import type { AgreementRow, History } from './known.ts'
import { groupHeirs, type Heirs, matchAgreements, mergeInto, newId, pairOf } from './match.ts'
import type { Source } from './publications.ts'

/** What one publication changed, for the report. */
export interface Step {
  published: string
  source_file: string
  rows: number
  added: string[]
  removed: string[]
  /** Agreements that had left and stand in the list again: they never left. */
  returned: string[]
  relabelled: Change[]
  /** Rows that repeat another row's agency, model and signing day, by line. */
  duplicates: { line: number; agreement_id: string }[]
  settled: Settled[]
  unsettled: Unsettled[]
}

/** Takes in the next publication: adds to the history and says what it changed. */
export function takeIn(history: History, source: Source, entries: readonly Entry[], index: AgencyIndex): Step {
  const { published, source_file } = source
  const isFirst = history.publications.length === 0
  const { identified, settled, unsettled } = identifyAgencies(history, entries, index)
  const step: Step = {
    ...{ published, source_file, rows: entries.length },
    ...{ added: [], removed: [], returned: [], relabelled: [], duplicates: [], settled, unsettled },
  }
  const present = new Set<string>()
  for (const { entry, agency_id, agreement, repeats } of matchAgreements(history, identified)) {
    const row = agreement ?? addAgreement(history, agency_id, entry, published)
    present.add(row.agreement_id)
    for (const { line } of repeats) step.duplicates.push({ line, agreement_id: row.agreement_id })
    if (agreement) {
      if (row.status === 'removed') takeBack(history, row, step)
      relabel(history, row, entry, step)
    } else if (!isFirst) {
      step.added.push(row.agreement_id)
      record(history, { published, change: 'added', agreement_id: row.agreement_id })
    }
    row.last_listed = published
    row.status = 'listed'
  }
  const heirs = groupHeirs(history, present)
  for (const row of [...history.agreements.values()]) {
    if (row.status === 'listed' && !present.has(row.agreement_id)) letGo(history, row, heirs, step)
  }
  history.changes = withoutRepeats(history.changes)
  history.publications.push(describe(source, entries, step, new Set(identified.map(({ agency_id }) => agency_id)).size))
  return step
}

/** An agreement leaves the list, unless its agency keeps another of the same model there: then the two were one. */
function letGo(history: History, row: AgreementRow, heirs: Heirs, step: Step): void {
  const { published } = step
  const heir = heirs.get(pairOf(row))
  if (heir) {
    const merged = mergeInto(history, row, heir)
    heirs.set(pairOf(row), merged)
    const { agreement_id } = merged
    const change = { published, agreement_id, field: 'signed', before: row.signed, after: heir.signed } as const
    step.relabelled.push(record(history, { ...change, change: 'relabelled' }))
    return
  }
  row.status = 'removed'
  step.removed.push(row.agreement_id)
  record(history, { published, change: 'removed', agreement_id: row.agreement_id })
}

function takeBack(history: History, { agreement_id }: AgreementRow, step: Step): void {
  step.returned.push(agreement_id)
  history.changes = history.changes.filter(
    (change) => change.change !== 'removed' || change.agreement_id !== agreement_id,
  )
}

/** Writes down what the list spells anew, and takes it over. What a list leaves blank stays as it was. */
function relabel(history: History, row: AgreementRow, entry: Entry, step: Step): void {
  const { published } = step
  const fields = [
    ['signed', row.signed, entry.signed],
    ['agency', row.listed_as, entry.spelling],
    ['agency_type', row.agency_type, entry.agencyType],
    ['county', row.listed_county, entry.countySpelling],
  ] as const
  for (const [field, before, after] of fields) {
    if (!before || !after || before === after) continue
    const { agreement_id } = row
    step.relabelled.push(record(history, { published, change: 'relabelled', agreement_id, field, before, after }))
  }
  row.signed = entry.signed
  row.listed_as = entry.spelling
  row.agency_type = entry.agencyType ?? row.agency_type
  row.listed_county = entry.countySpelling ?? row.listed_county
  row.moa_url = entry.moaUrl ?? row.moa_url
}

type ChangeParts = Pick<Change, 'published' | 'change' | 'agreement_id'> & Partial<Change>

function record(history: History, parts: ChangeParts): Change {
  const change: Change = { field: null, before: null, after: null, ...parts }
  history.changes.push(change)
  return change
}

/** Two lists of one day may make the same change twice, and two agreements made one may have had it both. */
function withoutRepeats(changes: readonly Change[]): Change[] {
  const key = ({ published, change, agreement_id, field, before, after }: Change) =>
    [published, change, agreement_id, field, before, after].join('|')
  return [...new Map(changes.map((change) => [key(change), change])).values()]
}

function addAgreement(history: History, agency_id: string, entry: Entry, published: string): AgreementRow {
  const row: AgreementRow = {
    agreement_id: newId(history, agency_id, entry),
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

function describe(source: Source, entries: readonly Entry[], step: Step, agencies: number): Publication {
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
    agencies,
    states: new Set(entries.map(({ state }) => state)).size,
    duplicates: step.duplicates.length,
    date_note: source.date_note,
  }
}
