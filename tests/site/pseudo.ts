// A language that nobody speaks, made from English by accents: what a page still says without them came from code.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isScalar, parseDocument, visit } from 'yaml'
import { filesIn } from '../../src/build/files.ts'
import { curled } from '../../src/quotes.ts'
import { renamed } from './renamed.ts'

/** Code of the language that `translateProject` adds. */
export const pseudo = 'eo'

/** Keys of word files whose values are no words: ids, days, kinds. */
const wordless = new Set(['facts', 'see', 'tests', 'met', 'on', 'kind', 'numbers', 'sources'])

/** Words with an accent on each of these letters; what stands in braces or in a tag's brackets stays. */
function accent(text: string): string {
  return text.replace(
    /\{[^}]*\}|<[^>]*>|\]\([^)]*\)|Attribution [\d.]+|[aeiou]/g,
    (part) => ({ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' })[part] ?? part,
  )
}

/** A chapter in the language, with every kind of tag that a translator copies. */
const chapter = `---
title: Úná frásé
standfirst: Lá lísté há {list.agreements}.
order: 1
---

## Á héád

Sáíd <Term id="agency">ágéncy</Term>: <Measure id="list.agreements" /> ón <Measure id="list.date" />, <Measure id="list.TFM.share" />.
<Fact id="law-iirira-133">Séctíón 287(g) léts ágéncíés sígn.</Fact>

<Chart id="${renamed.to}" />
`

/** Adds the language to a copy of the project, as a translator would: files under `content`, and nothing else. */
export function translateProject(root: string): void {
  for (const kind of ['ui', 'glossary', 'places', 'accessibility', 'corrections', 'dictionary', 'wordings']) {
    write(root, kind, `${pseudo}.yml`, 'en.yml', translators[kind] ?? translateWords)
  }
  for (const file of readdirSync(join(root, 'content/measures/en'))) {
    write(root, 'measures', `${pseudo}/${file}`, `en/${file}`, translateWords)
  }
  for (const id of ['agencies-map', renamed.to]) {
    write(root, 'charts', `${pseudo}/${id}.yml`, `en/${id}.yml`, translateWords)
  }
  write(root, 'pages', `${pseudo}/front.mdx`, 'en/front.mdx', translateProse)
  write(root, 'chapters', `${pseudo}/one-clause.mdx`, 'en/one-clause.mdx', () => chapter)
}

/** A file's name, which is the same everywhere. */
const isFile = /^[\w@-]+(\.[a-z]+)+$/

/**
 * What a page says in English, though it is in the language: words without an accent that no record and no table holds.
 * `known` is the text of them all.
 */
export function englishIn(document: Document, known: string): string[] {
  const shown = [...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('script, style, code, pre, data, .address, [lang="en"]'))
    .flatMap((element) => [
      ...['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
      ...[...element.childNodes].flatMap(({ nodeType, textContent }) => (nodeType === 3 ? (textContent ?? '') : [])),
    ])
  return shown
    .flatMap((text) => text.replace(/https?:\S+|\s+/g, ' ').split(/[:;,·()[\]“”"\d]|\. |\.$| kaj /))
    .map((part) => part.trim())
    .filter(
      (part) =>
        /\b[a-z]*[aeiou][a-z]*\b/.test(part) && !/[áéíóúŭ]/.test(part) && !isFile.test(part) && !known.includes(part),
    )
}

/** What a page of the language may say as it is: the site's name, records, tables, and the words given. */
export function knownIn(root: string, words: readonly string[]): string {
  const texts = ['data/tables', 'data/sources', 'content/facts'].flatMap((folder) =>
    filesIn(join(root, folder)).map((file) => join(root, folder, file)),
  )
  const records = [...texts, join(root, 'data/datapackage.json')].map((file) => readFileSync(file, 'utf8'))
  const known = ['Deputized', ...words, ...words.map(accent), ...records]
    .join(' ')
    .replace(/\s+/g, ' ')
    .replaceAll("''", "'")
  return `${known} ${curled(known)}`
}

function write(root: string, kind: string, to: string, from: string, translate: (text: string) => string): void {
  const target = join(root, 'content', kind, to)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, translate(readFileSync(join(root, 'content', kind, from), 'utf8')))
}

/** Wordings are looked up by what authors type; the dictionary's keys are names of columns, whatever they are called. */
const translators: Record<string, (text: string) => string> = {
  wordings: (text) => text,
  dictionary: (text) => translateWords(text, new Set()),
}

/** A word file with every value in the language; comments, keys and ids stay. */
function translateWords(text: string, kept: ReadonlySet<string> = wordless): string {
  const document = parseDocument(text)
  visit(document, {
    Pair: (_, pair) => (isScalar(pair.key) && kept.has(String(pair.key.value)) ? visit.SKIP : undefined),
    Scalar: (key, scalar) => {
      if (key !== 'key' && typeof scalar.value === 'string') scalar.value = accent(scalar.value)
    },
  })
  return document.toString({ lineWidth: 0 })
}

/** A chapter or page with its title, standfirst and text in the language. */
function translateProse(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [, key, words] = line.match(/^(title|standfirst|order|draft): (.*)$/) ?? []
      return key === undefined ? accent(line) : `${key}: ${accent(words!)}`
    })
    .join('\n')
}
