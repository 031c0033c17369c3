// A language that nobody speaks, made from English by accents.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isScalar, parseDocument, visit } from 'yaml'

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

<Chart id="training-hours" />
`

/** Adds the language to a copy of the project, as a translator would: files under `content`, and nothing else. */
export function translateProject(root: string): void {
  for (const kind of ['ui', 'glossary', 'places', 'accessibility', 'corrections', 'dictionary', 'wordings']) {
    write(root, kind, `${pseudo}.yml`, 'en.yml', translators[kind] ?? translateWords)
  }
  for (const file of readdirSync(join(root, 'content/measures/en'))) {
    write(root, 'measures', `${pseudo}/${file}`, `en/${file}`, translateWords)
  }
  for (const id of ['agencies-map', 'training-hours']) {
    write(root, 'charts', `${pseudo}/${id}.yml`, `en/${id}.yml`, translateWords)
  }
  write(root, 'pages', `${pseudo}/front.mdx`, 'en/front.mdx', translateProse)
  write(root, 'chapters', `${pseudo}/one-clause.mdx`, 'en/one-clause.mdx', () => chapter)
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
