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

/** Cleans every row; a cell that no rule and no crosswalk can read is a problem. */
export function cleanRows(
  rows: readonly ListRow[],
  { file, published, crosswalks }: { file: string; published: string; crosswalks: Crosswalks },
): { entries: Entry[]; problems: Problem[] } {
  const problems: Problem[] = []
  const entries = rows.flatMap((row) => {
    const text = (cell: Cell | undefined) => cleanText(cell?.text ?? '')
    const fault = (message: string, hint: string) => {
      problems.push({ file, line: row.line, message, hint })
    }
    const stateText = text(row.cells.STATE)
    const state = readState(stateText, crosswalks)
    if (!state) {
      const near = nearest(stateText.toUpperCase(), crosswalks.states.keys())
      fault(
        `STATE holds "${stateText}", which is no state or territory${near ? `; did ICE mean ${near}?` : ''}`,
        `add the spelling to data/crosswalks/states.csv with its USPS code and the reason, and run again`,
      )
    }
    const spelling = text(row.cells['LAW ENFORCEMENT AGENCY'])
    if (!spelling) fault('LAW ENFORCEMENT AGENCY is empty in a row that is not', 'see the row in the workbook')
    const modelText = text(row.cells['SUPPORT TYPE'])
    const model = readModel(modelText)
    if (!model) {
      fault(
        `SUPPORT TYPE holds "${modelText}"; expected Jail Enforcement Model, Warrant Service Officer or Task Force Model`,
        'if ICE has a new model, it needs a code in src/tables/agreements.ts and a rule in scripts/import/entries.ts',
      )
    }
    const typeText = text(row.cells.TYPE)
    const agencyType = readType(typeText)
    if (agencyType === undefined) {
      fault(
        `TYPE holds "${typeText}"; expected County, Municipality or State Agency`,
        'add a rule to scripts/import/entries.ts',
      )
    }
    const countySpelling = readCounty(row.cells.COUNTY)
    const county = countySpelling && (crosswalks.countyName(state ?? '', countySpelling) ?? countySpelling)
    const listed = row.cells.SIGNED?.day ?? text(row.cells.SIGNED)
    const named = crosswalks.agencyOf({
      state: state ?? '',
      spelling,
      county: county ?? '',
      model: model ?? '',
      signed: readDay(listed) ?? '',
    })
    const { agency } = named
    const signed = crosswalks.signed(named.state, agency, model ?? '', listed) ?? readDay(listed)
    if (!signed || signed > published || signed < enactment) {
      fault(
        `SIGNED holds "${listed}" for ${agency}; expected a day between ${enactment} and ${published}`,
        `find the day in the signed agreement and add it to data/crosswalks/dates.csv with the reason`,
      )
    }
    if (!state || !spelling || !model || agencyType === undefined || !signed) return []
    return [
      {
        line: row.line,
        state: named.state,
        agency,
        spelling,
        agencyType,
        countySpelling,
        county: county || null,
        model,
        signed,
        moaUrl: readLink(row.cells.MOA),
      },
    ]
  })
  return { entries, problems }
}

/** Section 287(g) became law on this day; no agreement is older. */
const enactment = '1996-09-30'

function readState(text: string, { states }: Crosswalks): string | undefined {
  return states.get(text.toUpperCase())
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
