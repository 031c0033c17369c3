import { type Zippable, zipSync } from 'fflate'
import { dataPackage } from '../catalogue.ts'
import type { Language } from '../site.ts'
import { citeInBibtex, citeInCsl, workOfChart } from './cite.ts'
import { renderCsv } from './csv.ts'
import { fileName, type Kind, type Part, parts } from './download.ts'
import { renderJson } from './json.ts'
import { renderPng, renderSvgFile } from './picture.ts'
import { renderReadme } from './readme.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** How each file of a chart is made, but for the ZIP that holds them all. */
const makers: Record<Part, (id: string, language: Language) => string | Promise<string | Bytes>> = {
  csv: (id) => renderCsv(id),
  json: renderJson,
  svg: renderSvgFile,
  png: (id, language) => renderPng(id, language, 1),
  'png-2x': (id, language) => renderPng(id, language, 2),
  txt: renderReadme,
  bib: (id, language) => citeInBibtex(workOfChart(id, language)),
  csl: (id, language) => citeInCsl(workOfChart(id, language)),
}

/** A file of a chart. Two ask for each part, its own address and the ZIP: it is made for the first, and let go with the second. */
export function fileOf(id: string, kind: Kind, language: Language): Promise<Bytes> {
  if (kind === 'zip') return zipOf(id, language)
  const key = [id, kind, language].join()
  const file = waiting.get(key)
  if (file) {
    waiting.delete(key)
    return file
  }
  const made = make(id, kind, language)
  waiting.set(key, made)
  return made
}
const waiting = new Map<string, Promise<Bytes>>()

/** Files as a ZIP whose bytes depend on nothing but them and the day of the data. */
export function pack(files: Zippable): Bytes {
  const [year, month, day] = dataPackage.version.split('-').map(Number) as [number, number, number]
  // A ZIP notes the time on the wall, without a zone: made of local parts, it is the same in every zone.
  return Uint8Array.from(zipSync(files, { mtime: new Date(year, month - 1, day, 12) }))
}

async function make(id: string, part: Part, language: Language): Promise<Bytes> {
  const file = await makers[part](id, language)
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}

/** Every file of a chart, in one folder of its name. */
async function zipOf(id: string, language: Language): Promise<Bytes> {
  const files: Zippable = {}
  for (const part of parts) {
    // Pictures are packed already.
    const level = part.startsWith('png') ? 0 : 9
    files[`${id}/${fileName(id, part)}`] = [await fileOf(id, part, language), { level }]
  }
  return pack(files)
}
