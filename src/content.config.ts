import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { pageHead } from './schema/page.ts'

// The file's path is its id: `en/the-surge`. A translation has the same name in another language's folder.
export const collections = {
  chapters: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: './content/chapters' }), schema: pageHead }),
  pages: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: './content/pages' }), schema: pageHead }),
}
