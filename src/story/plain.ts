import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { formatDate } from '../format.ts'
import { factOf, figureOf } from '../receipts/citations.ts'
import type { Language } from '../site.ts'
import { sayMeasure } from '../wording.ts'
import { ui } from '../words.ts'

/** A stretch of a chapter or page as words alone. */
interface Section {
  /** Its heading; undefined for what stands before the first. */
  heading: string | undefined
  /** Its paragraphs and list items; the answer to a charge stands in the paragraph of the charge. */
  paragraphs: string[]
}

/** What a chapter or page says, by its `##` headings, with every number filled in and without its figures. */
export function plainSections(source: string, language: Language): Section[] {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(source) as unknown as Node
  const sections: Section[] = [{ heading: undefined, paragraphs: [] }]
  for (const block of blocksOf(tree)) {
    const { paragraphs } = sections.at(-1)!
    const text = textOf(block, language).replace(/\s+/g, ' ').trim()
    if (text === '') continue
    if (block.type === 'heading' && block.depth === 2) sections.push({ heading: text, paragraphs: [] })
    else if (opensWithReply(block) && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()} ${text}`)
    else paragraphs.push(text)
  }
  return sections.filter(({ heading, paragraphs }) => heading !== undefined || paragraphs.length > 0)
}

/** Only what is asked of a node here: mdast and MDX have types of their own for each kind. */
interface Node {
  type: string
  children?: Node[]
  value?: string
  depth?: number
  name?: string | null
  attributes?: { name?: string; value?: unknown }[]
}

/** Blocks that hold words, in the order of the text. A tag that stands free is looked into, unless it is words itself. */
function blocksOf(node: Node): Node[] {
  const isWords = ['paragraph', 'heading', 'tableRow'].includes(node.type) || isTag(node, 'Fact', 'Reply', 'Measure')
  if (isWords) return [node]
  const title = isTag(node, 'Aside') ? attributeOf(node, 'title') : undefined
  const heading: Node[] = title === undefined ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: title }] }]
  return [...heading, ...(node.children ?? []).flatMap(blocksOf)]
}

function textOf(node: Node, language: Language): string {
  const inside = () => (node.children ?? []).map((child) => textOf(child, language)).join('')
  if (isTag(node, 'Measure')) return sayMeasure(attributeOf(node, 'id')!, attributeOf(node, 'says'), language).text
  if (isTag(node, 'Fact')) {
    const figure = attributeOf(node, 'figure')
    return figure === undefined ? inside() : figureOf(attributeOf(node, 'id')!, figure, language)
  }
  if (isTag(node, 'Reply')) return unansweredIn(attributeOf(node, 'to')!, language) ?? inside()
  if (node.type === 'break') return ' '
  return node.value ?? inside()
}

/** That no answer to a fact's charge was found, and until when it was looked for; undefined where it has one. */
export function unansweredIn(id: string, language: Language): string | undefined {
  const unanswered = factOf(id).allegation?.unanswered
  if (!unanswered) return undefined
  return `${ui('unanswered', language)} ${formatDate(unanswered.looked, 'day', language)}: ${unanswered.why}`
}

function opensWithReply(block: Node): boolean {
  if (isTag(block, 'Reply')) return true
  const first = block.children?.find((child) => child.value === undefined || child.value.trim() !== '')
  return first !== undefined && isTag(first, 'Reply')
}

function isTag(node: Node, ...names: string[]): boolean {
  return node.type.startsWith('mdxJsx') && names.includes(node.name ?? '')
}

function attributeOf(node: Node, name: string): string | undefined {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value
  return typeof value === 'string' ? value : undefined
}
