import { defineCollection } from 'astro:content'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { glob, type Loader } from 'astro/loaders'
import { sortDrafts } from './drafts.ts'
import { pageHead } from './schema/page.ts'

// The file's path is its id: `en/the-surge`. A translation has the same name in another language's folder.
const pattern = '*/*.mdx'

/** Loads chapters as Astro's `glob` does. What the site leaves out is not even read: a draft may be broken. */
function chapterLoader(base: string): Loader {
  return {
    name: 'chapters',
    load: (context) => {
      const folder = join(fileURLToPath(context.config.root), base)
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'))
      const { drafts } = sortDrafts(new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])))
      const left = [...drafts.keys()].map((file) => `!${file.replaceAll('\\', '/')}`)
      return glob({ pattern: [pattern, ...left], base }).load(context)
    },
  }
}

export const collections = {
  chapters: defineCollection({ loader: chapterLoader('./content/chapters'), schema: pageHead }),
  // What is written for teachers as prose; the packs beside it are word files.
  lessons: defineCollection({ loader: glob({ pattern, base: './content/teach' }), schema: pageHead }),
  pages: defineCollection({ loader: glob({ pattern, base: './content/pages' }), schema: pageHead }),
}
