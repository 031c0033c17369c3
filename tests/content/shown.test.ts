import { expect, test } from 'vitest'
import { placeAt, shownIn } from '../../src/checks/shown.ts'

const wordsOf = (file: string, source: string) => shownIn(file, source).match(/\S+/g) ?? []

test('of a chapter its title, its text and the words of its tags are shown, and no ids, addresses or code', () => {
  const source = [
    '---\ntitle: A title\nstandfirst: In {list.date} it held {list.TFM.share|more than half}.\norder: 3\n---\n',
    'Words [linked](/data/) and `code` of <Measure id="list.TFM.share" says="two thirds" /> at https://example.org/path.',
    '<Aside title="A note">Inside.</Aside>',
  ].join('\n\n')
  const shown = wordsOf('content/chapters/en/a.mdx', source).join(' ')
  expect(shown).toBe('A title In it held more than half . Words linked and of "two thirds" at "A note" Inside.')
})

test('every word stays where it stands in the file, behind signs of two code units too', () => {
  const source = 'Words 𝟙 “here”\nand <Term id="detainer">there</Term>.'
  const shown = shownIn('content/pages/en/a.mdx', source)
  expect(shown).toHaveLength(source.length)
  for (const word of ['here', 'there']) expect(shown.indexOf(word)).toBe(source.indexOf(word))
  expect(placeAt(source, source.indexOf('there'))).toEqual({ line: 2, column: 25 })
})

test('so it does behind a mark of the order of bytes', () => {
  for (const [file, source] of [
    ['content/pages/en/a.mdx', '\ufeffWords here.'],
    ['content/ui/en.yml', '\ufeffa: Words here.'],
  ] as const)
    expect(shownIn(file, source).indexOf('here.')).toBe(source.indexOf('here.'))
})

test('of a fact the claim and what else readers see is shown, and of a glossary no list of ids', () => {
  const fact =
    '- id: an-id\n  claim: A claim\n    over two lines\n  figures:\n    some: { value: 2, unit: people, label: a label }\n  sources: [{ id: source }]\n  caution: Hidden\n'
  expect(wordsOf('content/facts/a.yml', fact)).toEqual('A claim over two lines people a label'.split(' '))
  const term = 'term-id:\n  term: A term # a comment\n  see: [other-term]\n'
  expect(wordsOf('content/glossary/en.yml', term)).toEqual(['A', 'term'])
  const task = 'task: Find the rows in which `agency_id` is `{exercise.list.day}`.\n'
  expect(wordsOf('content/teach/en/a.yml', task).join(' ')).toBe('Find the rows in which is .')
})

test('a file that cannot be read shows nothing', () => {
  expect(wordsOf('content/chapters/en/a.mdx', 'A <Fact> that is open')).toEqual([])
  expect(wordsOf('content/ui/en.yml', 'a: [b')).toEqual([])
})
