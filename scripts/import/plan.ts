// Decides what to read: the whole history anew, or only what is newer than the pinned lists.
import { compareText, type Problem } from '../../src/problems.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { changes } from '../../src/tables/changes.ts'
import { type Publication, publications } from '../../src/tables/publications.ts'
import { readPinned } from '../pin.ts'
import type { AgencyIndex } from './identify.ts'
import type { AgreementRow, History } from './known.ts'
import { inOrder, type Source } from './publications.ts'

/** The whole history from its first list, or the pinned one and what is newer. */
export function planImport(sources: readonly Source[], project: string, problems: Problem[]) {
  const pinned = readPinned(publications, project)
  const inFolder = new Set(sources.map(nameAndBytes))
  const isWhole = pinned.every((publication) => inFolder.has(nameAndBytes(publication)))
  if (isWhole) {
    const history: History = { publications: [], agreements: new Map(), changes: [] }
    return { mode: 'whole' as const, sources, skipped: 0, history }
  }
  const known = new Set(pinned.map(nameAndBytes))
  const fresh = sources.filter((source) => !known.has(nameAndBytes(source)))
  const last = [...pinned].sort((a, b) => compareText(a.published, b.published) || a.edition - b.edition).at(-1)!
  problems.push(...fresh.flatMap((source) => findMisplaced(source, pinned, last)))
  const numbered = inOrder([...pinned.map(toSource), ...fresh]).filter((source) => !known.has(nameAndBytes(source)))
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

/** A list that cannot follow the pinned ones: one older than the last, or another file of a pinned name. */
function findMisplaced(source: Source, pinned: readonly Publication[], last: Publication): Problem[] {
  const { path, published, source_file } = source
  if (pinned.some((other) => other.source_file === source_file)) {
    return [
      {
        file: path,
        message: 'is not the pinned file of this name: its checksum differs',
        hint: 'give a new list a name of its own; to tell the history anew with this file, delete data/tables/publications.csv and import the whole folder',
      },
    ]
  }
  const isLater = published >= last.published && inOrder([toSource(last), source])[0]!.source_file === last.source_file
  if (isLater) return []
  return [
    {
      file: path,
      message: `was published on ${published}, before the last pinned list (${last.published}, ${last.source_file})`,
      hint: 'a list between pinned ones needs the whole folder: run the import on all the workbooks together',
    },
  ]
}

/** ICE may publish the same bytes twice, and two lists under one name: both tell publications apart. */
function nameAndBytes({ source_file, sha256 }: Pick<Source, 'source_file' | 'sha256'>): string {
  return `${source_file} ${sha256}`
}

function toSource({ source_file, sha256, published, edition, kind, date_note }: Publication): Source {
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
