// The one reader of YAML, and of JSON, which is a part of it. Of the language it takes what editors need: texts, numbers, lists, keys and values. What lets a
// few lines stand for billions, run code, or mean other than they show is refused, each with its place.
import {
  Composer,
  type CST,
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  type YAMLError,
} from 'yaml'
import { type Problem, stopOn } from '../problems.ts'
import { checkSigns, deleteIt, hiddenSign, noText } from './signs.ts'

/** Longest file, in characters. The longest that an editor wrote has a twentieth of it. */
const longest = 1_000_000
/** How deep lists and keys may stand in each other: well below what makes a parser slow. */
const deepest = 20

const quote =
  'put quotation marks round a text that begins with { or [ or holds a colon and a space; take [] away where a list follows'
/** What usually is behind what the parser says in words of its own. */
const hints: { [code in ErrorCode]?: string } = {
  BLOCK_AS_IMPLICIT_KEY: quote,
  UNEXPECTED_TOKEN: quote,
  BAD_INDENT: 'give keys of the same kind the same indentation; close every [ and { that is meant',
}

/** A file of YAML, taken apart; without a document where there are problems. */
interface Yaml {
  document: Document.Parsed | undefined
  lines: LineCounter
  problems: Problem[]
}

/** Takes a file of YAML apart. Everything in it that is refused comes back with its line and column. */
export function readYaml(given: string, file: string): Yaml {
  // Some editors begin a file with a mark of the order of its bytes, which nobody sees and the parser takes for text.
  const text = given.replace(/^\ufeff/, '')
  const lines = new LineCounter()
  const problems: Problem[] = []
  const complain = (offset: number, message: string, hint: string) => {
    const { line, col } = lines.linePos(offset)
    problems.push({ file, line: Math.max(line, 1), column: Math.max(col, 1), message, hint })
  }
  // Before the parser sees it, which neither is quick with such a file nor says where.
  for (const match of text.matchAll(/\n/g)) lines.addNewLine(match.index + 1)
  lines.addNewLine(0)
  lines.lineStarts.sort((a, b) => a - b)
  if (text.length > longest) {
    const hint = 'look for what was pasted into it, or make two files of it'
    complain(0, `is ${text.length} characters long; expected at most ${longest}`, hint)
    return { document: undefined, lines, problems }
  }
  problems.push(...checkSigns(text, file))
  const tokens = [...new Parser().parse(text)]
  const tooDeep = findTooDeep(tokens)
  if (tooDeep !== undefined) {
    complain(tooDeep, `nests lists and keys more than ${deepest} deep`, 'look for a bracket that is not closed')
  }
  if (problems.length === 0 && file.endsWith('.json')) problems.push(...checkJson(text, file, lines))
  if (problems.length > 0) return { document: undefined, lines, problems }
  // Keys are compared here, at once and not each with each.
  const options = { uniqueKeys: false, logLevel: 'error' } as const
  const documents = new Composer(options).compose(tokens, true, text.length)
  // There is one at least: an empty one of an empty file.
  const document = documents.next().value as Document.Parsed
  const second = documents.next().value as Document.Parsed | undefined
  if (second) complain(second.range[0], 'holds a second document behind a line of hyphens', 'make two files of it')
  for (const { code, pos, message } of withoutConsequences([...document.errors, ...document.warnings], lines)) {
    const hint = hints[code] ?? 'check indentation, colons and quotation marks here and on the line above'
    complain(pos[0], `is not readable as YAML: ${message}`, hint)
  }
  if (document.errors.length === 0) {
    if (document.directives.yaml.explicit || Object.keys(document.directives.tags).length > 1)
      complain(0, 'begins with a directive, a line with %', 'take the line out')
    judge(document.contents, complain, lines)
  }
  return { document: problems.length === 0 ? document : undefined, lines, problems }
}

/** One mistake can bring a hundred thousand with it: of each line the first counts, and of tokens out of place the first. */
function withoutConsequences(faults: readonly YAMLError[], lines: LineCounter): YAMLError[] {
  const seen = new Set<string>()
  return faults
    .filter(({ code, pos }) => {
      const line = String(lines.linePos(pos[0]).line)
      if (seen.has(line) || (code === 'UNEXPECTED_TOKEN' && seen.has(code))) return false
      seen.add(line).add(code)
      return true
    })
    .slice(0, 20)
}

