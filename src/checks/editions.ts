import { charts, dataPackage, tables, texts } from '../catalogue.ts'
import { editions, notedAs } from '../editions/kept.ts'
import { digestOf, patchPath, shapeIn } from '../editions/patch.ts'
import type { Row } from '../editions/rules.ts'
import { formerIds, listedAs, type Renamed } from '../formerly.ts'
import type { Problem } from '../problems.ts'
import { releases, sources } from '../records.ts'
import { renderCsv } from '../render/csv.ts'
import { rowsOfChart } from '../render/rows.ts'
import { patchFiles, rowsOf } from '../rows.ts'
import { type Edition, editionsPath } from '../schema/edition.ts'
import type { Release } from '../schema/release.ts'
import { sha256 } from '../sha256.ts'
import { site } from '../site.ts'
import { ledger } from '../words.ts'
import { checkEditionKeys, checkNumbersThen, checkWordsThen } from './then.ts'

/** Whether every edition kept is what was released: its tables, its charts' rows, its numbers, and words true of them. */
export function checkEditions(): Problem[] {
  const problems = [
    ...checkListed(texts.editions.has(editionsPath), releases()),
    ...checkList(editions()),
    ...checkPatchFiles(),
  ]
  if (problems.length > 0) return problems
  return [...editions().flatMap(checkEdition), ...checkEditionKeys()]
}

function checkEdition(edition: Edition): Problem[] {
  const unlike = checkTables(edition)
  // Rows of other tables are other rows: what follows from them would only repeat it.
  if (unlike.length > 0) return unlike
  const kept = [...charts.keys()].filter((id) => notedAs(id, edition) !== undefined)
  return [
    ...checkNoted(edition, charts),
    ...kept.flatMap((id) => checkRows(edition, id)),
    ...checkWordsThen(edition, kept),
    ...checkNumbersThen(edition, kept),
  ]
}

/** Whether the list of editions is there, once there was a release: without it every pinned address would end. */
export function checkListed(isListed: boolean, released: readonly Pick<Release, 'released'>[]): Problem[] {
  if (isListed || released.length === 0) return []
  const message = `is missing, and ${released
    .map((release) => release.released)
    .sort()
    .at(-1)} was a release`
  return [
    { file: editionsPath, message, hint: 'restore it from version control: what is pinned under /v/ hangs on it' },
  ]
}

/** Every chart of an edition is one today, under whatever id, and no two of them are the same. */
export function checkNoted({ date, charts: noted }: Pick<Edition, 'date' | 'charts'>, known: Renamed): Problem[] {
  const former = formerIds(known)
  return Object.keys(noted).flatMap((id) => {
    if (known.has(id)) return []
    const now = former.get(id)
    if (now === undefined) return lostChart(date, id)
    return listedAs(now, noted, known) === id ? [] : mergedChart(date, id, now)
  })
}

/** Dates fall from the first to the last, none stands twice, each was released, and no entry of the ledger is gone. */
function checkList(list: readonly Edition[]): Problem[] {
  return list.flatMap((edition, index) => {
    const { date, released, entries } = edition
    const newer = list[index - 1]
    const problem = (message: string, hint: string) => ({ file: editionsPath, message, hint })
    const found: Problem[] = []
    if (newer && newer.date <= date)
      found.push(
        problem(`the edition of ${date} stands below that of ${newer.date}`, 'put the newest first, each once'),
      )
    if (date > dataPackage.version)
      found.push(problem(`the edition of ${date} is later than the data, which is of ${dataPackage.version}`, restore))
    if (!releases().some((release) => release.released === released && release.dataDate === date))
      found.push(
        problem(`the edition of ${date} was released on ${released}, and no file of data/releases says so`, restore),
      )
    if (ledger(site.language).length < entries)
      found.push(problem(`the ledger had ${entries} entries with the edition of ${date}, and has fewer`, ledgerHint))
    return found
  })
}

/** Patches are of editions kept, and of tables that these have. */
function checkPatchFiles(): Problem[] {
  const known = new Set(
    editions().flatMap(({ date, tables }) => Object.keys(tables).map((name) => patchPath(date, name))),
  )
  return patchFiles
    .filter((file) => !known.has(file))
    .map((file) => ({
      file,
      message: `belongs to no edition of ${editionsPath}`,
      hint: 'remove it, or restore the edition that it belongs to',
    }))
}

function checkTables({ date, ...edition }: Edition): Problem[] {
  return Object.entries(edition.tables).flatMap(([name, { columns, sha256 }]) => {
    const shape = shapeIn({ date, ...edition }, name, tables)
    const lost = columns.filter((column) => !shape?.columns[column])
    const file = `data/tables/${name}.csv`
    if (!shape || lost.length > 0) {
      const message = `the edition of ${date} has ${shape ? `the column ${lost.join(', ')}` : 'this table'}, which is gone`
      return [{ file, message, hint: 'keep it in src/tables, or take the edition out of data/releases.yml' }]
    }
    if (digestOf(shape, rowsOf(tables.get(name)!, date) as readonly Row[]) === sha256) return []
    return [
      {
        file,
        message: `what it and ${patchPath(date, name)} make of the edition of ${date} is not what was released`,
        hint: 'run npm run data:describe: it takes the rows that differ from version control and writes them into the patch, where git diff names them',
      },
    ]
  })
}

function checkRows(edition: Edition, id: string): Problem[] {
  const { date, charts } = edition
  const now = sha256(renderCsv(id, date))
  const cited = rowsOfChart(id, date).flatMap((row) => (row as { source?: string | null }).source ?? [])
  const gone = [...new Set(cited)].filter((source) => !sources().has(source))
  const problems: Problem[] = gone.map((source) => ({
    file: `data/sources/${source}.yml`,
    message: `is missing, and the edition of ${date} of the chart "${id}" rests on it`,
    hint: 'restore the record: pinned charts still name it',
  }))
  if (now === charts[notedAs(id, edition)!]) return problems
  const message = `makes other rows of the tables of ${date} than were released`
  const hint = `a pinned chart keeps its numbers: let it make of them what it made. Only if none of its numbers changed, note ${now} for it in ${editionsPath}`
  return [...problems, { file: `src/charts/${id}.ts`, message, hint }]
}

function lostChart(date: string, id: string): Problem {
  return {
    file: editionsPath,
    message: `the edition of ${date} has a chart "${id}", which is gone`,
    hint: 'keep the chart; if it was renamed, name this id under `formerly` in its file. Or take it out there: its pinned address ends then',
  }
}

/** A pinned address would show another drawing than it did. */
function mergedChart(date: string, id: string, now: string): Problem {
  return {
    file: `src/charts/${now}.ts`,
    message: `was formerly "${id}", and the edition of ${date} has that as a chart beside this one`,
    hint: 'take it out of `formerly`, and keep the other chart: its pinned address must show what it showed',
  }
}

const restore = 'restore the file from version control: npm run release writes it'
const ledgerHint = 'restore content/corrections from version control: entries are added, never taken out'
