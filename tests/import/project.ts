// A project of a few counties and places in a temporary folder, and workbooks written cell by cell.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { onTestFinished } from 'vitest'
import { type ImportOptions, type ImportResult, importWorkbooks, readImport } from '../../scripts/import/importer.ts'
import { foresee, type Outlook } from '../../scripts/import/outlook.ts'
import { pinTables, readPinned } from '../../scripts/pin.ts'
import { ProblemsError } from '../../src/problems.ts'
import { tablePath } from '../../src/schema/table.ts'
import { agencies } from '../../src/tables/agencies.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { changes } from '../../src/tables/changes.ts'
import { counties } from '../../src/tables/counties.ts'
import { places } from '../../src/tables/places.ts'
import { publications } from '../../src/tables/publications.ts'

export const header = ['STATE', 'LAW ENFORCEMENT AGENCY', 'TYPE', 'COUNTY', 'SUPPORT TYPE', 'SIGNED', 'MOA', 'ADDENDUM']

/** A cell's value, or a whole cell of SheetJS: with a link, a formula, an error. */
export type Value = string | number | null | XLSX.CellObject
export type Row = readonly Value[]

/** Lake County, Texas: jail enforcement, unless told otherwise. */
export function row(
  given: Partial<Record<'state' | 'agency' | 'type' | 'county' | 'model' | 'signed' | 'moa', Value>> = {},
): Row {
  const { state = 'TEXAS', agency = "Lake County Sheriff's Office", type = 'County', county = 'Lake County' } = given
  const { model = 'Jail Enforcement Model', signed = serial('2025-03-01'), moa = 'link pending' } = given
  return [state, agency, type, county, model, signed, moa, null]
}

/** A day as Excel counts it, as ICE's date cells hold it. */
export function serial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
}

/** A cell with a hyperlink, as ICE's MOA column has it. */
export function link(target: string, text = 'link'): XLSX.CellObject {
  return { t: 's', v: text, l: { Target: target } }
}

/** The bytes of a workbook; each sheet's first row is its header. */
export function workbook(sheets: Record<string, readonly Row[]>): Buffer {
  const book = XLSX.utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((cells) => cells.map((cell) => cell)))
    XLSX.utils.book_append_sheet(book, sheet, name)
  }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** The bytes of ICE's workbook with these rows under its header. */
export function list(...rows: Row[]): Buffer {
  return workbook({ Sheet1: [header, ...rows] })
}

/** A temporary folder, gone when the test is over. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'deputized-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

export interface Project {
  path: string
  /** Writes workbooks into a new folder and imports it. */
  import(lists: Record<string, Buffer | string>, options?: Partial<ImportOptions>): ImportResult
  /** What an import of these lists would change, with the ledger's entry of 2 June 2026. Changes nothing. */
  foresee(lists: Record<string, Buffer | string>): Promise<Outlook>
  /** The problems that stop an import, as text without the temporary folder's name. */
  refuse(lists: Record<string, Buffer | string>, options?: Partial<ImportOptions>): string
  crosswalk(name: string, text: string): void
  read(): ReturnType<typeof readTables>
  /** Bytes of everything that the import writes. */
  bytes(): Record<string, string>
  copy(): Project
}

/** A project that knows Lake, Clay and Falls County, Texas, Walton County, Georgia, and a few of their towns. */
export function project(): Project {
  const path = folder()
  pinTables(
    [
      { table: counties, rows: someCounties },
      { table: places, rows: somePlaces },
    ],
    { project: path },
  )
  return at(path)
}

function at(path: string): Project {
  const write = (lists: Record<string, Buffer | string>) => {
    const from = folder()
    for (const [name, bytes] of Object.entries(lists)) writeFileSync(join(from, name), bytes)
    return from
  }
  const run = (lists: Record<string, Buffer | string>, options: Partial<ImportOptions> = {}) => {
    const from = write(lists)
    try {
      return importWorkbooks({ path: from, project: path, ...options })
    } catch (error) {
      if (error instanceof ProblemsError) error.message = error.message.replaceAll(`${from}/`, '')
      throw error
    }
  }
  return {
    path,
    import: run,
    foresee: (lists) => foresee(readImport({ path: write(lists), project: path }), { project: path, on: '2026-06-02' }),
    refuse(lists, options) {
      try {
        run(lists, options)
      } catch (error) {
        if (error instanceof ProblemsError) return error.message
        throw error
      }
      throw new Error('the import was expected to refuse, and did not')
    },
    crosswalk(name, text) {
      mkdirSync(join(path, 'data/crosswalks'), { recursive: true })
      writeFileSync(join(path, `data/crosswalks/${name}.csv`), text)
    },
    read: () => readTables(path),
    bytes: () => Object.fromEntries(written.map((file) => [file, textOf(join(path, file))])),
    copy() {
      const other = folder()
      cpSync(path, other, { recursive: true })
      return at(other)
    },
  }
}

const written = [...[agencies, agreements, changes, publications].map(tablePath), 'data/datapackage.json']

function readTables(path: string) {
  return {
    agencies: readPinned(agencies, path),
    agreements: readPinned(agreements, path),
    changes: readPinned(changes, path),
    publications: readPinned(publications, path),
  }
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

const county = (county_fips: string, state: string, name: string, longitude: number, latitude: number) => ({
  ...{ county_fips, state, county: name, longitude, latitude, land_km2: 2000 },
})
const someCounties = [
  county('48901', 'TX', 'Lake County', -97, 31),
  county('48902', 'TX', 'Clay County', -98, 32),
  county('48903', 'TX', 'Falls County', -99, 33),
  county('13297', 'GA', 'Walton County', -83.7, 33.8),
  county('22903', 'LA', 'Acadia Parish', -92.4, 30.3),
]
const somePlaces = [
  { place_geoid: '4890001', state: 'TX', place: 'Milltown city', longitude: -97.1, latitude: 31.1 },
  { place_geoid: '4890002', state: 'TX', place: 'Milltown CDP', longitude: -97, latitude: 31 },
  { place_geoid: '4890003', state: 'TX', place: 'Fort Lake city', longitude: -97.2, latitude: 31.2 },
  { place_geoid: '1390001', state: 'GA', place: 'Monroe city', longitude: -83.7187, latitude: 33.7975 },
]
