// What in a new list is out of the ordinary, though nothing in it is wrong: a person should look before it is pinned.
import type { Change } from '../../src/tables/changes.ts'
import type { Publication } from '../../src/tables/publications.ts'
import type { AgreementRow } from './known.ts'

interface State {
  publications: readonly Publication[]
  agreements: readonly Pick<AgreementRow, 'agreement_id' | 'state' | 'model' | 'status'>[]
  changes: readonly Pick<Change, 'published' | 'change'>[]
}

/** More departures than this from one list to the next are few enough times a year to be looked at. */
const handful = 5
/** The list is replaced every few days; after so many, others were missed. */
const longGap = 21

/** Sentences on what is unusual in the lists that are new. Empty where nothing is, and for the first list of all. */
export function findUnusual(before: State, after: State): string[] {
  if (before.publications.length === 0) return []
  const known = new Set(before.publications.map(({ source_file }) => source_file))
  return [
    ...after.publications.flatMap((list, index) =>
      known.has(list.source_file) || index === 0
        ? []
        : describeList(list, after.publications[index - 1]!, before, after),
    ),
    ...vanished(before, after, 'state'),
    ...vanished(before, after, 'model'),
    ...appeared(before, after),
  ]
}

function describeList(list: Publication, last: Publication, before: State, after: State): string[] {
  const { published } = list
  const left = countOn(after, 'removed', published)
  const joined = countOn(after, 'added', published)
  const most = mostAtOnce(before, 'added')
  const days = (Date.parse(published) - Date.parse(last.published)) / 86_400_000
  return [
    ...(list.agreements < last.agreements
      ? [`${published}: the list is shorter than the one before: ${last.agreements} → ${list.agreements} rows`]
      : []),
    ...(left > handful
      ? [`${published}: ${left} agreements left at once; the most before was ${mostAtOnce(before, 'removed')}`]
      : []),
    ...(most > 0 && joined > most
      ? [`${published}: ${joined} agreements joined at once; the most before was ${most}`]
      : []),
    ...(days > longGap
      ? [`${published}: ${days} days after the list before (${last.published}); were others missed?`]
      : []),
    ...(list.duplicates > 0
      ? [`${published}: ${list.duplicates === 1 ? '1 row repeats' : `${list.duplicates} rows repeat`} another row`]
      : []),
    ...(list.sha256 === last.sha256 ? [`${published}: the file has the same bytes as the one before`] : []),
  ]
}

/** A state or model that was listed and of which nothing is left. */
function vanished(before: State, after: State, column: 'state' | 'model'): string[] {
  const now = new Set(listed(after).map((row) => row[column]))
  const gone = [...new Set(listed(before).map((row) => row[column]))].filter((value) => !now.has(value)).sort()
  return gone.map((value) => `no agreement of the ${column} ${value} is left on the list`)
}

/** A state that no list has shown before. */
function appeared(before: State, after: State): string[] {
  const known = new Set(before.agreements.map(({ state }) => state))
  const fresh = [...new Set(listed(after).map(({ state }) => state))].filter((state) => !known.has(state)).sort()
  return fresh.map((state) => `the state ${state} is on the list for the first time`)
}

function listed({ agreements }: State) {
  return agreements.filter(({ status }) => status === 'listed')
}

function countOn({ changes }: State, kind: Change['change'], day: string): number {
  return changes.filter(({ change, published }) => change === kind && published === day).length
}

function mostAtOnce({ changes }: State, kind: Change['change']): number {
  const days = Map.groupBy(
    changes.filter(({ change }) => change === kind),
    ({ published }) => published,
  )
  return Math.max(0, ...[...days.values()].map((all) => all.length))
}