/** What makes a file of JSON no JSON: YAML takes more than that, and programs that read the file do not. */
function checkJson(text: string, file: string, lines: LineCounter): Problem[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    const [, why = '', at] = (error as Error).message.match(/^(.*?)(?: in JSON at position (\d+).*)?$/s) ?? []
    const problem = {
      file,
      message: `is not readable as JSON: ${why}`,
      hint: 'check commas, brackets and quotation marks here and on the line above',
    }
    // Of a sign that does not belong there the parser shows the words around, and not the place.
    if (at === undefined && !why.includes('end of JSON')) return [problem]
    const { line, col } = lines.linePos(Number(at ?? text.length))
    return [{ ...problem, line, column: col }]
  }
}

/** What a file of YAML holds, as plain values. Stops on its mistakes. */
export function parseYaml(text: string, file: string): unknown {
  const { document, problems } = readYaml(text, file)
  stopOn(problems)
  return document?.toJS()
}

type Complain = (offset: number, message: string, hint: string) => void

function judge(node: unknown, complain: Complain, lines: LineCounter): void {
  if (node === null || node === undefined) return
  const { range, tag } = node as Node
  const at = range?.[0] ?? 0
  if (isAlias(node)) {
    complain(at, `repeats another part of the file with *${node.source}`, writeOut)
    return
  }
  const { anchor } = node as { anchor?: string }
  if (anchor !== undefined) complain(at, `names a part of the file with &${anchor}`, writeOut)
  if (tag !== undefined) complain(at, `has a tag ${tag.replace('tag:yaml.org,2002:', '!!')}`, 'take the tag out')
  if (isSeq(node)) for (const item of node.items) judge(item, complain, lines)
  if (isMap(node)) {
    const seen = new Map<string, number>()
    for (const { key, value } of node.items) {
      judgeKey(key, at, seen, complain, lines)
      judge(value, complain, lines)
    }
  }
  if (isScalar(node)) judgeValue(node.value, at, complain)
  // An editor who writes of the #1 reason means no comment; who writes one puts a space behind its sign.
  const { comment } = node as { comment?: string | null }
  if (isScalar(node) && comment && /^[^\s#]/.test(comment))
    complain(
      range?.[1] ?? at,
      `leaves out “#${comment.slice(0, 60)}”: behind a space, # begins a comment`,
      quoteOrSpace,
    )
}

function judgeKey(key: unknown, map: number, seen: Map<string, number>, complain: Complain, lines: LineCounter): void {
  const at = (key as Node | null)?.range?.[0] ?? map
  if (isCollection(key) || (isScalar(key) && (key.value === null || key.value === '')) || !key) {
    complain(at, 'has a key that is no text', 'write a word before the colon')
    return
  }
  judge(key, complain, lines)
  const name = isScalar(key) ? String(key.value) : ''
  if (name === '<<') complain(at, 'takes over keys of another part with <<', writeOut)
  if (name in {}) complain(at, `has a key "${name}", which means something else to programs`, 'give it another name')
  const first = seen.get(name)
  if (first === undefined) seen.set(name, at)
  else complain(at, `has a key "${name}" twice; the first is on line ${lines.linePos(first).line}`, 'keep one of them')
}

function judgeValue(value: unknown, at: number, complain: Complain): void {
  if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER))
    complain(at, `holds a number that cannot be kept exactly (${value})`, 'put quotation marks round it if it is text')
  // In quotation marks such signs can be written as escapes.
  const sign = typeof value === 'string' ? hiddenSign(value) : undefined
  if (sign !== undefined) complain(at, `holds ${noText(sign)}`, deleteIt)
}

const writeOut = 'write it out in full'
const quoteOrSpace = 'put quotation marks round the text, or a space behind the # of a comment'

/** Where a file nests too deep, found without the parser's own descent, which would take minutes and then break off. */
function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  for (const document of tokens) {
    const open: { token: unknown; depth: number }[] = [{ token: document, depth: 0 }]
    for (let next = open.pop(); next; next = open.pop()) {
      const { token, depth } = next as { token: Partial<Nest> | null | undefined; depth: number }
      if (!token || typeof token !== 'object') continue
      if (depth > deepest) return token.offset
      if (token.type === 'document') open.push({ token: token.value, depth })
      for (const { key, value } of token.items ?? [])
        open.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 })
    }
  }
  return undefined
}

/** The parts of the parser's tokens that nest. */
interface Nest {
  type: string
  offset: number
  value: unknown
  items: readonly { key?: unknown; value?: unknown }[]
}
