// Says which agency a row of the list speaks of.
import { distance } from 'fastest-levenshtein'
import { compareText } from '../../src/problems.ts'
import type { Crosswalks } from './crosswalks.ts'
import type { Entry } from './entries.ts'
import type { AgreementRow, History } from './known.ts'
import { nameKey, slug } from './names.ts'

/** The county (five digits) or place (seven) that a text speaks of, if the gazetteer knows it. */
export type Locus = (state: string, text: string) => string | undefined

export interface AgencyIndex {
  /** Agencies by state and name key. Several share a key where a state has the name in more than one county. */
  byKey: Map<string, Set<string>>
  ids: Set<string>
  /** FIPS code of an agency's county as last printed. */
  counties: Map<string, string>
  locus: Locus
}

/** A row of the list and whose it is. */
export interface Identified {
  entry: Entry
  agency_id: string
}

/** A new spelling taken for a known agency: same state, model and signing day, the old gone as the new appeared. */
export interface Settled {
  agency_id: string
  state: string
  before: string
  after: string
  line: number
}
/** A new agency while one like it left with the same list: a person must look. */
export interface Unsettled {
  state: string
  spelling: string
  line: number
  candidates: { agency: string; why: string }[]
}

/** Every spelling that the history knows, under its agency. */
export function indexAgencies(history: History, crosswalks: Crosswalks, locus: Locus): AgencyIndex {
  const index: AgencyIndex = { byKey: new Map(), ids: new Set(), counties: new Map(), locus }
  const rows = [...history.agreements.values()].sort(
    (a, b) => compareText(a.last_listed, b.last_listed) || compareText(a.agreement_id, b.agreement_id),
  )
  const countyOf = ({ state, listed_county }: AgreementRow) =>
    listed_county ? (crosswalks.countyName(state, listed_county) ?? listed_county) : ''
  const nameOf = (row: AgreementRow, spelling: string) =>
    crosswalks.agencyOf({ ...row, spelling, county: countyOf(row) }).agency
  for (const row of rows) {
    row.agency = nameOf(row, row.listed_as)
    learn(index, row.state, row.agency, countyOf(row), row.agency_id)
  }
  // A spelling of old counts for an agency only as long as no agency bears it today.
  const today = new Set(index.byKey.keys())
  for (const { agreement_id, field, before, after } of history.changes) {
    if (field !== 'agency') continue
    const row = history.agreements.get(agreement_id)!
    for (const spelling of [before, after]) {
      const name = nameOf(row, spelling ?? '')
      if (!today.has(keyOf(row.state, name))) learn(index, row.state, name, '', row.agency_id)
    }
  }
  return index
}

/** Gives each row its agency, known or new, and learns the new ones. */
export function identifyAgencies(history: History, entries: readonly Entry[], index: AgencyIndex) {
  const settled: Settled[] = []
  const unsettled: Unsettled[] = []
  const rowsByKey = Map.groupBy(entries, ({ state, agency }) => keyOf(state, agency))
  const find = (entry: Entry) => findByKey(entry, rowsByKey.get(keyOf(entry.state, entry.agency))!, index)
  const known = new Map<Entry, string>()
  for (const entry of entries) {
    const agency_id = find(entry)
    if (agency_id) known.set(entry, agency_id)
  }
  const vanishing = findVanishing(history, known)
  for (const entry of entries) {
    if (known.has(entry)) continue
    const sibling = find(entry)
    const judged = sibling ? undefined : judge(entry, vanishing.get(`${entry.state} ${entry.model}`) ?? [], index)
    if (judged?.settled) settled.push(judged.settled)
    if (judged?.unsettled) unsettled.push(judged.unsettled)
    const agency_id = sibling ?? judged?.settled?.agency_id ?? newId(entry, index)
    learn(index, entry.state, entry.agency, entry.county ?? '', agency_id)
    known.set(entry, agency_id)
  }
  const identified: Identified[] = entries.map((entry) => ({ entry, agency_id: known.get(entry)! }))
  return { identified, settled, unsettled }
}

