// Decides what to read: the whole history anew, or only what is newer than the pinned lists.
import { compareText, type Problem } from '../../src/problems.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { changes } from '../../src/tables/changes.ts'
import { publications } from '../../src/tables/publications.ts'
import { readPinned } from '../pin.ts'
import type { AgreementRow, History } from './history.ts'
import type { AgencyIndex } from './identify.ts'
import { inOrder, type Source } from './publications.ts'

/** The whole history from its first list, or the pinned one and what is newer. */
export function planImport(sources: readonly Source[], project: string, problems: Problem[]) {
  const pinned = readPinned(publications, project)
  const inFolder = new Set(sources.map(({ sha256 }) => sha256))
  const isWhole = pinned.every(({ sha256 }) => inFolder.has(sha256))
  if (isWhole) {
    const history: History = { publications: [], agreements: new Map(), changes: [] }
    return { mode: 'whole' as const, sources, skipped: 0, history }
  }
  const known = new Set(pinned.map(({ sha256 }) => sha256))
  const fresh = sources.filter(({ sha256 }) => !known.has(sha256))
  const last = [...pinned].sort((a, b) => compareText(a.published, b.published) || a.edition - b.edition).at(-1)!
  for (const { path, published, source_file } of fresh) {
    const order = inOrder([toSource(last), ...fresh.filter((source) => source.source_file === source_file)])
    if (published >= last.published && order[0]!.source_file === last.source_file) continue
    problems.push({
      file: path,
      message: `was published on ${published}, before the last pinned list (${last.published}, ${last.source_file})`,
      hint: 'a list between pinned ones needs the whole folder: run the import on all the workbooks together',
    })
  }
  const numbered = inOrder([...pinned.map(toSource), ...fresh]).filter(({ sha256 }) => !known.has(sha256))
  const history: History = {
    publications: pinned,
    agreements: new Map(readPinned(agreements, project).map((row) => [row.agreement_id, row as AgreementRow])),
    changes: readPinned(changes, project),
  }
  return {
    mode: fresh.length > 0 ? ('extended' as const) : ('nothing new' as const),
    sources: numbered,
    skipped: sources.length - fresh.length,
    history,
  }
}

function toSource({
  source_file,
  sha256,
  published,
  edition,
  kind,
  date_note,
}: History['publications'][number]): Source {
  return { path: '', source_file, sha256, published, edition, kind, date_note, rows: undefined }
}

/** A manifest counts the filled rows, or all rows down to the last filled one. */
export function checkRows(source: Source, { rows, extent }: { rows: unknown[]; extent: number }): Problem[] {
  if (source.rows === undefined || rows.length === 0 || source.rows === rows.length || source.rows === extent) return []
  return [
    {
      file: source.path,
      message: `has ${rows.length} filled rows; manifest.csv gives ${source.rows}`,
      hint: 'fetch the file again, or correct manifest.csv',
    },
  ]
}

/** Agencies that are pinned apart and that a crosswalk row has since made one: only the whole folder can join them. */
export function findJoined(history: History, { byKey, counties, locus }: AgencyIndex): Problem[] {
  const names = new Map([...history.agreements.values()].map(({ agency_id, listed_as }) => [agency_id, listed_as]))
  return [...byKey].flatMap(([key, ids]) => {
    const known = [...ids].map((id) => counties.get(id))
    const inTwoCounties = known.every(Boolean) && new Set(known).size === ids.size
    const namesOne = locus(key.slice(0, 2), key.slice(3))?.length === 5
    if (ids.size < 2 || (inTwoCounties && !namesOne)) return []
    return [
      {
        file: 'data/crosswalks/agency-names.csv',
        message: `makes one agency of ${[...ids].map((id) => `"${names.get(id)}" (${id})`).join(' and ')}, which are pinned apart`,
        hint: 'run the import on the whole folder of workbooks, so that their history is told as one',
      },
    ]
  })
}
