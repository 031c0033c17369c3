// How the build grows with the site: with synthetic chapters and charts, as many as are asked for, in a copy.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from '../../src/build/files.ts'
import { copyProject } from './project.ts'
import { addSynthetic } from './synthetic.ts'
import { type BuildFigures, timeBuild } from './timed-build.ts'

/** One size of the site. */
interface Size extends BuildFigures {
  /** Chapters, and as many charts, beyond the site's own. */
  added: number
  pages: number
  files: number
}

/** One size as it is told, beside the one before it. */
interface Grown extends Size {
  /** Seconds of work for each page. */
  'work/page': number
  /** Seconds of work for each page that the size before did not have. */
  'work/new page'?: number
  /** How many times the pages, and the work, of the size before. */
  'pages ×'?: number
  'work ×'?: number
}

/** Builds the site at its own size and at each of these, smallest first. Tells of each as soon as it is built. */
export async function measureGrowth(sizes: readonly number[], tell: (size: Grown) => void): Promise<Grown[]> {
  const copy = copyProject()
  const grown: Grown[] = []
  let there = 0
  try {
    for (const added of [0, ...[...sizes].sort((a, b) => a - b)]) {
      addSynthetic(copy, there, added - there)
      there = added
      for (const left of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite']) {
        rmSync(join(copy, left), { recursive: true, force: true })
      }
      const figures = await timeBuild(copy)
      const files = filesIn(join(copy, 'dist'))
      const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('offline/')).length
      const size = compare({ added, pages, files: files.length, ...figures }, grown.at(-1))
      grown.push(size)
      tell(size)
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  return grown
}

/** A size beside the one before: whether a page costs more the more of them there are. */
export function compare(size: Size, before: Size | undefined): Grown {
  const perPage = { 'work/page': round(size.work / size.pages, 4) }
  if (!before) return { ...size, ...perPage }
  return {
    ...size,
    ...perPage,
    'work/new page': round((size.work - before.work) / (size.pages - before.pages), 4),
    'pages ×': round(size.pages / before.pages, 2),
    'work ×': round(size.work / before.work, 2),
  }
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