/** By name; where both counties are known, differ and stand in this list, two places bear one name. */
function findByKey(entry: Entry, namesakes: readonly Entry[], index: AgencyIndex): string | undefined {
  const ids = [...(index.byKey.get(keyOf(entry.state, entry.agency)) ?? [])].sort()
  if (ids.length === 0) return undefined
  const county = knownCounty(entry.state, entry.county, index.locus)
  if (!county || knownCounty(entry.state, entry.agency, index.locus)) return ids[0]
  const same = ids.find((id) => index.counties.get(id) === county)
  if (same) return same
  const inList = new Set(namesakes.map((other) => knownCounty(other.state, other.county, index.locus)))
  return ids.find((id) => !index.counties.has(id) || !inList.has(index.counties.get(id)))
}

/** Agreements on the list before whose agency and model no row of this list names, by state and model. */
function findVanishing(history: History, known: ReadonlyMap<Entry, string>): Map<string, AgreementRow[]> {
  const present = new Set([...known].map(([entry, agency_id]) => `${agency_id} ${entry.model}`))
  const rows = [...history.agreements.values()].filter(
    ({ status, agency_id, model }) => status === 'listed' && !present.has(`${agency_id} ${model}`),
  )
  return Map.groupBy(rows, ({ state, model }) => `${state} ${model}`)
}

/** Whether a new name is a known agency's: surely, perhaps (a person must look), or not at all. */
function judge(entry: Entry, vanishing: readonly AgreementRow[], index: AgencyIndex) {
  const alike = vanishing.filter((row) => isAlike(entry.agency, row, index))
  const sure = alike.filter(({ signed }) => signed === entry.signed)
  const { state, spelling, line } = entry
  if (new Set(sure.map(({ agency_id }) => agency_id)).size === 1) {
    const { agency_id, listed_as } = sure[0]!
    return { settled: { agency_id, state, before: listed_as, after: spelling, line } }
  }
  const locus = index.locus(state, entry.agency)
  const sameDayAndPlace = vanishing.filter(
    (row) => row.signed === entry.signed && locus !== undefined && locus === index.locus(state, row.agency),
  )
  const candidates = [...new Set([...alike, ...sameDayAndPlace])].map(({ listed_as, model, signed }) => ({
    agency: listed_as,
    why: `${model}, signed ${signed}${signed === entry.signed ? ' too' : ''}`,
  }))
  return candidates.length > 0 ? { unsettled: { state, spelling, line, candidates } } : {}
}

/** Names at most two letters apart, or of the same words in another order, that are not two known places. */
function isAlike(name: string, row: AgreementRow, { locus }: AgencyIndex): boolean {
  const [a, b] = [nameKey(name), nameKey(row.agency)]
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false
  const sorted = (key: string) => key.split(' ').sort().join(' ')
  if (distance(a, b) > 2 && sorted(a) !== sorted(b)) return false
  const places = [locus(row.state, name), locus(row.state, row.agency)]
  return !places[0] || !places[1] || places[0] === places[1]
}

function knownCounty(state: string, text: string | null, locus: Locus): string | undefined {
  const found = text ? locus(state, text) : undefined
  return found?.length === 5 ? found : undefined
}

function newId({ state, agency, county }: Entry, { ids }: AgencyIndex): string {
  const id = `${state.toLowerCase()}-${slug(agency)}`
  let other = county ? `${id}-${slug(county)}` : `${id}-2`
  if (!ids.has(id)) return id
  while (ids.has(other)) other = `${other}-2`
  return other
}

function learn(index: AgencyIndex, state: string, name: string, county: string, agency_id: string): void {
  const key = keyOf(state, name)
  const fips = knownCounty(state, county, index.locus)
  index.ids.add(agency_id)
  if (fips) index.counties.set(agency_id, fips)
  const ids = index.byKey.get(key)
  if (ids) ids.add(agency_id)
  else index.byKey.set(key, new Set([agency_id]))
}

function keyOf(state: string, name: string): string {
  return `${state} ${nameKey(name)}`
}
