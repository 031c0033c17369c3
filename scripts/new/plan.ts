// What a new chapter or chart needs, from what there is. Writes nothing, says nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { slug } from 'github-slugger'
import { stringify } from 'yaml'
import { type Problem, stopOn } from '../../src/problems.ts'
import type { PinnedFile } from '../together.ts'

export const kinds = ['chapter', 'chart'] as const
export type Kind = (typeof kinds)[number]

/** Files to write, none of which is there, and what their author does next. */
interface Plan {
  files: (PinnedFile & { text: string })[]
  next: string[]
}

/**
 * The files of a new chapter or chart, with a short example that works.
 * @param known names that are taken, with what has them; the new chapter's place in the story
 * @throws ProblemsError for a title that makes no name, or a name that is taken
 */
export function planNew(kind: Kind, title: string, known: { names: ReadonlyMap<string, string>; order: number }): Plan {
  const id = nameOf(title)
  const complain = (message: string, hint: string): Problem => ({ file: `a new ${kind}`, message, hint })
  if (id === '') stopOn([complain('has no title', `write npm run new ${kind} "Title"`)])
  if (!/[a-z]/.test(id)) {
    stopOn([complain(`the title “${title}” has no word in it`, 'its address is made from its words: give it one')])
  }
  const taken = known.names.get(id)
  if (taken !== undefined) {
    stopOn([complain(`the name "${id}" is taken by ${taken}`, 'choose another title; you can change its words later')])
  }
  return kind === 'chapter' ? planChapter(id, title.trim(), known.order) : planChart(id, title.trim())
}

/** The name that a title gives: lower-case letters and digits of its words, joined by hyphens. */
export function nameOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '')
  return slug(plain.replace(/[/–—]/g, ' ').trim())
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function planChapter(id: string, title: string, order: number): Plan {
  const path = `content/chapters/en/${id}.mdx`
  const text = template('chapter.mdx', title).replace(/^order: ORDER$/m, `order: ${order}`)
  return {
    files: [{ path, text }],
    next: [
      `Write over the example in ${path}. content/README.md shows every tag.`,
      `Look at it: npm run dev, then open /chapters/${id}/. It is a draft: no reader sees it yet.`,
      'Check it: npm run check -- --content names every mistake, with its line and what to do.',
      'Publish it: take `draft: true` out of its head.',
    ],
  }
}

function planChart(id: string, title: string): Plan {
  const code = `src/charts/${id}.ts`
  const words = `content/charts/en/${id}.yml`
  return {
    files: [
      { path: code, text: template('chart.ts', title).replaceAll("'../../src/", "'../") },
      { path: words, text: template('chart.yml', title) },
    ],
    next: [
      `Write its words in ${words}, and what it reads and draws in ${code}. README.md says how.`,
      `Look at it: npm run dev, then open /charts/${id}/.`,
      `Put it into a chapter: <Chart id="${id}" />`,
      'Check it: npm run check. npm test then writes its snapshots: look at them before you commit them.',
      'It has a page of its own as soon as the site is built: no chart is a draft.',
    ],
  }
}

function template(name: string, title: string): string {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8')
  return text.replace(/^title: TITLE$/m, () => stringify({ title }, { lineWidth: 0 }).trimEnd())
}
