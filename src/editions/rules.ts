// The tables as they were on an earlier day, as far as today's tell: they know since when and until when each agreement
// was listed, and how each was written before. What they cannot tell stands in a patch.
import type { Agency } from '../tables/agencies.ts'
import { type Agreement, mostCommon } from '../tables/agreements.ts'
import type { Change } from '../tables/changes.ts'
import type { Publication } from '../tables/publications.ts'

/** A row of any table, by column. */
export type Row = Record<string, string | number | boolean | null>
/** Tables by name. */
export type Tables = ReadonlyMap<string, readonly Row[]>

/**
 * The tables on a day: without lists of later days, agreements as those lists left them, agencies that held one by
 * then. Tables that no list makes are as they are today.
 */
export function tablesOn(day: string, today: Tables): Tables {
  const of = <T>(name: string) => (today.get(name) ?? []) as unknown as readonly T[]
  const publications = of<Publication>('publications').filter(({ published }) => published <= day)
  const [changes, later] = partition(of<Change>('changes'), ({ published }) => published <= day)
  const last = publications.reduce((latest, { published }) => (published > latest ? published : latest), '')
  const agreements = of<Agreement>('agreements')
    .filter(({ first_listed }) => first_listed <= day)
    .map((row) => asListed(undo(row, later), last))
  const agencies = nameAgencies(of<Agency>('agencies'), agreements)
  const names = new Map(agencies.map(({ agency_id, agency }) => [agency_id, agency]))
  const named = agreements.map((row) => ({ ...row, agency: names.get(row.agency_id) ?? row.agency }))
  const ruled = { publications, changes, agreements: named, agencies }
  return new Map([...today, ...Object.entries(ruled).filter(([name]) => today.has(name))] as [string, readonly Row[]][])
}

/** Column of the agreement that each relabelled field is written in. */
const columns = { agency: 'listed_as', agency_type: 'agency_type', county: 'listed_county', signed: 'signed' } as const

/** Takes back what later lists wrote anew, the last first. */
function undo(row: Agreement, later: readonly Change[]): Agreement {
  const mine = later.filter(({ change, agreement_id }) => change === 'relabelled' && agreement_id === row.agreement_id)
  const undone: Agreement = { ...row }
  for (const { field, before, after } of mine.toSorted((a, b) => (a.published < b.published ? 1 : -1))) {
    if (!field || before === null) continue
    // An agency's name is its spelling, cleaned: where the two are one, the earlier spelling was the earlier name.
    if (field === 'agency' && undone.agency === after) undone.agency = before
    Object.assign(undone, { [columns[field]]: before })
  }
  return undone
}

/** An agreement as the lists up to the last one show it. */
function asListed(row: Agreement, last: string): Agreement {
  const last_listed = row.last_listed < last ? row.last_listed : last
  return { ...row, last_listed, status: last_listed === last ? 'listed' : 'removed' }
}

/** Agencies that held an agreement, under the name and type that their latest ones bear. */
function nameAgencies(agencies: readonly Agency[], agreements: readonly Agreement[]): Agency[] {
  const held = Map.groupBy(agreements, ({ agency_id }) => agency_id)
  return agencies.flatMap((agency) => {
    const rows = held.get(agency.agency_id)
    if (!rows) return []
    const last = rows.reduce((latest, { last_listed }) => (last_listed > latest ? last_listed : latest), '')
    const latest = rows.filter(({ last_listed }) => last_listed === last)
    return {
      ...agency,
      agency: mostCommon(latest.map(({ agency }) => agency)),
      agency_type: mostCommon(latest.map(({ agency_type }) => agency_type)),
    }
  })
}

function partition<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))]
}
