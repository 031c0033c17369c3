import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visitParents } from 'unist-util-visit-parents'
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { braces } from '../fill.ts'
import { readYaml } from '../schema/yaml.ts'

/**
 * A file of content with all blanked out that readers do not see, every place kept: a word of the result stands at the
 * same line and column in the file. A file that cannot be read shows nothing; other checks say why.
 */
export function shownIn(file: string, source: string): string {
  // The parsers do not count the mark with which some editors begin a file.
  if (source.startsWith('\ufeff')) return ` ${shownIn(file, source.slice(1))}`
  const spans = file.endsWith('.mdx') ? spansOfProse(source) : spansOfWords(source, keysShown(file))
  const shown = source.replace(/[^\n]/g, ' ').split('')
  for (const { start, end } of spans) {
    const part = blankCode(source.slice(start, end))
    for (let index = 0; index < part.length; index++) shown[start + index] = part[index]!
  }
  return shown.join('')
}

/** Line and column, counted from 1, of a place in a text. */
export function placeAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

interface Span {
  start: number
  end: number
}

/** Of a record only these keys are shown; of a word file all are. */
function keysShown(file: string): ReadonlySet<string> | undefined {
  if (file.startsWith('content/facts/')) return factKeys
  return file.startsWith('content/corrections/') ? ledgerKeys : undefined
}
const factKeys = new Set(['claim', 'dispute', 'label', 'unit', 'why', 'against'])
const ledgerKeys = new Set(['said', 'says', 'why'])
const headKeys = new Set(['title', 'standfirst'])

function spansOfProse(source: string): Span[] {
  const spans: Span[] = []
  try {
    const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(source)
    visitParents(tree, (node) => {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? 0
      if (node.type === 'text') spans.push({ start, end })
      if (node.type === 'yaml') {
        const from = start + source.slice(start, end).indexOf('\n') + 1
        for (const span of spansOfWords(node.value, headKeys))
          spans.push({ start: span.start + from, end: span.end + from })
      }
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        for (const attribute of node.attributes) {
          if (attribute.type !== 'mdxJsxAttribute' || !['title', 'says'].includes(attribute.name)) continue
          const from = (attribute.position?.start.offset ?? 0) + attribute.name.length + 1
          spans.push({ start: from, end: attribute.position?.end.offset ?? from })
        }
      }
    })
    return spans
  } catch (error) {
    if ((error as { reason?: string }).reason === undefined) throw error
    return []
  }
}

function spansOfWords(source: string, keys: ReadonlySet<string> | undefined): Span[] {
  const { document } = readYaml(source, '')
  if (!document) return []
  const spans: Span[] = []
  const walk = (node: unknown, isShown: boolean) => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : ''
        walk(value, keys === undefined ? true : keys.has(name))
      }
    } else if (isSeq(node)) {
      // A list in brackets names ids.
      if (!node.flow) for (const item of node.items) walk(item, isShown)
    } else if (isShown && isScalar(node) && typeof node.value === 'string') {
      const [start, end] = (node as Node).range!
      spans.push({ start, end })
    }
  }
  walk(document.contents, keys === undefined)
  return spans
}

/** Words in braces are shown, measures and blanks are not; nor are addresses of the web, or what is quoted from a file. */
function blankCode(text: string): string {
  return text
    .replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length))
    .replace(braces, (whole: string, _id: string, says?: string) =>
      says === undefined ? ' '.repeat(whole.length) : `${' '.repeat(whole.length - says.length - 1)}${says} `,
    )
    .replace(
      /\bhttps?:\S+|\b[\w-]+(\.[\w-]+)+\/\S*|\S+@\S+|\b[\w-]+\.(?:com|gov|org|us|net|json|csv|yml|xlsx)\b/g,
      (address) => ' '.repeat(address.length),
    )
}
