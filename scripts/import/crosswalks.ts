// The hand-made lookups under data/crosswalks: what no rule can know, each row with its reason.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, stopOn } from '../../src/problems.ts'
import { readCsv } from '../../src/schema/csv.ts'
import { refuseName, show } from './cell-text.ts'
import { readDay } from './cells.ts'
import { cleanText, presentName } from './names.ts'
import { stateCodes } from './states.ts'

const shapes = {
  states: ['spelling', 'state', 'why'],
  'agency-names': ['state', 'spelling', 'county', 'model', 'signed', 'in_state', 'agency', 'why'],
  counties: ['state', 'spelling', 'county', 'why'],
  dates: ['state', 'agency', 'model', 'listed', 'signed', 'why'],
  places: ['state', 'agency', 'place_geoid', 'county_fips', 'located_by', 'location_note', 'why'],
} as const
type Name = keyof typeof shapes
/** Columns that say of what a row tells: two rows with the same would leave open which holds. */
const keys: Readonly<Record<Name, readonly string[]>> = {
  states: ['spelling'],
  'agency-names': ['state', 'spelling', 'county', 'model', 'signed'],
  counties: ['state', 'spelling'],
  dates: ['state', 'agency', 'model', 'listed'],
  places: ['state', 'agency'],
}
type Row<N extends Name> = Record<(typeof shapes)[N][number], string>

/** A row of the list as far as it names an agency. */
export interface Printed {
  state: string
  spelling: string
  county: string
  model: string
  signed: string
}

export interface Crosswalks {
  /** USPS code by the spelling of a state, in capitals. */
  states: ReadonlyMap<string, string>
  /** Name and state to show for an agency as printed. A cell left empty in the crosswalk stands for any value. */
  agencyOf(printed: Printed): { state: string; agency: string }
  /** Name of a county as the gazetteer has it, by state and spelling. */
  countyName(state: string, spelling: string): string | undefined
  /** Signing day, where the list prints an impossible or no day. */
  signed(state: string, agency: string, model: string, listed: string): string | undefined
  /** Where an agency is, when its name and county do not tell. */
  place(state: string, agency: string): Row<'places'> | undefined
}

/** Reads all crosswalks of the project. A row without a reason is a mistake. */
export function readCrosswalks(project: string): Crosswalks {
  const problems: Problem[] = []
  const read = <N extends Name>(name: N) => readCrosswalk(project, name, problems)
  const key = (...parts: string[]) => parts.map((part) => cleanText(part).toLowerCase()).join('|')
  const states = new Map([
    ...stateCodes,
    ...read('states').map((row) => [row.spelling.toUpperCase(), row.state] as const),
  ])
  const names = Map.groupBy(read('agency-names'), (row) => key(row.state, row.spelling))
  const counties = new Map(read('counties').map((row) => [key(row.state, row.spelling), row.county]))
  const dates = new Map(read('dates').map((row) => [key(row.state, row.agency, row.model, row.listed), row.signed]))
  const places = new Map(read('places').map((row) => [key(row.state, row.agency), row]))
  stopOn(problems)
  return {
    states,
    agencyOf: ({ state, spelling, county, model, signed }) => {
      const fits = (wanted: string, found: string) => wanted === '' || wanted === found
      const row = names
        .get(key(state, spelling))
        ?.filter((row) => fits(row.county, county) && fits(row.model, model) && fits(row.signed, signed))
        .sort((a, b) => filled(b) - filled(a))[0]
      return { state: row?.in_state || state, agency: presentName(row?.agency ?? spelling) }
    },
    countyName: (state, spelling) => counties.get(key(state, spelling)),
    signed: (state, agency, model, listed) => dates.get(key(state, agency, model, listed)),
    place: (state, agency) => places.get(key(state, agency)),
  }
}

/** How many conditions a row of agency-names.csv sets: the one with most goes first. */
function filled({ county, model, signed }: Row<'agency-names'>): number {
  return [county, model, signed].filter(Boolean).length
}

function readCrosswalk<N extends Name>(project: string, name: N, problems: Problem[]): Row<N>[] {
  const file = `data/crosswalks/${name}.csv`
  const path = join(project, file)
  if (!existsSync(path)) return []
  const columns = shapes[name]
  const { records, problems: unreadable } = readCsv(readFileSync(path, 'utf8'), file)
  problems.push(...unreadable)
  if (!records) return []
  const [header = [], ...rows] = records.map(({ cells }) => cells)
  if (header.join() !== columns.join()) {
    problems.push({
      file,
      line: 1,
      message: `the columns are ${header.join(', ')}; expected ${columns.join(', ')}`,
      hint: 'give the file exactly these columns in this order',
    })
    return []
  }
  const first = new Map<string, number>()
  return rows.map((cells, index) => {
    const { line } = records[index + 1]!
    const row = Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? ''])) as Row<N>
    for (const [at, column] of columns.entries()) {
      const fault = faultOf(column, cells[at]?.trim() ?? '')
      if (fault)
        problems.push({ file, line, column: at + 1, message: `column "${column}" ${fault}`, hint: 'correct the cell' })
    }
    const asks = keys[name].map((column) => cleanText(row[column as keyof Row<N>]).toLowerCase()).join('|')
    const earlier = first.get(asks)
    if (earlier === undefined) first.set(asks, line)
    else
      problems.push({ file, line, message: `stands for the same as line ${earlier}`, hint: 'keep one of the two rows' })
    if (!row['why' as keyof Row<N>]) {
      problems.push({ file, line, message: 'has no reason in its last column, why', hint: 'say there how you know' })
    }
    return row
  })
}

const codes = new Set(stateCodes.values())

/** Why a cell cannot stand for what a list prints: nothing that is read from here is looked at again. */
function faultOf(column: string, cell: string): string | undefined {
  if (cell === '') return undefined
  if (/^(in_)?state$/.test(column) && !codes.has(cell))
    return `holds "${show(cell)}"; expected the USPS code of a state or territory`
  if (column === 'signed' && readDay(cell) !== cell) return `holds "${show(cell)}"; expected a day as YYYY-MM-DD`
  return column === 'agency' ? refuseName(cell)?.message : undefined
}
