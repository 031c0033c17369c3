import type { Nodes } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visitParents } from 'unist-util-visit-parents'
import { tagRules } from '../checks/tags.ts'

/**
 * MDX takes a paragraph that holds nothing but tags apart: a sentence that is one `<Fact>` would stand without a
 * paragraph around it. This writes the paragraph out, before MDX reads the file.
 */
export function paragraphs() {
  return {
    name: 'paragraphs-of-tags',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      id.endsWith('.mdx') ? { code: keepParagraphs(code), map: null } : undefined,
  }
}

/** The text with `<p>` around every paragraph, outside of lists, that holds tags alone, unless they stand free themselves. */
export function keepParagraphs(written: string): string {
  // The parser does not count the mark with which some editors begin a file.
  const source = written.replace(/^\ufeff/, '')
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(source)
  const found: { start: number; end: number }[] = []
  visitParents(tree, (node, parents) => {
    const parts =
      node.type === 'paragraph'
        ? node.children
        : node.type === 'mdxJsxFlowElement' && node.children.length === 0
          ? [node]
          : []
    if (parts.length === 0 || parents.some(({ type }) => type === 'listItem')) return
    const isTags = parts.every((part) => isOfSentence(part) || (part.type === 'text' && part.value.trim() === ''))
    if (isTags) found.push({ start: node.position!.start.offset!, end: node.position!.end.offset! })
  })
  return found.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}<p>${text.slice(start, end)}</p>${text.slice(end)}`,
    source,
  )
}

/** Whether it is a tag that stands in sentences, as a number does; on a line of its own it is read as a figure is. */
function isOfSentence(node: Nodes): boolean {
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return false
  const rule = Object.hasOwn(tagRules, node.name ?? '') ? tagRules[node.name!]! : undefined
  return rule !== undefined && !rule.free && rule.within === undefined
}
