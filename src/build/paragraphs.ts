import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visitParents } from 'unist-util-visit-parents'

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

/** The text with `<p>` around every paragraph, outside of lists, that holds tags alone. */
export function keepParagraphs(source: string): string {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(source)
  const found: { start: number; end: number }[] = []
  visitParents(tree, 'paragraph', ({ children, position }, parents) => {
    if (parents.some(({ type }) => type === 'listItem')) return
    const isTags = children.every(
      (child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
    )
    if (isTags) found.push({ start: position!.start.offset!, end: position!.end.offset! })
  })
  return found.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}<p>${text.slice(start, end)}</p>${text.slice(end)}`,
    source,
  )
}
