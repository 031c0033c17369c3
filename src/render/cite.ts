import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Cite, type CSL, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import { dataPackage } from '../catalogue.ts'
import { addressIn, type Language, site } from '../site.ts'
import { ui } from '../words.ts'
import { captionOf } from './caption.ts'

/** Something of the site that can be cited by itself. */
export interface Work {
  /** Its name in bibliographies: `deputized-who-signs`. */
  key: string
  title: string
  /** Address on the site. */
  path: string
  /** What it is, where that is more than a page of the site. */
  genre?: string
}

/** The styles in the order in which readers are shown them. APA comes with the library, the others lie beside this file. */
const styles = ['apa', 'mla', 'chicago'] as const
type Style = (typeof styles)[number]

/** A citation in one style, as words with italics and as words alone. */
interface Citation {
  style: Style
  html: string
  text: string
}

/** A chart as a work. */
export function workOfChart(id: string, language: Language): Work {
  const { title } = captionOf(id, language)
  const path = addressIn(language, `/charts/${id}/`)
  return { key: keyOf(id), title, path, genre: ui('cite-genre', language) }
}

/** A chapter as a work. */
export function workOfChapter({ slug, title, path }: { slug: string; title: string; path: string }): Work {
  return { key: keyOf(slug), title, path }
}

/** A work in every style. No day of access: the build knows none, and whoever cites knows it. */
export function cite(work: Work): Citation[] {
  const known = printed.get(work.path) ?? print(work)
  printed.set(work.path, known)
  return known
}
const printed = new Map<string, Citation[]>()

function print(work: Work): Citation[] {
  return styles.map((style) => {
    const item = itemOf(work)
    // The site is author and publication in one. Each style says which of the two not to repeat.
    if (style === 'mla') delete item.author
    else delete item['container-title']
    const entry = (format: 'html' | 'text') =>
      new Cite(item).format('bibliography', { style, lang: 'en-US', format, asEntryArray: true })[0]![1].trim()
    return { style, html: entry('html').replace(/^<div[^>]*>(.*)<\/div>$/s, '$1'), text: entry('text') }
  })
}

/** A work as an entry for BibTeX. */
export function citeInBibtex(work: Work): string {
  return `${new Cite(itemOf(work)).format('bibtex').trim()}\n`
}

/** A work as CSL-JSON, which Zotero and word processors read. */
export function citeInCsl(work: Work): string {
  return `${JSON.stringify([itemOf(work)], null, 1)}\n`
}

/** Its day is that of the data: what it says is true for that list. */
function itemOf({ key, title, path, genre }: Work): CSL & { license: string } {
  return {
    id: key,
    type: 'webpage',
    title,
    author: [{ literal: site.name }],
    'container-title': site.name,
    ...(genre === undefined ? {} : { genre }),
    issued: { 'date-parts': [dataPackage.version.split('-').map(Number) as [number, number, number]] },
    URL: `${site.origin}${path}`,
    license: 'CC-BY-4.0',
  }
}

function keyOf(name: string): string {
  return `${site.name.toLowerCase()}-${name}`
}

plugins.config.get('@bibtex').format.checkLabel = false
plugins.config.get('@bibtex').format.useIdAsLabel = true

/** Styles of the Citation Style Language project, unchanged, each under the licence that it names. */
for (const [style, file] of [
  ['mla', 'modern-language-association'],
  ['chicago', 'chicago-note-bibliography'],
] as const) {
  plugins.config.get('@csl').styles.add(style, readFileSync(resolve(`src/render/citations/${file}.csl`), 'utf8'))
}
