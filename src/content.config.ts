import { defineCollection } from 'astro:content'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { glob, type Loader } from 'astro/loaders'
import { withReadableHeads } from './desk/heads.ts'
import { pageHead } from './schema/page.ts'
import { showsDrafts, sortDrafts } from './story/drafts.ts'

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
      return textLoader(base, left).load(context)
    },
  }
}

/** Loads texts as Astro's `glob` does. In development a head may be broken, too: the server starts, and tells it. */
function textLoader(base: string, left: readonly string[] = []): Loader {
  const loader = glob({ pattern: [pattern, ...left], base })
  return showsDrafts ? { ...loader, load: (context) => loader.load(withReadableHeads(context)) } : loader
}

export const collections = {
  chapters: defineCollection({ loader: chapterLoader('./content/chapters'), schema: pageHead }),
  // What is written for teachers as prose; the packs beside it are word files.
  lessons: defineCollection({ loader: textLoader('./content/teach'), schema: pageHead }),
  pages: defineCollection({ loader: textLoader('./content/pages'), schema: pageHead }),
}
