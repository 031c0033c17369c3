// What was meant as Markdown or as a tag and was not read as one: readers would see its signs.
import type { Nodes } from 'mdast'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import type { Problem } from '../problems.ts'
import { placeIn } from './digits.ts'
import type { Prose } from './prose.ts'
import { placeAt, shownIn } from './shown.ts'
import { tagRules } from './tags.ts'

/** What readers would see, and what to do about it. */
type Leftover = readonly [pattern: RegExp, hint: string]

const tagNames = Object.keys(tagRules).join('|')
const inAllWords: readonly Leftover[] = [
  [
    /\*\*|__|~~/g,
    'in a chapter put these signs right before the first letter and right behind the last; elsewhere leave them out',
  ],
  [
    /\]\s?\(|\]\[|\[\[|\]\]/g,
    'in a chapter write a link as [words](/address/), without a space; elsewhere leave it out',
  ],
  [/\[!\w+\]|:::/g, 'in a chapter put a note into <Aside title="…">…</Aside>'],
  [/\b(?:TODO|FIXME|XXX|TK|TKTK|TBD)\b/g, 'write what is still to be written, or leave the sentence out'],
]
const inChapters: readonly Leftover[] = [
  [
    new RegExp(`<\\s*/?\\s*(?:${tagNames})\\b`, 'g'),
    'write a tag as <Measure id="…" />: no space behind its <, no \\ before it',
  ],
]
const inWordFiles: readonly Leftover[] = [
  [/<\/?[a-z]\w*/gi, 'write words alone, and numbers as {measure.id}: tags are for chapters'],
  [/[{}]+/g, 'write a measure as {measure.id}, with one brace on either side'],
  [/&#?\w+;/g, 'write the sign itself'],
]

/** Signs of Markdown and of tags that would be shown as they were typed, in a chapter or in a file of words. */
export function checkLeftovers(source: string, file: string): Problem[] {
  const shown = shownIn(file, source)
  const isChapter = file.endsWith('.mdx')
  // A chapter's head holds words alone, as word files do.
  const words = isChapter ? shown.slice(0, source.match(/^\ufeff?---.*?\n---/s)?.[0].length ?? 0) : shown
  const find = (leftovers: readonly Leftover[], text: string) =>
    leftovers.flatMap((leftover) => tell(leftover, text, file, (index) => placeAt(source, index)))
  return [...find(inAllWords, shown), ...find(isChapter ? inChapters : [], shown), ...find(inWordFiles, words)]
}

/** What a chapter holds that is no words: braces, addresses and headings that were read as text, code, empty links. */
export function checkPlainWords({ tree }: Prose, file: string): Problem[] {
  const problems: Problem[] = []
  if (!tree) return []
  visitParents(tree, (node, parents) => {
    const { line = 1, column = 1 } = node.position?.start ?? {}
    const complain = (message: string, hint: string) => problems.push({ file, line, column, message, hint })
    if (node.type === 'code') complain('holds a block of code', 'write it as words; a name may stand in `back quotes`')
    if (node.type === 'link' && !hasWords(node)) {
      complain(`the link to "${node.url}" has no words`, 'write between its brackets what is there')
      return SKIP
    }
    if (node.type !== 'text') return undefined
    const parent = parents.at(-1)!
    const patterns = parent.type === 'paragraph' && parent.children[0] === node ? [...inText, heading, box] : inText
    for (const pattern of patterns)
      problems.push(...tell(pattern, node.value, file, (index) => placeIn({ text: node.value, line, column }, index)))
    return undefined
  })
  return problems
}

const heading: Leftover = [/^#{1,6}\S*/g, 'put an ordinary space between the signs # and the words of a heading']
const box: Leftover = [/^\[[ x]\]\s/gi, 'write the item without the box']
const inText: readonly Leftover[] = [
  [
    /^(?=.*\|)(?=.*---)[|:\s-]+$/gm,
    'a table is data: show it as a chart, which brings its table with it, or write a list',
  ],
  [/[{}]+/g, 'write <Measure id="…" />; numbers in braces are for the head, attributes and word files'],
  [/(?:https?:\/\/|\bwww\.)[^\s)>]+/g, 'write it as a link with words: [what is there](https://…)'],
  [/&\w+;/g, 'write the sign itself'],
]

function tell(
  [pattern, hint]: Leftover,
  text: string,
  file: string,
  placeOf: (index: number) => { line: number; column: number },
): Problem[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    file,
    ...placeOf(index),
    message: `“${found}” would be shown as it is typed`,
    hint,
  }))
}

function hasWords(node: Nodes): boolean {
  return 'value' in node ? node.value.trim() !== '' : 'children' in node && node.children.some(hasWords)
}
