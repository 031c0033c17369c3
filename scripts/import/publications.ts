// Finds the workbooks to import, in the order in which they were published.
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { compareText, type Problem } from '../../src/problems.ts'
import { sha256 } from '../../src/sha256.ts'
import { largestFile } from './archive.ts'
import { readDay } from './cells.ts'

/** One workbook and what is known about it before it is read. */
export interface Source {
  path: string
  source_file: string
  sha256: string
  published: string
  /** Counted from 1 within the day. */
  edition: number
  kind: 'web table' | 'workbook'
  date_note: string | null
  /** What a manifest says the file holds. */
  rows: number | undefined
}
interface ManifestRow {
  publication_date: string
  file: string
  kind: string
  data_rows: string
  sha256: string
  date_note: string
}

/** The workbooks of a folder, or the one named, dated by `manifest.csv` if the folder has one, else by their names. */
export function findSources(path: string): { sources: Source[]; problems: Problem[] } {
  const problems: Problem[] = []
  if (!existsSync(path)) {
    problems.push({
      file: path,
      message: 'is not there; expected a workbook or a folder of them',
      hint: 'check the path',
    })
    return { sources: [], problems }
  }
  const isFolder = statSync(path).isDirectory()
  const folder = isFolder ? path : dirname(path)
  const names = isFolder ? readdirSync(path).filter((file) => /^[^~.].*\.xlsx$/i.test(file)) : [basename(path)]
  const unreadable = names.flatMap((file) => findUnreadable(join(folder, file)))
  problems.push(...unreadable)
  const files = names.filter((file) => !unreadable.some((problem) => problem.file === join(folder, file)))
  if (names.length === 0) {
    problems.push({ file: path, message: 'holds no .xlsx workbook', hint: 'name the folder of ICE’s workbooks' })
  }
  const manifest = readManifest(join(folder, 'manifest.csv'), problems)
  for (const file of isFolder ? manifest.keys() : []) {
    if (names.includes(file)) continue
    problems.push({
      file: join(folder, file),
      message: 'is named in manifest.csv and is not in the folder',
      hint: 'add the file or take its row out of manifest.csv',
    })
  }
  const sources = files.flatMap((file) => {
    const row = manifest.get(file)
    const published = row?.publication_date ?? dayInName(file)
    if (!published) {
      problems.push({
        file: join(folder, file),
        message: 'has no publication date in its name (as in participatingAgencies05182026am.xlsx)',
        hint: 'name it so, or give its date in a manifest.csv beside it (publication_date,file,kind,data_rows,sha256,bytes,date_note)',
      })
      return []
    }
    const source: Source = {
      path: join(folder, file),
      source_file: file,
      sha256: sha256(readFileSync(join(folder, file))),
      published,
      edition: 1,
      kind: row ? (/web/.test(row.kind) ? 'web table' : 'workbook') : kindOfName(file),
      date_note: row?.date_note || null,
      rows: row?.data_rows ? Number(row.data_rows) : undefined,
    }
    if (row?.sha256 && row.sha256 !== source.sha256) {
      problems.push({
        file: source.path,
        message: `its sha256 is ${source.sha256}; manifest.csv gives ${row.sha256}`,
        hint: 'the file was changed or cut short: fetch it again, or correct manifest.csv',
      })
    }
    return [source]
  })
  return { sources: inOrder(sources), problems }
}

/** What cannot be a workbook, found out before it is read: a folder, a file that may not be read, one that is far too large. */
function findUnreadable(file: string): Problem[] {
  try {
    const stats = statSync(file)
    if (stats.isDirectory()) {
      return [{ file, message: 'is a folder named .xlsx; expected a workbook', hint: 'take it out of the folder' }]
    }
    if (!stats.isFile()) {
      const message = 'is a pipe, a socket or a device; expected a workbook'
      return [{ file, message, hint: 'take it out of the folder, or name the file itself' }]
    }
    if (stats.size > largestFile) {
      const message = `has ${Math.round(stats.size / 2 ** 20)} MB; the list has never had one, and more than ${largestFile / 2 ** 20} are not read`
      return [{ file, message, hint: 'it is no publication of the list: download the workbook again' }]
    }
    accessSync(file, constants.R_OK)
    return []
  } catch (error) {
    return [
      { file, message: `cannot be read: ${(error as Error).message}`, hint: 'check the file and who may read it' },
    ]
  }
}

/** Orders publications by day, then morning, midday, evening, then name, and numbers those of one day. */
export function inOrder(sources: readonly Source[]): Source[] {
  const order = (source: Source) => `${source.published} ${partOfDay(source.source_file)} ${source.source_file}`
  const sorted = [...sources].sort((a, b) => compareText(order(a), order(b)))
  return sorted.map((source, index) => ({
    ...source,
    edition: index - sorted.findIndex(({ published }) => published === source.published) + 1,
  }))
}

/** `…05182026am`, `…-20250327195954`: the two ways in which ICE and archives write the day into a name. */
function dayInName(file: string): string | undefined {
  const stem = file.replace(/\.xlsx$/i, '')
  const archived = /-(\d{4})(\d{2})(\d{2})\d{6}$/.exec(stem)
  const printed = /(?<!\d)(\d{2})(\d{2})(\d{4})(?:[a-z]\w*)?$/i.exec(stem)
  const day = archived
    ? `${archived[1]}-${archived[2]}-${archived[3]}`
    : printed
      ? `${printed[3]}-${printed[1]}-${printed[2]}`
      : ''
  return readDay(day) === day && day >= '2006' ? day : undefined
}

function partOfDay(file: string): number {
  const part = /\d(am|mid|pm)\w*\.xlsx$/i.exec(file)?.[1]?.toLowerCase()
  return part === 'am' ? 1 : part === 'pm' ? 3 : 2
}

function kindOfName(file: string): Source['kind'] {
  return file.startsWith('ParticipatingEntities-') ? 'web table' : 'workbook'
}

function readManifest(path: string, problems: Problem[]): Map<string, ManifestRow> {
  if (!existsSync(path)) return new Map()
  try {
    const rows = parse(readFileSync(path), { columns: true, bom: true }) as ManifestRow[]
    for (const [index, row] of rows.entries()) {
      if (row.file && row.publication_date && readDay(row.publication_date) === row.publication_date) continue
      problems.push({
        file: path,
        line: index + 2,
        message: `needs a file and a publication_date as YYYY-MM-DD; found "${row.file ?? ''}", "${row.publication_date ?? ''}"`,
        hint: 'correct the row',
      })
    }
    return new Map(rows.map((row) => [row.file, row]))
  } catch (error) {
    problems.push({
      file: path,
      message: `is not readable as CSV: ${(error as Error).message}`,
      hint: 'correct the file',
    })
    return new Map()
  }
}
