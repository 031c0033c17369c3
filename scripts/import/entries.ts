// Cleans the rows of one publication: states, models, types, counties, days and links in our own codes.
import { nearest, type Problem } from '../../src/problems.ts'
import type { Crosswalks } from './crosswalks.ts'
import { cleanText } from './names.ts'
import type { Cell, ListRow } from './workbook.ts'

export type Model = 'JEM' | 'WSO' | 'TFM'
export type AgencyType = 'county' | 'municipal' | 'state' | 'other'

/** One row of the list, cleaned. */
export interface Entry {
  line: number
  state: string
  /** Name to show. */
  agency: string
  /** Name as printed, with spaces and apostrophes folded. */
  spelling: string
  /** `null` where the list gives none. */
  agencyType: AgencyType | null
  /** County as printed, `null` where the list gives none. */
  countySpelling: string | null
  /** County as the gazetteer would have it. */
  county: string | null
  model: Model
  signed: string
  moaUrl: string | null
}

interface Context {
  file: string
  published: string
  crosswalks: Crosswalks
}

/** Cleans every row; a cell that no rule and no crosswalk can read is a problem. */
export function cleanRows(rows: readonly ListRow[], context: Context): { entries: Entry[]; problems: Problem[] } {
  const problems: Problem[] = []
  const entries = rows.flatMap((row) => {
    const read = readCells(row, context)
    const faults = findFaults(read, context)
    problems.push(...faults.map((fault) => ({ file: context.file, line: row.line, ...fault })))
    return faults.length === 0 ? [read.entry as Entry] : []
  })
  return { entries, problems }
}

function readCells({ line, cells }: ListRow, { crosswalks }: Context) {
  const texts = {
    state: textOf(cells.STATE),
    agency: textOf(cells['LAW ENFORCEMENT AGENCY']),
    model: textOf(cells['SUPPORT TYPE']),
    type: textOf(cells.TYPE),
    signed: cells.SIGNED?.day ?? textOf(cells.SIGNED),
  }
  const state = crosswalks.states.get(texts.state.toUpperCase())
  const model = readModel(texts.model)
  const day = readDay(texts.signed)
  const countySpelling = readCounty(cells.COUNTY)
  const county = countySpelling && (crosswalks.countyName(state ?? '', countySpelling) ?? countySpelling)
  const printed = {
    state: state ?? '',
    spelling: texts.agency,
    county: county ?? '',
    model: model ?? '',
    signed: day ?? '',
  }
  const named = crosswalks.agencyOf(printed)
  const entry = {
    line,
    state: state && named.state,
    agency: named.agency,
    spelling: texts.agency,
    agencyType: readType(texts.type),
    countySpelling,
    county,
    model,
    signed: crosswalks.signed(named.state, named.agency, printed.model, texts.signed) ?? day,
    moaUrl: readLink(cells.MOA),
  }
  return { entry, texts }
}

function findFaults({ entry, texts }: ReturnType<typeof readCells>, { published, crosswalks }: Context) {
  const faults: Pick<Problem, 'message' | 'hint'>[] = []
  const { agency, signed } = entry
  if (!entry.state) {
    const near = nearest(texts.state.toUpperCase(), crosswalks.states.keys())
    faults.push({
      message: `STATE holds "${texts.state}", which is no state or territory${near ? `; did ICE mean ${near}?` : ''}`,
      hint: 'add the spelling to data/crosswalks/states.csv with its USPS code and the reason, and run again',
    })
  }
  if (!texts.agency) {
    faults.push({
      message: 'LAW ENFORCEMENT AGENCY is empty in a row that is not',
      hint: 'look at the row in the workbook, and take it out of a copy if it is none',
    })
  }
  if (!entry.model) {
    faults.push({
      message: `SUPPORT TYPE holds "${texts.model}"; expected Jail Enforcement Model, Warrant Service Officer or Task Force Model`,
      hint: 'a new model needs a code in src/tables/agreements.ts and a rule in scripts/import/entries.ts',
    })
  }
  if (entry.agencyType === undefined) {
    faults.push({
      message: `TYPE holds "${texts.type}"; expected County, Municipality or State Agency`,
      hint: 'a new type needs a rule in scripts/import/entries.ts',
    })
  }
  if (!signed || signed > published || signed < enactment) {
    faults.push({
      message: `SIGNED holds "${texts.signed}" for ${agency}; expected a day between ${enactment} and ${published}`,
      hint: 'find the day in the signed agreement, and add it to data/crosswalks/dates.csv with the reason',
    })
  }
  return faults
}

/** Section 287(g) became law on this day; no agreement is older. */
const enactment = '1996-09-30'

function textOf(cell: Cell | undefined): string {
  return cleanText(cell?.text ?? '')
}

/** "Warrant Services Officer", "Task Force Officer", "Warrant Service Office" were all printed. */
function readModel(text: string): Model | undefined {
  if (/^jail enforcement (model|officer)$/i.test(text) || text === 'JEM') return 'JEM'
  if (/^warrant services? officer?( model)?$/i.test(text) || text === 'WSO') return 'WSO'
  if (/^task force (model|officer)$/i.test(text) || text === 'TFM') return 'TFM'
  return undefined
}

function readType(text: string): AgencyType | null | undefined {
  if (/^(|#?n\/?a)$/i.test(text)) return null
  if (/^county$/i.test(text)) return 'county'
  if (/^muni?cipal(ity)?$/i.test(text)) return 'municipal'
  if (/^state( agency)?$/i.test(text)) return 'state'
  return undefined
}

function readCounty(cell: Cell | undefined): string | null {
  const text = cell && !cell.isError ? cleanText(cell.text) : ''
  return /^(|#?n\/?a|none|statewide)$/i.test(text) ? null : text
}

/** Text dates are `2020-06-09`, `6/9/2020`, and `6/92020` where a slash was forgotten. */
function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[ T])/.exec(text)
  const american = /^(\d{1,2})\/(\d{1,2})\/?(\d{4})$/.exec(text)
  const parts = iso ? iso.slice(1, 4) : american ? [american[3]!, american[1]!, american[2]!] : undefined
  if (!parts) return undefined
  const day = parts.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-')
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined
}

/** The address of the signed agreement, freed of the mail filter that ICE's staff paste along with it. */
function readLink(cell: Cell | undefined): string | null {
  const written = cell?.link ?? (/^\s*https?:\/\//.test(cell?.text ?? '') ? cell!.text : '')
  const wrapped = /safelinks\.protection\.outlook\.com\/\?url=([^&]+)/.exec(written)?.[1]
  const address = (wrapped ? decodeURIComponent(wrapped) : written).trim()
  if (!/^https?:\/\//.test(address)) return null
  return address.replace(/^http:\/\/www\.ice\.gov/, 'https://www.ice.gov').replace(/\s/g, '%20')
}
