import { execFile } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { copyProject } from '../../scripts/bench/project.ts'
import { type Kind, nameOf, planNew } from '../../scripts/new/plan.ts'
import { checkCandidate, nextOrder, takenNames } from '../../src/checks/candidates.ts'
import { describeProblems } from '../../src/problems.ts'

const known = { names: new Map([['the-surge', 'a chapter']]), order: 10 }

test('a title gives a name of plain letters, digits and hyphens', () => {
  expect(nameOf('The coast: 287(g) at sea')).toBe('the-coast-287g-at-sea')
  expect(nameOf('Sheriffs’ offices — Doña Ana & “others” ')).toBe('sheriffs-offices-dona-ana-others')
})

test.for([
  ['', 'a new chapter  has no title\n    write npm run new chapter "Title"'],
  ['…', 'a new chapter  has no title\n    write npm run new chapter "Title"'],
  ['2026', 'the title “2026” has no word in it'],
  ['The Surge!', 'the name "the-surge" is taken by a chapter'],
])('the title “%s” is refused', ([title, message]) => {
  expect(() => planNew('chapter', title!, known)).toThrow(message)
})

test('names of chapters, pages, charts, tables, measures and addresses are taken', () => {
  const names = takenNames()
  expect(
    ['the-surge', 'about', 'who-signs', 'agencies', 'list', 'search', 'en'].map((name) => names.get(name)),
  ).toEqual(['a chapter', 'a page', 'a chart', 'a table', 'a measure', 'the address /search', 'a language'])
  expect(names.has('the-coast')).toBe(false)
})

test('a new chapter is a draft that stands after the last, whatever its title holds', () => {
  const { files } = planNew('chapter', 'A colon: “and” $& more', known)
  expect(files).toHaveLength(1)
  expect(files[0]!.path).toBe('content/chapters/en/a-colon-and-more.mdx')
  expect(files[0]!.text).toMatch(
    /^---\ntitle: "A colon: “and” \$& more"\nstandfirst: .+\norder: 10\ndraft: true\n---\n/,
  )
  expect(nextOrder()).toBeGreaterThan(9)
})

test('a text that the checks would refuse is refused before it is written', () => {
  const { files } = planNew('chapter', 'Twelve depputies', known)
  const told = describeProblems(files.flatMap(({ path, text }) => checkCandidate(path, text)))
  expect(told).toBe(
    [
      'content/chapters/en/twelve-depputies.mdx:2:8  "Twelve" claims what nothing checks: “title: Twelve depputies”',
      '    write {measure.id}, or add the phrase to content/names.yml',
      'content/chapters/en/twelve-depputies.mdx:2:15  "depputies" is in no dictionary',
      '    did you mean "deputies"? If it is right, add it to content/spelling/en.txt',
    ].join('\n'),
  )
})

describe('in a copy of the project', () => {
  const copy = copyProject()
  afterAll(() => rmSync(copy, { recursive: true, force: true }))
  const run = (command: string[]) =>
    new Promise<{ isWell: boolean; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, command, { cwd: copy }, (error, stdout, stderr) =>
        resolve({ isWell: error === null, stdout, stderr }),
      )
    })

  test('a new chapter and a new chart pass every check as they are', { timeout: 300_000 }, async () => {
    const told = await run(['scripts/new.ts', 'chapter', 'The coast'])
    expect(told).toMatchObject({ isWell: true, stderr: '' })
    expect(told.stdout).toContain('content/chapters/en/the-coast.mdx')
    const kind: Kind = 'chart'
    const chart = planNew(kind, 'Lists of the year', known)
    for (const { path, text } of chart.files) writeFileSync(join(copy, path), text)
    const chapter = join(copy, 'content/chapters/en/the-coast.mdx')
    writeFileSync(chapter, `${readFileSync(chapter, 'utf8')}\n<Chart id="lists-of-the-year" />\n`)

    const biome = join(dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin/biome')
    const [checked, linted] = await Promise.all([
      run(['scripts/check.ts', '--content', '--json']),
      run([biome, 'check', ...chart.files.map(({ path }) => path)]),
    ])
    expect(JSON.parse(checked.stdout)).toMatchObject({
      ok: true,
      sections: [{ name: 'content', ok: true, problems: [] }],
    })
    expect(checked.isWell).toBe(true)
    expect(linted).toMatchObject({ isWell: true })
  })
})
