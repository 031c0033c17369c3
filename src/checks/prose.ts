import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import type { Problem } from '../problems.ts'

/** A tag as its author typed it. */
export interface Tag {
  name: string
  /** Text of each attribute; `undefined` where it is not plain text in quotation marks. */
  attributes: Record<string, string | undefined>
  line: number
  column: number
  /** Names of the tags around it, outermost first. */
  inside: string[]
  /** Text inside it. */
  text: string
}

/** A run of text that readers see, outside of code. */
export interface Run {
  text: string
  line: number
  column: number
  /** Tags around it, outermost first. */
  inside: Tag[]
}

/** A chapter or page, taken apart with the places of its parts. */
export interface Prose {
  /** YAML between the lines of hyphens, and the line on which it begins. */
  head: { text: string; line: number } | undefined
  tags: Tag[]
  runs: Run[]
  /** False where the file could not be parsed, so that nothing more can be said of it. */
  isReadable: boolean
  problems: Problem[]
}

/** Takes a chapter or page apart. What cannot be read, and code or HTML in it, comes back as problems. */
export function parseProse(source: string, file: string): Prose {
  const prose: Prose = { head: undefined, tags: [], runs: [], isReadable: true, problems: [] }
  try {
    const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(source)
    const tags = new Map<unknown, Tag>()
    visitParents(tree, (node, parents) => {
      const { line = 1, column = 1 } = node.position?.start ?? {}
      const around = parents.flatMap((parent) => tags.get(parent) ?? [])
      const complain = (message: string, hint: string) => prose.problems.push({ file, line, column, message, hint })
      if (node.type === 'yaml') prose.head = { text: node.value, line: line + 1 }
      else if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
        complain('holds code', 'chapters hold words and tags only; content/README.md lists the tags')
        return SKIP
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        const tag: Tag = {
          name: node.name ?? '',
          attributes: Object.fromEntries(
            node.attributes.flatMap((attribute) =>
              attribute.type === 'mdxJsxAttribute' ? [[attribute.name, textOf(attribute.value)]] : [],
            ),
          ),
          line,
          column,
          inside: around.map(({ name }) => name),
          text: '',
        }
        tags.set(node, tag)
        prose.tags.push(tag)
      } else if (node.type === 'text') {
        for (const tag of around) tag.text += node.value
        prose.runs.push({ text: node.value, line, column, inside: around })
      }
      return undefined
    })
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number }
    if (reason === undefined) throw error
    prose.isReadable = false
    prose.problems.push({
      file,
      ...(line ? { line } : {}),
      ...(column ? { column } : {}),
      message: `cannot be read: ${reason}`,
      hint: 'look for a tag that is not closed, or a < or { that is meant as text',
    })
  }
  return prose
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
