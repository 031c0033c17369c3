// Says which agreement a row of the list continues.
import { compareText } from '../../src/problems.ts'
import type { Entry } from './entries.ts'
import type { Identified } from './identify.ts'
import type { AgreementRow, History } from './known.ts'

interface Match extends Identified {
  /** The agreement that the row continues; a new one where there is none. */
  agreement: AgreementRow | undefined
  /** Other rows of the same agency, model and signing day. */
  repeats: Entry[]
}

/**
 * Pairs the rows of a list with known agreements of the same agency and model: first by signing day; then a row with
 * a new day continues the agreement that vanishes from the list as it appears (a corrected or renewed signature);
 * then one that left earlier, if it was signed before that one left, continues it. What is left over is new.
 */
export function matchAgreements(history: History, identified: readonly Identified[]): Match[] {
  const known = Map.groupBy(history.agreements.values(), pairOf)
  const removedOn = new Map(
    history.changes.flatMap(({ change, agreement_id, published }) =>
      change === 'removed' ? [[agreement_id, published]] : [],
    ),
  )
  const groups = Map.groupBy(identified, ({ agency_id, entry }) => pairOf({ agency_id, model: entry.model }))
  return [...groups].flatMap(([pair, rows]) => {
    const free = new Set([...(known.get(pair) ?? [])].sort(byStatusAndDay))
    const byDay = Map.groupBy(rows, ({ entry }) => entry.signed)
    const matches = new Map<string, AgreementRow | undefined>()
    const take = (day: string, agreement: AgreementRow | undefined) => {
      if (agreement) free.delete(agreement)
      matches.set(day, agreement)
    }
    const days = [...byDay.keys()].sort()
    for (const day of days) {
      const same = [...free].find(({ signed }) => signed === day)
      if (same) take(day, same)
    }
    for (const day of days.filter((day) => !matches.has(day))) {
      const vanishing = [...free].find(({ status }) => status === 'listed')
      const gone = [...free].findLast(({ agreement_id }) => (removedOn.get(agreement_id) ?? '') >= day)
      take(day, vanishing ?? gone)
    }
    return days.map((day) => pickRow(byDay.get(day)!, matches.get(day)))
  })
}

/** An agency and a model: what tells agreements apart beside the signing day. */
export function pairOf({ agency_id, model }: Pick<AgreementRow, 'agency_id' | 'model'>): string {
  return `${agency_id} ${model}`
}

/** The agreement that stands in the list for an agency and model: heir of one that goes while it stays. */
export type Heirs = Map<string, AgreementRow>

/** Of several the one signed first. */
export function groupHeirs(history: History, present: ReadonlySet<string>): Heirs {
  const rows = [...present].flatMap((id) => history.agreements.get(id) ?? []).sort(byStatusAndDay)
  return new Map(rows.reverse().map((row) => [pairOf(row), row]))
}

/** Makes one agreement of two, under the id of the one first listed. */
export function mergeInto(history: History, gone: AgreementRow, heir: AgreementRow): AgreementRow {
  const [kept, dropped] = [gone, heir].sort(
    (a, b) => compareText(a.first_listed, b.first_listed) || compareText(a.agreement_id, b.agreement_id),
  ) as [AgreementRow, AgreementRow]
  const { agreement_id, first_listed } = kept
  const merged = { ...heir, agreement_id, first_listed, moa_url: heir.moa_url ?? gone.moa_url }
  history.agreements.delete(dropped.agreement_id)
  history.agreements.set(agreement_id, merged)
  history.changes = history.changes
    .filter((change) => change.agreement_id !== dropped.agreement_id || change.change === 'relabelled')
    .map((change) => (change.agreement_id === dropped.agreement_id ? { ...change, agreement_id } : change))
  return merged
}

/** The signing day in an id is the one first listed: an id stays when the day is corrected. */
export function newId({ agreements }: History, agency_id: string, { model, signed }: Entry): string {
  const id = `${agency_id}-${model.toLowerCase()}-${signed}`
  let number = 1
  while (agreements.has(number === 1 ? id : `${id}-${number}`)) number++
  return number === 1 ? id : `${id}-${number}`
}

/** Of rows that repeat each other, the one that the list had before is the agreement's. */
function pickRow(rows: readonly Identified[], agreement: AgreementRow | undefined): Match {
  const before = rows.find(
    ({ entry }) => entry.spelling === agreement?.listed_as && entry.agencyType === agreement.agency_type,
  )
  const row = before ?? rows[0]!
  const repeats = rows.flatMap(({ entry }) => (entry === row.entry ? [] : [entry]))
  return { ...row, agreement, repeats }
}

function byStatusAndDay(a: AgreementRow, b: AgreementRow): number {
  return (
    compareText(a.status, b.status) || compareText(a.signed, b.signed) || compareText(a.agreement_id, b.agreement_id)
  )
}
