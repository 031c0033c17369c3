// Says which agency a row of the list speaks of.
import { compareText } from '../../src/problems.ts'
import type { Crosswalks } from './crosswalks.ts'
import type { Entry } from './entries.ts'
import type { AgreementRow, History } from './history.ts'
import { editDistance, nameKey, slug } from './names.ts'

/** Agencies by state and name key. Several share a key where a state has the name in more than one county. */
export interface AgencyIndex {
  byKey: Map<string, Set<string>>
  /** County of an agency as last printed, cleaned. */
  counties: Map<string, string>
  /** Whether a name in a state speaks of a known county or place, and of which. */
  locus(state: string, name: string): string | undefined
}

/** A new spelling taken for a known agency: same state, model and signing day, the old gone as the new appeared. */
export interface Settled {
  agency_id: string
  state: string
  before: string
  after: string
  line: number
}
/** A new agency whose name is close to that of one that left with the same list: a person must look. */
export interface Unsettled {
  state: string
  spelling: string
  line: number
  candidates: { agency: string; why: string }[]
}

/** Every spelling that the pinned tables know, under its agency. */
export function indexAgencies(history: History, crosswalks: Crosswalks, locus: AgencyIndex['locus']): AgencyIndex {
  const index: AgencyIndex = { byKey: new Map(), counties: new Map(), locus }
  const read = (row: AgreementRow, spelling: string) => {
    const county = cleanCounty(crosswalks, row.state, row.listed_county)
    const { agency } = crosswalks.agencyOf({ ...row, spelling, county })
    return { agency, county, key: `${row.state} ${nameKey(agency)}` }
  }
  const rows = [...history.agreements.values()].sort(
    (a, b) => compareText(a.last_listed, b.last_listed) || compareText(a.agreement_id, b.agreement_id),
  )
  for (const row of rows) {
    const { agency, county, key } = read(row, row.listed_as)
    row.agency = agency
    addTo(index, key, row.agency_id)
    if (county) index.counties.set(row.agency_id, county)
  }
  // A spelling of old counts for an agency only as long as no agency bears it today.
  const today = new Set(index.byKey.keys())
  for (const { agreement_id, field, before, after } of history.changes) {
    if (field !== 'agency') continue
    const row = history.agreements.get(agreement_id)!
    for (const spelling of [before, after]) {
      const { key } = read(row, spelling ?? '')
      if (!today.has(key)) addTo(index, key, row.agency_id)
    }
  }
  return index
}

/** Gives each row its agency, known or new, and learns the new ones. */
export function identifyAgencies(history: History, entries: readonly Entry[], index: AgencyIndex) {
  const settled: Settled[] = []
  const unsettled: Unsettled[] = []
  const known = new Map<Entry, string>()
  const unknown: Entry[] = []
  for (const entry of entries) {
    const agency_id = findByKey(entry, entries, index)
    if (agency_id) known.set(entry, agency_id)
    else unknown.push(entry)
  }
  const vanishing = unknown.length > 0 ? findVanishing(history, known) : []
  for (const entry of unknown) {
    const sibling = findByKey(entry, entries, index)
    if (sibling) {
      known.set(entry, sibling)
      continue
    }
    const near = vanishing.filter(
      (row) => row.state === entry.state && row.model === entry.model && isNear(entry, row, index),
    )
    const sure = near.filter((row) => row.signed === entry.signed && isSameBut(entry.agency, row, index))
    const ids = new Set(sure.map(({ agency_id }) => agency_id))
    if (ids.size === 1) {
      const row = sure[0]!
      settled.push({
        agency_id: row.agency_id,
        state: row.state,
        before: row.listed_as,
        after: entry.spelling,
        line: entry.line,
      })
      learn(index, entry, row.agency_id)
      known.set(entry, row.agency_id)
      continue
    }
    if (near.length > 0 && history.publications.length > 0) {
      unsettled.push({
        state: entry.state,
        spelling: entry.spelling,
        line: entry.line,
        candidates: near.map((row) => ({
          agency: row.listed_as,
          why: `${row.model}, signed ${row.signed}${row.signed === entry.signed ? ' too' : ''}`,
        })),
      })
    }
    const agency_id = newId(entry, index)
    learn(index, entry, agency_id)
    known.set(entry, agency_id)
  }
  return { identified: entries.map((entry) => ({ entry, agency_id: known.get(entry)! })), settled, unsettled }
}

