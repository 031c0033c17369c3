// The hand-made lookups under data/crosswalks: what no rule can know, each row with its reason.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type Problem, stopOn } from '../../src/problems.ts'
import { cleanText } from './names.ts'
import { stateCodes } from './states.ts'

const shapes = {
  states: ['spelling', 'state', 'why'],
  'agency-names': ['state', 'spelling', 'county', 'agency', 'why'],
  counties: ['state', 'spelling', 'county', 'why'],
  dates: ['state', 'agency', 'model', 'listed', 'signed', 'why'],
  places: ['state', 'agency', 'place_geoid', 'county_fips', 'located_by', 'location_note', 'why'],
} as const
type Name = keyof typeof shapes
type Row<N extends Name> = Record<(typeof shapes)[N][number], string>

export interface Crosswalks {
  /** USPS code by the spelling of a state, in capitals. */
  states: ReadonlyMap<string, string>
  /** Name to show, by state and spelling, and by county where one name is borne in two. */
  agencyName(state: string, spelling: string, county: string): string | undefined
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
  const names = new Map(read('agency-names').map((row) => [key(row.state, row.spelling, row.county), row.agency]))
  const counties = new Map(read('counties').map((row) => [key(row.state, row.spelling), row.county]))
  const dates = new Map(read('dates').map((row) => [key(row.state, row.agency, row.model, row.listed), row.signed]))
  const places = new Map(read('places').map((row) => [key(row.state, row.agency), row]))
  stopOn(problems)
  return {
    states,
    agencyName: (state, spelling, county) =>
      names.get(key(state, spelling, county)) ?? names.get(key(state, spelling, '')),
    countyName: (state, spelling) => counties.get(key(state, spelling)),
    signed: (state, agency, model, listed) => dates.get(key(state, agency, model, listed)),
    place: (state, agency) => places.get(key(state, agency)),
  }
}

function readCrosswalk<N extends Name>(project: string, name: N, problems: Problem[]): Row<N>[] {
  const file = `data/crosswalks/${name}.csv`
  const path = join(project, file)
  if (!existsSync(path)) return []
  const columns = shapes[name]
  const [header = [], ...records] = parse(readFileSync(path, 'utf8'), { relax_column_count: true }) as string[][]
  if (header.join() !== columns.join()) {
    problems.push({
      file,
      line: 1,
      message: `the columns are ${header.join(', ')}; expected ${columns.join(', ')}`,
      hint: 'give the file exactly these columns in this order',
    })
    return []
  }
  return records.map((cells, index) => {
    const row = Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? ''])) as Row<N>
    if (cells.length !== columns.length || !row['why' as keyof Row<N>]) {
      problems.push({
        file,
        line: index + 2,
        message: `needs ${columns.length} cells, the last (why) with the reason; found ${cells.length}`,
        hint: 'say in the column why how you know',
      })
    }
    return row
  })
}
