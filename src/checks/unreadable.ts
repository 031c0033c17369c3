// What the parser of MDX says of a text that it cannot read, with what an author does about it.
import type { Problem } from '../problems.ts'
import { tagRules } from './tags.ts'

/** What the parser could not make sense of. Throws what is no fault of the text's. */
export function faultOfParser(error: unknown, file: string): Problem {
  const { reason, line, column } = error as { reason?: string; line?: number; column?: number }
  // Its tree is walked by functions that call themselves.
  const why = error instanceof RangeError ? 'its parts nest too deep' : reason
  if (why === undefined) throw error
  // Of a tag that is open where its paragraph or the file ends, only the words say where it began.
  const [, tagLine, tagColumn] = why.match(/^Expected a closing tag.*?\((\d+):(\d+)-/) ?? []
  return {
    file,
    line: Number(tagLine ?? line ?? 1),
    column: Number(tagColumn ?? column ?? 1),
    // What it offers in brackets is refused here.
    message: `cannot be read: ${why.replace(/ \(note: [^)]*(?:\([^)]*\)[^)]*)*\)$/, '')}`,
    hint: hintFor(why),
  }
}

function hintFor(why: string): string {
  const [, open] = why.match(/closing tag for `<([^>]*)>`/) ?? []
  if (open !== undefined && why.startsWith('Expected')) return hintForOpen(open, why.includes('`paragraph`'))
  return hints.find(([pattern]) => pattern.test(why))?.[1] ?? closeOrEscape
}

const closeOrEscape = 'look for a tag that is not closed, or a < or { that is meant as text'
const hints: readonly [RegExp, string][] = [
  [/attribute value/, 'put straight quotation marks round it, as id="list.date"; “ and ” are other signs'],
  [/character `!`/, 'take the comment out: a note to yourself stands in the head, behind a #'],
  [/character `\/` .*before local name/, 'write an address as a link with words: [what is there](https://…)'],
  [/before name/, 'write \\< where the sign < is meant as text'],
  [/before attribute name|in attribute name/, 'close the tag with > or />, and write what it carries as name="…"'],
  [/Unexpected closing tag/, 'close each tag by its own name, the last that was opened first'],
  [/expression/, 'write <Measure id="…" /> for a number, and \\{ where the sign { is meant as text'],
]

function hintForOpen(tag: string, inParagraph: boolean): string {
  const rule = Object.hasOwn(tagRules, tag) ? tagRules[tag] : undefined
  if (!rule) return `there is no tag <${tag}>: chapters hold no HTML; an empty line begins a new paragraph`
  if (rule.holds === 'nothing') return `it holds no words: close it at once, as <${tag} … />`
  if (!inParagraph) return `write </${tag}> where it ends`
  return rule.holds === 'words'
    ? `write </${tag}> behind its last word, in the same paragraph; the next one takes a tag of its own`
    : `put <${tag} …> and </${tag}> on lines of their own, with what it holds between them`
}
