import { join, relative } from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visitParents } from 'unist-util-visit-parents'
import type { Plugin } from 'vite'
import { tagRules } from '../checks/tags.ts'
import { keepHead } from './heads.ts'

/**
 * Vite plugins for development: what cannot be shown is told where it would stand, and the page around it is shown. A
 * component that stops tells why in its place; so do a tag that does not exist and a text that cannot be read.
 */
export function mistakesInPlace(root: string): Plugin[] {
  const components = join(root, 'src/components/')
  return [
    {
      name: 'deputized:readable-texts',
      enforce: 'pre',
      // Before every other plugin: none of them can read a broken text.
      transform: {
        order: 'pre',
        handler: (code, id) =>
          id.endsWith('.mdx') ? { code: keepReadable(keepHead(code, relative(root, id))), map: null } : undefined,
      },
    },
    {
      name: 'deputized:guarded-components',
      enforce: 'post',
      transform(code, id) {
        if (!id.startsWith(components) || !id.endsWith('.astro') || !code.includes(plain)) return undefined
        const guarded = `import { guardedComponent as $$createComponent } from '/src/desk/guard.ts'\n`
        return { code: guarded + code.replace(plain, ''), map: null }
      },
    },
  ]
}

// As Astro's compiler writes it at the head of a component.
const plain = 'createComponent as $$createComponent, '

/** The text with a note in the place of tags that do not exist, or of all of it where it cannot be read. */
export function keepReadable(source: string): string {
  const [head = ''] = source.match(/^---\r?\n.*?^---[^\S\n]*\n/ms) ?? []
  const open = `${head}\nimport Mistake from '/src/desk/Mistake.astro'\n\n`
  try {
    const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(source)
    const found: { start: number; end: number; name: string }[] = []
    visitParents(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const { name, position } = node as unknown as { name: string | null } & Placed
      if (!name || name in tagRules) return
      const { start, end } = position
      found.push({ name, start: start.offset, end: end.offset })
    })
    if (found.length === 0) return source
    // Of tags inside each other the outer one is told; the inner one goes with it.
    const outer = found.filter(({ start, end }) => !found.some((other) => other.start < start && end < other.end))
    const body = outer.reduceRight(
      (text, { start, end, name }) => `${text.slice(0, start)}<Mistake of="<${name}>" />${text.slice(end)}`,
      source,
    )
    return open + body.slice(head.length)
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number }
    if (reason === undefined) throw error
    return `${open}<Mistake why="${quote(`${line ?? ''}: ${reason}`)}" />\n`
  }
}

interface Placed {
  position: { start: { offset: number }; end: { offset: number } }
}

function quote(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
