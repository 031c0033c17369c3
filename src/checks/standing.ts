// Where a tag stands and what stands in it: HTML takes neither a figure in the middle of a sentence nor a link in a link, and
// words in a tag that prints its own would be lost.
import type { Nodes, Parents } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { Problem } from '../problems.ts'
import { type Attribute, textsOf } from './attributes.ts'
import type { Prose } from './prose.ts'
import { type TagRule, tagRules } from './tags.ts'

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>
type Fault = Pick<Problem, 'message' | 'hint'>

/** Tags that stand where they cannot, or hold what they cannot; headings inside of tags; a scroll sequence without steps. */
export function checkStanding({ tree }: Prose, file: string): Problem[] {
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  if (!tree) return []
  visitParents(tree, (node, parents) => {
    const { line = 1, column = 1 } = node.position?.start ?? {}
    const around = parents.filter((parent) => parent.type !== 'root')
    problems.push(...faultsOf(node, around, seen, line).map((fault) => ({ file, line, column, ...fault })))
  })
  return problems
}

function faultsOf(node: Nodes, around: readonly Parents[], seen: Map<string, number>, line: number): Fault[] {
  const within = around.findLast(isElement)
  if (node.type === 'heading' && around.length > 0) {
    return [
      told('a heading inside of something else', 'put it on a line of its own, outside of tags, lists and quotations'),
    ]
  }
  if (node.type === 'text' && within?.name === 'Scrolly' && node.value.trim() !== '') {
    return [told(`“${cut(node.value)}” stands between the steps of a <Scrolly>`, 'put it into a <Step>')]
  }
  if (node.type === 'link' && within?.name === 'Term') return [told('a link inside a <Term>, which is one', chooseLink)]
  if (!isElement(node) || !Object.hasOwn(tagRules, node.name ?? '')) return []
  const rule = tagRules[node.name!]!
  return [
    ...faultsOfPlace(node, rule, around),
    ...faultsOfContent(node, rule),
    ...faultsOfSecond(node, rule, seen, line),
  ]
}

function faultsOfPlace(node: Element, { free, links }: TagRule, around: readonly Parents[]): Fault[] {
  const name = `<${node.name}>`
  const [outer] = around
  const within = around.findLast(isElement)
  if (around.some(({ type }) => type === 'heading')) {
    return [told(`${name} stands in a heading, whose address would change with it`, 'write the heading in words alone')]
  }
  if (free && outer && !(outer.type === 'paragraph' && around.length === 1 && isAlone(node, outer))) {
    const where = within ? `a <${within.name}>` : outer.type === 'paragraph' ? 'a sentence' : 'a list or quotation'
    return [
      told(
        `${name} stands inside ${where}`,
        `put it outside, on lines of its own, with an empty line before and behind it`,
      ),
    ]
  }
  const link = around.find((parent) => parent.type === 'link' || (isElement(parent) && parent.name === 'Term'))
  return links && link ? [told(`${name} is a link, and stands inside another`, chooseLink)] : []
}

function faultsOfContent(node: Element, { holds, empty }: TagRule): Fault[] {
  const name = `<${node.name}>`
  const figure = node.attributes.some((attribute) => 'name' in attribute && attribute.name === 'figure')
  if (holds === 'nothing' || figure) {
    if (!node.children.some(hasWords)) return []
    const hint = `close it at once, as ${name.replace('>', ' … />')}, and put what it holds behind it`
    return [told(`${name} holds words, and prints its own in their place`, hint)]
  }
  if (node.name === 'Scrolly' && !node.children.some((child) => holdsStep(child))) {
    return [told('<Scrolly> holds no <Step>', 'give it one at least: <Step state="…">Words.</Step>')]
  }
  if (!empty && holds !== 'steps' && !node.children.some(hasWords)) {
    return [told(`${name} holds no words`, `write them between ${name} and </${node.name}>`)]
  }
  if (holds === 'words' && node.type === 'mdxJsxFlowElement' && node.children.length > 0) {
    const hint = `write it within one paragraph, its first word right behind ${name}`
    return [told(`${name} stands around whole paragraphs`, hint)]
  }
  return []
}

/** Parts of a figure and of the calculator are named by ids, which a page holds once. */
function faultsOfSecond(node: Element, { once }: TagRule, seen: Map<string, number>, line: number): Fault[] {
  if (!once) return []
  const of = textsOf(node.attributes as readonly Attribute[])[node.name === 'Scrolly' ? 'chart' : 'id']
  const tag = of === undefined ? `<${node.name}>` : `<${node.name}> of "${of}"`
  const first = seen.get(tag)
  if (first !== undefined)
    return [told(`${tag} stands here a second time; the first is on line ${first}`, 'keep one of them')]
  seen.set(tag, line)
  return []
}

function holdsStep(node: Nodes): boolean {
  return isElement(node) ? node.name === 'Step' : node.type === 'paragraph' && node.children.some(holdsStep)
}

function hasWords(node: Nodes): boolean {
  if ('value' in node) return node.value.trim() !== ''
  if (isElement(node) && (node.name === 'Measure' || node.attributes.length > 0) && node.children.length === 0)
    return true
  return 'children' in node && node.children.some(hasWords)
}

/** Whether a paragraph is nothing but that tag, written in one line. */
function isAlone(node: Element, { children }: Parents): boolean {
  return children.every((child) => child === node || (child.type === 'text' && child.value.trim() === ''))
}

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

function told(message: string, hint: string): Fault {
  return { message, hint }
}

function cut(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

const chooseLink = 'keep one of the two links: readers and their browsers take a single one'
