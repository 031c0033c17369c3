import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from '../../src/build/files.ts'
import type { Site } from './budgets.ts'

/** The site that a build left in a folder. Copies to keep are no pages. Undefined where there is none. */
export function readSite(folder: string): Site | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined
  const pages = filesIn(folder).filter((file) => file.endsWith('.html') && !file.startsWith('offline/'))
  return {
    pages: new Map(
      pages.map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, readFileSync(join(folder, file), 'utf8')]),
    ),
    bytesOf: (file) => readFileSync(join(folder, file)),
  }
}
