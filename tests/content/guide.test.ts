// The author's guide: its examples pass the checks that its readers' texts must pass, and it leaves out no tag, gate or
// command.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { checkCandidate } from '../../src/checks/candidates.ts'
import { checkFactFile } from '../../src/checks/new-fact.ts'
import { parseProse } from '../../src/checks/prose.ts'
import { describeProblems, type Problem } from '../../src/problems.ts'
import { glossaryWords } from '../../src/schema/glossary.ts'
import { exerciseSchema } from '../../src/schema/pack.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { ledgerSchema } from '../../src/schema/release.ts'
import { sourceSchema } from '../../src/schema/source.ts'
import { measureWords } from '../../src/schema/words.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const guide = read('content/README.md')
/** Blocks between fences, with what stands behind the opening one. */
const blocks = [...guide.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)].map(([, kind, file, text]) => ({
  kind: kind!,
  file,
  text: text!,
}))
const prose = blocks.filter(({ kind }) => kind === 'mdx').map(({ text }) => text)
const records = blocks.filter(({ kind }) => kind === 'yaml')

test('every block says what it is, so that none goes unchecked', () => {
  expect(guide.match(/^```/gm)).toHaveLength(blocks.length * 2)
  expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['mdx', 'yaml', 'sh']))
  expect(records.filter(({ file }) => file === undefined)).toEqual([])
})

test.for(prose.map((text) => [text.trim().split('\n')[0], text] as const))('the example “%s” passes', ([, text]) => {
  const head = text.startsWith('---\n') ? '' : '---\ntitle: An example\nstandfirst: What it tells.\n---\n\n'
  expect(describeProblems(checkCandidate('content/chapters/en/example.mdx', head + text))).toBe('')
})

/** How the records of each folder are checked. */
const judges: Record<string, (file: string, text: string) => readonly Problem[]> = {
  'content/charts': checkCandidate,
  'content/corrections': held(ledgerSchema),
  'content/facts': checkFactFile,
  'content/glossary': held(glossaryWords),
  'content/measures': held(measureWords),
  'content/teach': held(exerciseSchema),
  'data/sources': held(sourceSchema),
}

test.for(records.map(({ file, text }) => [file!, text] as const))('the example of %s passes', ([file, text]) => {
  const judge = judges[file.split('/').slice(0, 2).join('/')]
  expect(judge, `no check is known for ${file}`).toBeDefined()
  expect(describeProblems(judge!(file, text))).toBe('')
})

test('a slip in an example would be found', () => {
  const slips = [
    checkCandidate('content/chapters/en/example.mdx', prose[0]!.replace('list.agreements', 'list.agremeents')),
    judges['content/facts']!('content/facts/example.yml', records[1]!.text.replace('confirmed', 'confirmd')),
    judges['data/sources']!('data/sources/a.yml', records[2]!.text.replace('kind: news', 'kind: new')),
  ]
  expect(slips.map((problems) => problems.length)).toEqual([1, 1, 1])
})

test('every tag that there is has an example', () => {
  const tags = [...read('src/components/story/tags.ts').matchAll(/^import (\w+) from/gm)].map(([, name]) => name!)
  expect(tags.length).toBeGreaterThan(5)
  const shown = new Set(prose.flatMap((text) => parseProse(text, '').tags.map(({ name }) => name)))
  expect(tags.filter((name) => !shown.has(name))).toEqual([])
})

/** What gathers the gates, each from a file of its own. */
const gatherers = ['chapter', 'content', 'proofread']

test('every gate is in the table of what is refused', () => {
  const modules = gatherers.map((name) => read(`src/checks/${name}.ts`))
  const imports = modules.flatMap((text) => [
    ...text.matchAll(/^import \{[^}]*\bcheck[A-Z][^}]*\} from '\.\/([a-z-]+)\.ts'/gm),
  ])
  const gates = new Set(imports.map(([, name]) => name!).filter((name) => name !== 'content'))
  expect(gates.size).toBeGreaterThan(10)
  const table = guide.slice(guide.indexOf('## What the checks refuse'), guide.indexOf('## How we write'))
  expect([...gates].filter((name) => !table.includes(`\`${name}\``))).toEqual([])
})

test('every command that the guide or the README names is one', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const text of [guide, read('README.md')]) {
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  }
})

function held(schema: z.ZodType) {
  return (file: string, text: string) => parseRecords(schema, text, file).problems
}
