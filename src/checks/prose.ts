import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import type { Problem } from '../problems.ts'
import { checkSigns, deleteIt, hiddenSign, noText } from '../schema/signs.ts'
import { type Attribute, faultsOf, noCode, textsOf } from './attributes.ts'
import { footnoteTold, withoutFootnotes } from './footnotes.ts'
import { placeAt } from './shown.ts'
import { faultOfParser } from './unreadable.ts'

/** A tag as its author typed it. */
export interface Tag {
  name: string
  /** Text of each attribute; `undefined` where it is not plain text in quotation marks. */
  attributes: Record<string, string | undefined>
  line: number
  column: number
  /** Names of the tags around it, outermost first. */
  inside: string[]
  /** The same tags themselves. */
  around: Tag[]
  /** Text inside it. */
  text: string
  /** Number of the block it stands in, and where its text begins and ends in the block's. */
  block: number
  start: number
  end: number
}

/** A run of text that readers see. */
export interface Run {
  text: string
  line: number
  column: number
  /** Tags around it, outermost first. */
  inside: Tag[]
  /** Number of the block it stands in, and where it begins in the block's text. */
  block: number
  start: number
}

/** A link as its author wrote it. */
export interface Link {
  url: string
  line: number
  column: number
}

/** A heading: `#` is of depth 1. */
export interface Heading {
  depth: number
  line: number
  column: number
  /** Number of the block that holds its text. */
  block: number
}

/** A chapter or page, taken apart with the places of its parts. */
export interface Prose {
  /** YAML between the lines of hyphens, and the line on which it begins. */
  head: { text: string; line: number } | undefined
  tags: Tag[]
  runs: Run[]
  links: Link[]
  headings: Heading[]
  /**
   * Text of each paragraph, heading, table row and free-standing tag, in the order of the file, on one line. A number
   * that a measure computes is an ellipsis, or its words.
   */
  blocks: string[]
  /** False where the file could not be parsed, so that nothing more can be said of it. */
  isReadable: boolean
  /** The file as the parser has it; none where it could not be read, or nests too deep to be walked. */
  tree: Root | undefined
  problems: Problem[]
}