/** By name; where both counties are known, differ and stand in this list, two places bear one name. */
function findByKey(entry: Entry, entries: readonly Entry[], index: AgencyIndex): string | undefined {
  const key = `${entry.state} ${nameKey(entry.agency)}`
  const ids = [...(index.byKey.get(key) ?? [])].sort()
  if (ids.length === 0) return undefined
  const county = knownCounty(entry.state, entry.county, index)
  if (!county || knownCounty(entry.state, entry.agency, index)) return ids[0]
  const ofAgency = new Map(ids.map((id) => [id, knownCounty(entry.state, index.counties.get(id), index)]))
  const same = ids.find((id) => ofAgency.get(id) === county)
  if (same) return same
  const inList = new Set(
    entries
      .filter((other) => other.state === entry.state && `${other.state} ${nameKey(other.agency)}` === key)
      .map((other) => knownCounty(other.state, other.county, index)),
  )
  return ids.find((id) => !ofAgency.get(id) || !inList.has(ofAgency.get(id)))
}

/** FIPS code of the county that a text speaks of. */
function knownCounty(state: string, text: string | null | undefined, index: AgencyIndex): string | undefined {
  const locus = text ? index.locus(state, text) : undefined
  return locus?.length === 5 ? locus : undefined
}

/** Agreements on the list before whose agency no row of this list names. */
function findVanishing(history: History, known: ReadonlyMap<Entry, string>): AgreementRow[] {
  const present = new Set([...known].map(([entry, agency_id]) => `${agency_id} ${entry.model}`))
  return [...history.agreements.values()].filter(
    (row) => row.status === 'listed' && !present.has(`${row.agency_id} ${row.model}`),
  )
}

function isNear(entry: Entry, row: AgreementRow, index: AgencyIndex): boolean {
  if (isSameBut(entry.agency, row, index)) return true
  return row.signed === entry.signed && differingLocus(entry, row, index) === false
}

/** Names at most two letters apart, or of the same words in another order, that are not two known places. */
function isSameBut(name: string, row: AgreementRow, index: AgencyIndex): boolean {
  const [a, b] = [nameKey(name), nameKey(row.agency)]
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false
  const sorted = (key: string) => key.split(' ').sort().join(' ')
  if (editDistance(a, b, 2) > 2 && sorted(a) !== sorted(b)) return false
  const places = [index.locus(row.state, name), index.locus(row.state, row.agency)]
  return !(places[0] && places[1] && places[0] !== places[1])
}

/** Whether both names speak of known places, and these differ; `undefined` when one does not. */
function differingLocus(entry: Entry, row: AgreementRow, index: AgencyIndex): boolean | undefined {
  const places = [index.locus(entry.state, entry.agency), index.locus(row.state, row.agency)]
  return places[0] && places[1] ? places[0] !== places[1] : undefined
}

function newId(entry: Entry, index: AgencyIndex): string {
  const id = `${entry.state.toLowerCase()}-${slug(entry.agency)}`
  const taken = new Set([...index.byKey.values()].flatMap((ids) => [...ids]))
  return taken.has(id) ? `${id}-${slug(entry.county ?? 'second')}` : id
}

function learn(index: AgencyIndex, entry: Entry, agency_id: string): void {
  addTo(index, `${entry.state} ${nameKey(entry.agency)}`, agency_id)
  if (entry.county) index.counties.set(agency_id, entry.county)
}

function addTo(index: AgencyIndex, key: string, agency_id: string): void {
  const ids = index.byKey.get(key)
  if (ids) ids.add(agency_id)
  else index.byKey.set(key, new Set([agency_id]))
}

function cleanCounty(crosswalks: Crosswalks, state: string, spelling: string | null): string {
  return spelling ? (crosswalks.countyName(state, spelling) ?? spelling) : ''
}
