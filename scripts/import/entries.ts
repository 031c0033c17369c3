// Cleans the rows of one publication: states, models, types, counties, days and links in our own codes.
import { nearest, type Problem } from '../../src/problems.ts'
import { hiddenIn, refuseName, show } from './cell-text.ts'
import { type AgencyType, type Model, readCounty, readDay, readLink, readModel, readType, textOf } from './cells.ts'
import type { Crosswalks } from './crosswalks.ts'
import { cleanText } from './names.ts'
import type { ListRow } from './workbook.ts'

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
export function cleanRows(rows: readonly ListRow[], context: Context) {
  const problems: Problem[] = []
  const notes: string[] = []
  const entries = rows.flatMap((row) => {
    const read = readCells(row, context)
    const faults = [
      ...namesIn(row).flatMap(([column, text]) => findNameFaults(column, text)),
      ...findFaults(read, context),
    ]
    notes.push(...noteCells(row, read.entry.moaUrl).map((note) => `${context.file}:${row.line}: ${note}`))
    problems.push(...faults.map((fault) => ({ file: context.file, line: row.line, ...fault })))
    return faults.length === 0 ? [read.entry as Entry] : []
  })
  return { entries, problems, notes }
}

/** The cells of a row that hold names, as the sheet has them. */
function namesIn({ cells }: ListRow): ['LAW ENFORCEMENT AGENCY' | 'COUNTY', string][] {
  return (['LAW ENFORCEMENT AGENCY', 'COUNTY'] as const).flatMap((column) => {
    const text = cells[column]?.text ?? ''
    return cleanText(text) === '' || (column === 'COUNTY' && readCounty(cells.COUNTY) === null) ? [] : [[column, text]]
  })
}

function findNameFaults(column: string, text: string): Pick<Problem, 'message' | 'hint'>[] {
  const refusal = refuseName(text)
  return refusal ? [{ message: `${column} ${refusal.message}`, hint: refusal.hint }] : []
}

/** What is read otherwise than the cell has it, and would else go unnoticed. */
function noteCells(row: ListRow, moaUrl: string | null): string[] {
  const hidden = namesIn(row).flatMap(([column, text]) => {
    const letters = hiddenIn(text)
    return letters.length > 0 ? [`${column} is read without ${letters.join(' and ')}, which nobody sees`] : []
  })
  const link = row.cells.MOA?.link
  const lost = link && !moaUrl ? [`MOA has a link that is no address of the web, "${show(link)}": read as none`] : []
  return [...hidden, ...lost]
}

function readCells({ line, cells }: ListRow, { crosswalks }: Context) {
  const texts = {
    state: textOf(cells.STATE),
    agency: textOf(cells['LAW ENFORCEMENT AGENCY']),
    model: textOf(cells['SUPPORT TYPE']),
    type: textOf(cells.TYPE),
    signed: cells.SIGNED?.day || textOf(cells.SIGNED),
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
      message: `STATE holds "${show(texts.state)}", which is no state or territory${near ? `; did ICE mean ${near}?` : ''}`,
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
      message: `SUPPORT TYPE holds "${show(texts.model)}"; expected Jail Enforcement Model, Warrant Service Officer or Task Force Model`,
      hint: 'a new model needs a code in src/tables/agreements.ts and a rule in scripts/import/cells.ts',
    })
  }
  if (entry.agencyType === undefined) {
    faults.push({
      message: `TYPE holds "${show(texts.type)}"; expected County, Municipality or State Agency`,
      hint: 'a new type needs a rule in scripts/import/cells.ts',
    })
  }
  if (!signed || signed > published || signed < enactment) {
    faults.push({
      message: `SIGNED holds "${show(texts.signed)}" for ${show(agency)}; expected a day between ${enactment} and ${published}`,
      hint: 'find the day in the signed agreement, and add it to data/crosswalks/dates.csv with the reason',
    })
  }
  return faults
}

/** Section 287(g) became law on this day; no agreement is older. */
const enactment = '1996-09-30'