/** Takes a chapter or page apart. What cannot be read, and code or HTML in it, comes back as problems. */
export function parseProse(written: string, file: string): Prose {
  // The parser does not count the mark with which some editors begin a file.
  const source = written.replace(/^\ufeff/, '')
  const prose: Prose = {
    head: undefined,
    tags: [],
    runs: [],
    links: [],
    headings: [],
    blocks: [],
    isReadable: true,
    tree: undefined,
    problems: [],
  }
  prose.problems.push(...checkSize(source, file), ...checkSigns(source, file))
  if (prose.problems.length > 0) return { ...prose, isReadable: false }
  try {
    const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(source)
    prose.tree = tree
    const tags = new Map<unknown, Tag>()
    const write = (text: string, around: readonly Tag[]) => {
      const block = prose.blocks.length - 1
      const start = prose.blocks[block]!.length
      prose.blocks[block] += text.replaceAll('\n', ' ')
      for (const tag of around) if (tag.block === block) tag.end = start + text.length
      return { block, start }
    }
    // Words in an attribute are read as a block of their own, and stand at their tag.
    const readAlso = (text: string, line: number, column: number, inside: Tag[]) => {
      const block = prose.blocks.push(text) - 1
      prose.runs.push({ text, line, column, inside, block, start: 0 })
      prose.blocks.push('')
    }
    visitParents(tree, (node, parents) => {
      const { line = 1, column = 1 } = node.position?.start ?? {}
      const around = parents.flatMap((parent) => tags.get(parent) ?? [])
      const complain = (message: string, hint: string) => prose.problems.push({ file, line, column, message, hint })
      if (parents.length > deepest) {
        complain(`nests more than ${deepest} deep`, 'look for a tag that is not closed')
        prose.tree = undefined
        return SKIP
      }
      if (opensBlock(node.type)) prose.blocks.push('')
      if (node.type === 'heading')
        prose.headings.push({ depth: node.depth, line, column, block: prose.blocks.length - 1 })
      // Where its text is a single word, a footnote is read as a link of two parts.
      if ((node.type === 'linkReference' || node.type === 'definition') && node.label?.startsWith('^')) {
        prose.problems.push({ file, line, column, ...footnoteTold })
        return SKIP
      }
      // Of a link of two parts, the address stands apart.
      if (node.type === 'link' || node.type === 'definition') prose.links.push({ url: node.url, line, column })
      if (node.type === 'yaml') prose.head = { text: node.value, line: line + 1 }
      else if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
        const [, id] = 'value' in node ? (node.value.match(/^\s*([a-zA-Z][\w-]*(?:\.[\w-]+)+)\s*$/) ?? []) : []
        complain(
          'holds code',
          id && node.type !== 'mdxjsEsm'
            ? `write <Measure id="${id}" />; numbers in braces are for the head, attributes and word files`
            : 'value' in node && node.value.trim().startsWith('/*')
              ? 'take the comment out: a note to yourself stands in the head, behind a #'
              : noCode,
        )
        return SKIP
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        for (const [message, hint] of faultsOf(node.attributes, node.name ?? '')) complain(message, hint)
        const tag = tagOf(node, {
          line,
          column,
          around,
          block: prose.blocks.length - 1,
          start: prose.blocks.at(-1)!.length,
        })
        tags.set(node, tag)
        prose.tags.push(tag)
        if (tag.attributes.title) readAlso(tag.attributes.title, line, column, around)
        if (tag.name === 'Measure' || tag.attributes.figure) write(tag.attributes.says ?? '…', [...around, tag])
      } else if (node.type === 'image' || node.type === 'imageReference') {
        complain('holds a picture', 'drawings are charts: <Chart id="…" />; the site has no other pictures')
      } else if (node.type === 'link' && node.title) {
        readAlso(node.title, line, column, around)
      } else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
        if (prose.blocks.length === 0) prose.blocks.push('')
        for (const tag of around) tag.text += node.value
        const from = node.position?.start.offset ?? 0
        const raw = node.type === 'text' ? source.slice(from, node.position?.end.offset) : ''
        const { text, at } = withoutFootnotes(node.value, raw)
        for (const index of at) prose.problems.push({ file, ...placeAt(source, from + index), ...footnoteTold })
        // A sign can be written as a number, too.
        const sign = hiddenSign(node.value)
        if (sign !== undefined) complain(`holds ${noText(sign)}`, deleteIt)
        prose.runs.push({ text, line, column, inside: around, ...write(text, around) })
      }
      return undefined
    })
  } catch (error) {
    prose.problems.push(faultOfParser(error, file))
    prose.isReadable = false
  }
  return prose
}

function tagOf(
  { name, attributes }: { name: string | null; attributes: readonly Attribute[] },
  { around, start, ...place }: Pick<Tag, 'line' | 'column' | 'around' | 'block' | 'start'>,
): Tag {
  return {
    ...{ name: name ?? '', attributes: textsOf(attributes), text: '' },
    ...{ around, inside: around.map((tag) => tag.name) },
    ...{ ...place, start, end: start },
  }
}

/** Longest chapter, in characters, and most signs in a row that open a part of a text: a parser takes minutes for more. */
const longest = 200_000
/** How deep parts of a text may stand in each other. */
const deepest = 30
const opening = /(?:[>*+\-_[({<~`!#|][ \t]*){200}/

function checkSize(source: string, file: string): Problem[] {
  if (source.length > longest) {
    const message = `is ${source.length} characters long; expected at most ${longest}`
    return [{ file, message, hint: 'look for what was pasted into it, or make two chapters of it' }]
  }
  const at = source.search(opening)
  if (at < 0) return []
  const line = source.slice(0, at).split('\n').length
  return [{ file, line, message: 'holds hundreds of signs in a row that open something', hint: 'take them out' }]
}

/** Nodes that begin a block of text of their own. A tag that stands free is one, and so is a paragraph inside it. */
function opensBlock(type: string): boolean {
  return ['paragraph', 'heading', 'tableRow', 'mdxJsxFlowElement'].includes(type)
}
