import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { texts } from '../../src/catalogue.ts'
import { tagRules } from '../../src/checks/tags.ts'
import { chaptersWithoutPack, looseSources, singleSources, unusedFacts } from '../../src/desk/findings.ts'
import { keepHead } from '../../src/desk/heads.ts'
import { keepReadable } from '../../src/desk/in-place.ts'
import { isOf } from '../../src/desk/page-files.ts'
import { propsOf } from '../../src/desk/props.ts'
import { staleDate } from '../../src/desk/stale.ts'
import { facts } from '../../src/records.ts'

const root = join(import.meta.dirname, '../..')

test('what a tag takes is read from its source, with the words beside it', () => {
  const source = [
    '---',
    'interface Props {',
    '  /** Id of the chart: its file name. */',
    '  id: string',
    '  /**',
    '   * Step at which it is drawn;',
    '   * the whole without one.',
    '   */',
    "  state?: 'now' | 'then'",
    '}',
    '---',
  ].join('\n')
  expect(propsOf(source)).toEqual([
    { name: 'id', type: 'string', isOptional: false, about: 'Id of the chart: its file name.' },
    {
      name: 'state',
      type: "'now' | 'then'",
      isOptional: true,
      about: 'Step at which it is drawn; the whole without one.',
    },
  ])
  expect(propsOf('---\n---\n')).toEqual([])
})

test('every tag has an example, and no example is of a tag that is gone', () => {
  const examples = readdirSync(join(root, 'content/desk/tags')).map((file) => file.replace('.mdx', ''))
  expect(examples.sort()).toEqual(Object.keys(tagRules).sort())
})

test('a claim up to a day is stale half a year before the data, and not a day sooner', () => {
  expect(staleDate('Paid as of 12 June 2025.', '2026-05-18')).toEqual({
    phrase: 'as of 12 June 2025',
    on: '2025-06-12',
  })
  expect(staleDate('Paid as of November 2025.', '2026-05-18')).toBeUndefined()
  expect(staleDate('Paid as of October 2025.', '2026-05-18')).toEqual({
    phrase: 'as of October 2025',
    on: '2025-10-31',
  })
  expect(staleDate('It was signed in March 2009.', '2026-05-18')).toBeUndefined()
  expect(staleDate(undefined, '2026-05-18')).toBeUndefined()
})

test('what is listed stands in the line that is named', () => {
  for (const { file, line, name } of [...unusedFacts('en'), ...singleSources('en')]) {
    expect(readFileSync(join(root, file), 'utf8').split('\n')[line - 1], `${file}:${line}`).toContain(`id: ${name}`)
  }
  for (const { file } of looseSources().withoutLink) {
    expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(/^url:/m)
  }
  expect(unusedFacts('en').length + singleSources('en').length).toBeLessThan(facts().size)
  expect(unusedFacts('en').map(({ name }) => name)).not.toContain('eo-14159')
})

test('a published chapter without a lesson pack is listed', () => {
  const packs = new Map([...texts.packs].filter(([file]) => file !== 'content/teach/en/arizona.yml'))
  expect(chaptersWithoutPack('en', packs)).toEqual([
    { file: 'content/chapters/en/arizona.mdx', line: 1, name: 'Arizona', why: 'content/teach/en/arizona.yml' },
  ])
})

test('a mistake belongs to the page that its file makes', () => {
  expect(isOf('/chapters/the-surge/', 'content/chapters/en/the-surge.mdx')).toBe(true)
  expect(isOf('/chapters/the-surge/', 'content/chapters/en/arizona.mdx')).toBe(false)
  expect(isOf('/charts/who-signs/', 'content/charts/en/who-signs.yml')).toBe(true)
  expect(isOf('/embed/who-signs/dark/', 'src/charts/who-signs.ts')).toBe(true)
  expect(isOf('/', 'content/pages/en/front.mdx')).toBe(true)
  expect(isOf('/about/', 'content/pages/en/about.mdx')).toBe(true)
  expect(isOf('/glossary/', 'content/glossary/en.yml')).toBe(true)
  expect(isOf('/charts/', 'content/charts/en/who-signs.yml')).toBe(false)
})

test('tags that do not exist give way to a note, and what cannot be read to one in place of all', () => {
  const head = '---\ntitle: Work\n---\n'
  expect(keepReadable(`${head}\nWords <Measure id="x" />.\n`)).toBe(`${head}\nWords <Measure id="x" />.\n`)
  expect(keepReadable(`${head}\nWords <Chrat id="x">and <b>more</b></Chrat>.\n`)).toBe(
    `${head}\nimport Mistake from '/src/desk/Mistake.astro'\n\n\nWords <Mistake of="<Chrat>" />.\n`,
  )
  expect(keepReadable(`${head}\n<Fact id="x">Words\n`)).toMatch(/<Mistake why=".*Expected a closing tag/)
})

test('a head that cannot be read gives way to the file’s name and to what is wrong, on as many lines', () => {
  const file = 'content/chapters/en/a-draft.mdx'
  const kept = (head: string) => keepHead(`${head}\n\nWords.\n`, file)
  const right = '---\ntitle: A\nstandfirst: B.\norder: 2\n---'
  expect(kept(right)).toBe(`${right}\n\nWords.\n`)
  const why = `${file}:2:8  is not readable as YAML: Nested mappings are not allowed in compact mappings`
  expect(kept('---\ntitle: a: {b}\nstandfirst: B.\n---')).toBe(
    `---\n{"title":"a-draft","standfirst":"${why}"}\n\n---\n\nWords.\n`,
  )
  expect(kept('---\ntitle: A\nordr: 2\n---')).toBe(
    `---\n{"title":"A","standfirst":"${file}:2:1  a-draft has no standfirst"}\n\n---\n\nWords.\n`,
  )
  expect(kept('# No head')).toBe(
    `---\n{"title":"a-draft","standfirst":"${file}:2:1  holds no record"}\n---\n\n# No head\n\nWords.\n`,
  )
})
