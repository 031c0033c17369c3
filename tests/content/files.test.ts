import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkPinnedFiles } from '../../src/build/pinned.ts'
import { checkDefinedTwice } from '../../src/catalogue.ts'
import { checkAddresses } from '../../src/checks/addresses.ts'
import { checkFiles } from '../../src/checks/files.ts'
import { describeProblems, findTwice } from '../../src/problems.ts'
import { wordings } from '../../src/words.ts'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

function project(files: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'deputized-'))
  made.push(root)
  for (const folder of ['content', 'data', 'src/charts', 'src/measures', 'src/tables'])
    mkdirSync(join(root, folder), { recursive: true })
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), file)
  }
  return root
}
const told = (root: string) =>
  describeProblems(checkFiles(root))
    .split('\n')
    .filter((line) => /^\S/.test(line))

test('the files of the site have plain names, and what tools leave behind makes no difference', () => {
  expect(checkFiles('.')).toEqual([])
  expect(told(project(['content/charts/en/a-b.yml', 'content/.DS_Store', 'data/README.md', 'content/a.yml~']))).toEqual(
    [],
  )
})

test.for([
  [
    'a name that differs only in capitals',
    ['data/sources/a.yml', 'data/sources/A.yml'],
    'data/sources/a.yml  has the same name as "A.yml" but for capitals',
  ],
  [
    'the name of a device',
    ['data/sources/con.yml'],
    'data/sources/con.yml  cannot be called "con.yml", the name of a device on Windows',
  ],
  [
    'an ending that nothing reads',
    ['content/facts/a.yaml'],
    'content/facts/a.yaml  ends in .yaml, and no such file is read',
  ],
  ['a capital', ['content/chapters/en/Surge.mdx'], 'content/chapters/en/Surge.mdx  cannot be called "Surge.mdx"'],
  ['dots in a row', ['data/sources/a..yml'], 'data/sources/a..yml  cannot be called "a..yml"'],
  ['an escape', ['data/sources/%2e%2e.yml'], 'data/sources/%2e%2e.yml  cannot be called "%2e%2e.yml"'],
  ['a backslash', ['data/sources/a\\..\\b.yml'], 'data/sources/a\\..\\b.yml  cannot be called "a\\..\\b.yml"'],
  ['a space', ['content/chapters/en/a b.mdx'], 'content/chapters/en/a b.mdx  cannot be called "a b.mdx"'],
  [
    'letters that look like others',
    ['content/chapters/en/sürge.mdx'],
    'content/chapters/en/sürge.mdx  cannot be called "sürge.mdx"',
  ],
  ['no name', ['content/charts/en/-.yml'], 'content/charts/en/-.yml  cannot be called "-.yml"'],
] as const)('a file with %s is refused', ([, files, expected]) => {
  expect(told(project(files))).toContain(expected)
})

test('a folder in the place of a file is refused, and so is a link out of the project', () => {
  const root = project(['data/sources/a.yml'])
  mkdirSync(join(root, 'content/b.yml'))
  symlinkSync('/nowhere', join(root, 'data/sources/c.yml'))
  symlinkSync(join(root, 'data'), join(root, 'content/d'))
  expect(told(root)).toEqual([
    'content/b.yml  is a folder; expected a file',
    'content/d  is a link to another place',
    'data/sources/c.yml  is a link to another place',
  ])
})

test('a pipe, at which a build would wait for ever, is refused and not read', () => {
  const root = project([])
  execFileSync('mkfifo', [join(root, 'data/a.csv')])
  expect(told(root)).toEqual(['data/a.csv  is a pipe, a socket or a device; expected a file'])
})

test('a folder of the project that is missing is named', () => {
  const root = project([])
  rmSync(join(root, 'content'), { recursive: true })
  expect(told(root)).toEqual(['content  cannot be read: it is missing'])
})

test('a word file that a language lacks is told by its own name, not by the places that want its words', () => {
  expect(() => wordings('xx')).toThrow('content/wordings/xx.yml:1  is missing\n    write it; English has one')
})

test('a project without its data package, or with half of it, is refused and not read on', () => {
  const told = (root: string) => describeProblems(checkPinnedFiles(root)).split('\n')[0]
  expect(told(project([]))).toBe('data/datapackage.json  is missing')
  const half = project([])
  writeFileSync(join(half, 'data/datapackage.json'), '{"resources": [')
  expect(told(half)).toMatch(/^data\/datapackage\.json:1:\d+ {2}is not readable as JSON/)
})

test('no two tables, measures or pages of the site have one name; where they had, both files are named', () => {
  expect([...checkDefinedTwice(), ...checkAddresses()]).toEqual([])
  const page = { kind: 'page', name: '/charts/' }
  expect(
    describeProblems(
      findTwice([
        { file: 'src/pages/charts/index.astro', ...page },
        { file: 'src/pages/[page].astro', ...page, name: '/Charts/' },
      ]),
    ),
  ).toBe(
    'src/pages/[page].astro  has a page "/Charts/", and src/pages/charts/index.astro has page "/charts/"\n    give one of them another name',
  )
})
