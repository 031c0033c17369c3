// What is said of the project's own files: each that a paper names is there, and the map has all that the code is made of.
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { patchFolder } from '../../src/editions/patch.ts'

const github = ['CONTRIBUTING', 'SECURITY', 'CODE_OF_CONDUCT'].map((name) => `.github/${name}.md`)

test.for(['README.md', 'content/README.md', 'data/README.md', ...github])(
  'the files that %s names are there',
  (file) => {
    const text = readFileSync(file, 'utf8')
    const folder = dirname(file)
    const linked = [...text.matchAll(/\]\((?!https?:|\/)([^)#]+)/g)].map(([, path]) => join(folder, path!))
    const named = [...text.matchAll(/`((?:src|tests|content|data|scripts|public|\.github)\/[\w./<>-]*)`/g)].map(
      ([, path]) => path!,
    )
    // The paper on data names its folders from where it lies.
    const near = [...text.matchAll(/`([a-z]+\/(?:[\w.<>-]+\/)*[\w.<>-]*)`/g)]
      .map(([, path]) => path!)
      .filter((path) => folder === 'data' && !named.includes(path))
    const paths = [...linked, ...named, ...near.map((path) => join(folder, path))]
    expect(paths.filter((path) => !isThere(path))).toEqual([])
  },
)

/** Files and folders of the README's map, from the project's root. */
function pathsInMap(): string[] {
  const [, map = ''] = readFileSync('README.md', 'utf8').match(/## Where things are\n\n```\n(.*?)```/s) ?? []
  let top = ''
  return map
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (/^\S/.test(line)) top = line.slice(0, line.indexOf('/') + 1)
      // Names stand in front; what they are for follows them.
      const [, indent = '', names = ''] = line.match(/^( {0,2})(\S+(?: \S+)*?)(?: {2,}|$)/) ?? []
      return names
        .split(' ')
        .filter((name) => /^[\w.@<>*/-]+(?:\/|\.[\w*]+)$/.test(name))
        .map((name) => (indent === '' ? name : top + name))
    })
}

test('every file and folder of the map is there', () => {
  const paths = pathsInMap()
  expect(paths.length).toBeGreaterThan(60)
  expect(paths.filter((path) => !isThere(path))).toEqual([])
})

test('the map has every folder and every module of the code', () => {
  const paths = pathsInMap().map((path) => path.replace(/<[a-z]+>\.\w+$/, ''))
  const entries = readdirSync('src', { withFileTypes: true })
  const parts = entries.flatMap((entry) => {
    if (entry.name !== 'components') return `src/${entry.name}${entry.isDirectory() ? '/' : ''}`
    return readdirSync('src/components').map((name) => `src/components/${name}/`)
  })
  expect(parts.length).toBeGreaterThan(40)
  expect(parts.filter((part) => !paths.includes(part))).toEqual([])
})

/** Whether any file or folder is called so; what stands in angle brackets may be anything. Editions may need no rows. */
function isThere(path: string): boolean {
  return path.startsWith(patchFolder) || globSync(path.replace(/<[^>]+>/g, '*').replace(/\/$/, '')).length > 0
}
