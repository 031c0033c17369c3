// Words of the interface and of the pages on states beside the code that shows them: a key that no code names, or a blank
// that none fills, is a slip of the pen, and a key that is missing stops a page.
import { nearest, type Problem } from '../problems.ts'

/** Code by path: what it names stands in it as text. */
type Code = ReadonlyMap<string, string>

/** The code of the site, as text. */
export const code: Code = new Map(
  Object.entries(
    import.meta.glob<string>(['../**/*.{ts,astro}', '../../scripts/import/*.ts'], {
      eager: true,
      query: '?raw',
      import: 'default',
    }),
  ),
)

interface Word {
  key: string
  line: number
  text: string
}

/** What is wrong with the keys and blanks of a word file: of `content/ui`, or of `content/places` below its `words:`. */
export function checkInterface(text: string, file: string, code: Code): Problem[] {
  const words = wordsIn(text, file)
  const keys = new Set(words.map(({ key }) => key))
  const wanted = file.startsWith('content/ui/') ? wantedBy(code) : new Set<string>()
  const missing = [...wanted].filter((key) => !keys.has(key))
  const strays = words.filter(({ key }) => namers(key, code).length === 0)
  return [
    ...strays.map(({ key, line }) => {
      const meant = nearest(key, missing)
      const hint = meant ? `did you mean "${meant}"?` : 'take it out, or give it the name that a page asks for'
      return { file, line, message: `no page shows "${key}"`, hint }
    }),
    ...missing
      .filter((key) => !strays.some((stray) => nearest(stray.key, missing) === key))
      .map((key) => ({ file, message: `has no word "${key}"`, hint: 'add it: a page asks for it' })),
    ...words.flatMap((word) => checkBlanks(word, file, namers(word.key, code), scriptsOf(code))),
  ]
}

function checkBlanks({ key, line, text }: Word, file: string, files: readonly string[], scripts: string[]): Problem[] {
  if (files.length === 0) return []
  const names = new Set([...files, ...scripts].flatMap((source) => source.match(/\w+/g) ?? []))
  return [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, blank]) => {
    if (names.has(blank!)) return []
    const meant = nearest(blank!, names)
    const hint = meant ? `did you mean {${meant}}?` : 'take it out'
    return { file, line, message: `"${key}" has a blank {${blank}} that no page fills`, hint }
  })
}

/** Scripts, of browsers and of the import, which fill blanks of words that are handed to them. */
function scriptsOf(code: Code): string[] {
  return [...code].filter(([file]) => /\/(client|scripts)\//.test(file)).map(([, source]) => source)
}

function wordsIn(text: string, file: string): Word[] {
  const isNested = file.startsWith('content/places/')
  const lines = text.split(/\r?\n/)
  const from = isNested ? lines.indexOf('words:') + 1 : 0
  const end = isNested ? lines.findIndex((line, index) => index >= from && /^\w/.test(line)) : -1
  const found: Word[] = []
  for (const [index, line] of lines.slice(0, end < 0 ? undefined : end).entries()) {
    if (index < from || line.trimStart().startsWith('#')) continue
    const [, key] = line.match(isNested ? /^ {2}([\w-]+):/ : /^([\w-]+):/) ?? []
    if (key) found.push({ key, line: index + 1, text: line })
    else if (found.length > 0) found.at(-1)!.text += `\n${line}`
  }
  return found
}

/** Code that names a key: outright, or as a template such as `offer-left-${name}`. */
function namers(key: string, code: Code): string[] {
  return [...code.values()].filter((source) => {
    const { literals, templates } = namesIn(source)
    return literals.has(key) || templates.some((template) => template.test(key))
  })
}

function namesIn(source: string): { literals: ReadonlySet<string>; templates: readonly RegExp[] } {
  const known = read.get(source)
  if (known) return known
  const literals = new Set([...source.matchAll(/['"`]([\w-]+)['"`]/g)].map(([, name]) => name!))
  const templates = [...source.matchAll(/`((?:[\w-]|\$\{[^{}`]*\})+)`/g)].flatMap(([, template]) =>
    /\$/.test(template!) && /[a-z]{2}/.test(template!.replace(/\$\{[^{}]*\}/g, ''))
      ? new RegExp(`^${template!.replace(/\$\{[^{}]*\}/g, '[\\w-]+')}$`)
      : [],
  )
  const names = { literals, templates }
  read.set(source, names)
  return names
}
const read = new Map<string, ReturnType<typeof namesIn>>()

/** Keys that code asks the interface for by name. Parts of the pages on states ask for words of their own in the same way. */
function wantedBy(code: Code): ReadonlySet<string> {
  return new Set(
    [...code.values()].flatMap((source) => [
      ...(/import \{[^}]*\bui\b[^}]*\} from '[./]+words\.ts'/.test(source) ? keysIn(source, 'ui') : []),
      ...(/import \{ say \} from '[./]+say\.ts'/.test(source) ? keysIn(source, 'say') : []),
    ]),
  )
}

function keysIn(source: string, name: string): string[] {
  return [...source.matchAll(new RegExp(`(?<![\\w.])${name}\\('([\\w-]+)'`, 'g'))].map(([, key]) => key!)
}
