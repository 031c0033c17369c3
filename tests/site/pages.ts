import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { inject } from 'vitest'
import { filesIn } from '../../src/build/files.ts'

/** Folder of the built site. */
export const folder = inject('site')

/** Every file of the built site. */
export const files: readonly string[] = filesIn(folder)

/** A page of the built site. */
export interface Page {
  /** As a reader types it: `/charts/`, `/404.html`. */
  address: string
  file: string
  html: string
  document: Document
}

/** Every page of the built site, with its elements. Copies to keep are no pages: offline.test.ts looks at them. */
export const pages: readonly Page[] = files
  .filter((file) => file.endsWith('.html') && !file.startsWith('offline/'))
  .map((file) => {
    const html = readFileSync(join(folder, file), 'utf8')
    return { address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, file, html, document: documentOf(html) }
  })

/** Whether a page stands in frames of other pages: a chart's embed, moving or pinned to an edition. */
export function isEmbed(address: string): boolean {
  return /^(\/v\/[^/]+)?\/embed\//.test(address)
}

/** The page at that address. */
export function pageAt(address: string): Page {
  const page = pages.find((candidate) => candidate.address === address)
  if (!page) throw new Error(`the built site has no page ${address}`)
  return page
}

/** The bytes of a file of the site. */
export function bytesOf(file: string): Buffer {
  return readFileSync(join(folder, file))
}

function documentOf(html: string): Document {
  const { window } = new JSDOM(html)
  return window.document as unknown as Document
}
