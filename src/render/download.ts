import { say } from '../say.ts'
import { addressIn, type Language } from '../site.ts'
import { rowsOfChart } from './rows.ts'

/** What stands behind a chart's id in the address of each file, in the order in which files are listed. */
const endings = {
  zip: '.zip',
  csv: '.csv',
  json: '.json',
  svg: '.svg',
  png: '.png',
  'png-2x': '@2x.png',
  txt: '.txt',
  bib: '.bib',
  csl: '.csl.json',
} as const

/** A kind of file in which a chart can be taken away: `zip` holds all the others. */
export type Kind = keyof typeof endings
export type Part = Exclude<Kind, 'zip'>

export const kinds = Object.keys(endings) as readonly Kind[]
export const parts = kinds.filter((kind): kind is Part => kind !== 'zip')

/** Kinds that are listed among the citations, not among the downloads. */
const citations: readonly Kind[] = ['bib', 'csl']

/** Where a file of a chart lies on the site. */
export function fileAddress(id: string, kind: Kind, language: Language): string {
  return addressIn(language, `/charts/${id}${endings[kind]}`)
}

/** A file's name in the ZIP. */
export function fileName(id: string, part: Part): string {
  return part === 'txt' ? 'README.txt' : `${id}${endings[part]}`
}

/** What a file is good for, in words. */
export function aboutFile(id: string, kind: Kind, language: Language): string {
  return say(`file-${kind}`, { rows: rowsOfChart(id).length }, language)
}

/** Files in which a chart can be taken away, each with what it is good for. */
export function filesOf(id: string, language: Language): { kind: Kind; href: string; name: string; about: string }[] {
  return kinds
    .filter((kind) => !citations.includes(kind))
    .map((kind) => ({
      kind,
      href: fileAddress(id, kind, language),
      name: say(`file-name-${kind}`, {}, language),
      about: aboutFile(id, kind, language),
    }))
}
