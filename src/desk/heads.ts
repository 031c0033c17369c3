import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LoaderContext } from 'astro/loaders'
import { describeProblems } from '../problems.ts'
import { pageHead, valuesOf } from '../schema/page.ts'
import { parseRecords, stemOf } from '../schema/record.ts'

/**
 * The text of a chapter or page with a head that can be read. Of one that cannot, what can be read stays; the name of the
 * file stands for the title, and what is wrong for the standfirst. Lines keep their numbers where there is a head.
 */
export function keepHead(source: string, file: string): string {
  const [, opening = '', head = ''] = source.match(/^(---[ \t]*\r?\n)(.*?)^---[ \t]*\r?$/ms) ?? []
  const { problems } = parseRecords(pageHead, head, file)
  if (opening !== '' && problems.length === 0) return source
  const values = valuesOf(source)
  const fitting = Object.entries(pageHead.shape).flatMap(([key, schema]) =>
    values[key] !== undefined && schema.safeParse(values[key]).success ? [[key, values[key]]] : [],
  )
  const [why = ''] = describeProblems(problems.map((problem) => ({ ...problem, line: (problem.line ?? 1) + 1 }))).split(
    '\n',
  )
  // Braces would be read as measures.
  const standIn = { title: stemOf(file), standfirst: why.replace(/[{}]/g, '"'), ...Object.fromEntries(fitting) }
  const line = `${JSON.stringify(standIn)}\n`
  if (opening === '') return `---\n${line}---\n\n${source}`
  const lines = '\n'.repeat(Math.max(0, head.split('\n').length - 2))
  return opening + line + lines + source.slice(opening.length + head.length)
}

/** What Astro gives a loader, with texts whose heads can be read: at the first other one it would stop. */
export function withReadableHeads(context: LoaderContext): LoaderContext {
  const root = fileURLToPath(context.config.root)
  // Astro's own loaders read a file through it; its types leave it out.
  const { entryTypes } = context as unknown as { entryTypes: ReadonlyMap<string, EntryType> }
  const readable = [...entryTypes].map(([ending, type]): [string, EntryType] => [
    ending,
    {
      ...type,
      getEntryInfo: ({ contents, fileUrl }) =>
        type.getEntryInfo({ contents: keepHead(contents, relative(root, fileURLToPath(fileUrl))), fileUrl }),
    },
  ])
  return { ...context, entryTypes: new Map(readable) } as LoaderContext
}

interface EntryType {
  getEntryInfo(entry: { contents: string; fileUrl: URL }): unknown
}
