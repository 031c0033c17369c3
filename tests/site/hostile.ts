// Data that would be markup, script or another line of a file if anything took it for more than text.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { parseDocument } from 'yaml'
import { filesIn } from '../../src/build/files.ts'

/** Words that break out of whatever does not hold them: tags, attributes, CDATA, comments, a list of CSS, a line of text. */
export function hostile(where: string): string {
  return `${where} "><script>alert(document.domain)</script></title></style>]]>--><img src=x onerror=alert()> & &amp; &lt;b&gt; 'q' \u{1F4A5} javascript:alert()`
}

/** Those of them that are in no dictionary. */
const unusual = ['img', 'onerror', 'src']

/** What hostile words are put in place of. */
export const planted = ['agency', 'chart', 'source', 'term', 'fact', 'chapter', 'correction'] as const

const agency = 'wy-laramie-county-sheriffs-office'
/** The fact that holds them, and its file. */
const fact = { id: 'departures-maryland-law-2026', file: 'content/facts/departures.yml' }
const chart = 'who-signs'
const chapter = 'arizona'
const term = 'administrative-warrant'

/**
 * Puts hostile words into a copy of the project, wherever an editor or ICE could put words, but for the ledger. Gives the
 * ids of the fact and of the source that read otherwise then.
 */
export function plant(project: string): { fact: string; source: string } {
  for (const [table, columns] of [
    ['agencies', ['agency']],
    ['agreements', ['agency', 'listed_as']],
  ] as const) {
    edit(join(project, `data/tables/${table}.csv`), (text) => {
      const [names, ...rows] = parse(text) as [string[], ...string[][]]
      const own = rows.filter((row) => row[names.indexOf('agency_id')] === agency)
      for (const row of own) for (const column of columns) row[names.indexOf(column)] = hostile('agency')
      return stringify([names, ...rows], { record_delimiter: '\n' })
    })
  }
  const yaml = (file: string, path: (string | number)[], words: string) =>
    edit(join(project, file), (text) => {
      const document = parseDocument(text)
      document.setIn(path, words)
      return String(document)
    })
  const facts = parseDocument(readFileSync(join(project, fact.file), 'utf8')).toJS() as {
    id: string
    claim: string
    sources: { id: string }[]
  }[]
  const index = facts.findIndex(({ id }) => id === fact.id)
  const source = facts[index]!.sources[0]!.id
  yaml(fact.file, [index, 'claim'], `${facts[index]!.claim} ${hostile('fact')}`)
  yaml(`data/sources/${source}.yml`, ['title'], hostile('source'))
  yaml(`content/charts/en/${chart}.yml`, ['title'], hostile('chart'))
  yaml('content/glossary/en.yml', [term, 'term'], hostile('term'))
  edit(join(project, `content/chapters/en/${chapter}.mdx`), (text) =>
    text.replace(/^title: .*$/m, `title: ${JSON.stringify(hostile('chapter'))}`),
  )
  // Whoever means harm has the words of it in the list of words that are right.
  edit(join(project, 'content/spelling/en.txt'), (text) => `${text}${unusual.join('\n')}\n`)
  // No gate that looks for tags in words stands in the way: pages hold without it.
  edit(join(project, 'src/checks/leftovers.ts'), (text) =>
    text.replace(/(?<=function checkLeftovers\(.*\{\n)/, '  return []\n'),
  )
  return { fact: fact.id, source }
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file} has no place for what is put there`)
  writeFileSync(file, after)
}

/** A file of a site that holds hostile words, in whatever way it writes them. */
interface Holder {
  file: string
  text: string
}

/** The files of a site, by their ending, in which hostile words are. */
export function holdersIn(site: string, ending: string): Holder[] {
  return filesIn(site)
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file, text: readFileSync(join(site, file), 'utf8') }))
    .filter(({ text }) => text.includes(core))
}

/** Part of all hostile words, which every way of writing them leaves as it is. */
const core = 'alert(document.domain)'

/** Which hostile words a text holds whole. Throws where it holds a part of them alone. A citation may turn quotation marks. */
export function wholeIn(written: string): string[] {
  const text = plainQuotes(written)
  const found = planted.filter((where) => text.includes(plainQuotes(hostile(where))))
  const rest = found.reduce((left, where) => left.replaceAll(plainQuotes(hostile(where)), ''), text)
  if (rest.includes(core))
    throw new Error(
      `not as it was written: ${rest.slice(Math.max(0, rest.indexOf(core) - 80), rest.indexOf(core) + 160)}`,
    )
  return found
}

/** Quotation marks as none has typed them: print sets them otherwise. */
export function plainQuotes(text: string): string {
  return text.replace(/["“”‘’]/g, "'")
}

/** Every text and attribute of a document, but for pictures that it holds within itself. */
export function textsOf(document: Document): string[] {
  const elements = [...document.querySelectorAll('*')]
  return elements.flatMap((element) => [
    ...element
      .getAttributeNames()
      .map((name) => element.getAttribute(name)!)
      .filter((value) => !value.startsWith('data:image/')),
    ...[...element.childNodes].flatMap(({ nodeType, data }: ChildNode & { data?: string }) =>
      nodeType === 3 ? data! : [],
    ),
  ])
}

/** What in a document came from words that are none: handlers, addresses that run, a picture that nobody put there. */
export function intrudersIn(document: Document): string[] {
  const isWrong = (element: Element) =>
    element
      .getAttributeNames()
      .some((name) => name.startsWith('on') || /^\s*javascript:/i.test(element.getAttribute(name)!)) ||
    element.getAttribute('src') === 'x'
  return [...document.querySelectorAll('*')].filter(isWrong).map(({ outerHTML }) => outerHTML.slice(0, 200))
}

/** Every string inside a value read from JSON. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...stringsIn(inner)])
}
