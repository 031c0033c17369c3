// What npm run check prints, from literal findings.
import { expect, test } from 'vitest'
import { describeSections, type Section, toAnnotations, toCodeQuality, toJson } from '../../scripts/check/report.ts'
import { readAnnotations, readDiagnostics } from '../../scripts/check/tools.ts'

const problem = { file: 'content/a,b.mdx', line: 3, column: 7, message: '100% wrong', hint: 'mend it: now' }
const sections: Section[] = [
  { name: 'types', problems: [] },
  { name: 'content', problems: [problem, { file: 'data/b.csv', message: 'is missing', hint: 'restore it' }] },
]
const readings = [{ file: 'content/a.mdx', reading: { words: 1200, sentence: 14.2, grade: 7.4 } }]
const translations = [{ file: 'content/ui/es.yml', message: 'is not translated yet', hint: 'translate it' }]

test('people are told the outcome of each section, its mistakes, and the reading level', () => {
  expect(describeSections(sections, { readings, translations: [] })).toBe(
    [
      'ok      types',
      'FAILED  content',
      'content/a,b.mdx:3:7  100% wrong',
      '    mend it: now',
      'data/b.csv  is missing',
      '    restore it',
      '',
      'reading',
      '        content/a.mdx                                 1200 words, 14 a sentence, for readers of grade 7',
    ].join('\n'),
  )
})

test('what a translation lacks is told, and fails nobody', () => {
  const told = describeSections([{ name: 'content', problems: [] }], { readings: [], translations })
  expect(told).toBe('ok      content\ntranslations\ncontent/ui/es.yml  is not translated yet\n    translate it')
})

test('programs are given the same as JSON', () => {
  const read = JSON.parse(toJson(sections, { readings, translations }))
  expect(read.ok).toBe(false)
  expect(read.sections).toEqual(sections.map((section, index) => ({ ...section, ok: index === 0 })))
  expect(read.readings).toEqual([{ file: 'content/a.mdx', words: 1200, sentence: 14.2, grade: 7.4 }])
  expect(read.translations).toEqual(translations)
})

test('annotations escape what would end them, and come back as they were', () => {
  const annotated = toAnnotations(sections)
  expect(annotated.split('\n')).toEqual([
    '::error file=content/a%2Cb.mdx,line=3,col=7,title=content::100%25 wrong%0Amend it: now',
    '::error file=data/b.csv,title=content::is missing%0Arestore it',
  ])
  expect(readAnnotations(annotated, '/root')).toMatchObject([
    { file: 'content/a,b.mdx', line: 3, column: 7, message: 'content: 100% wrong\nmend it: now' },
    { file: 'data/b.csv', message: 'content: is missing\nrestore it' },
  ])
})

test('a code quality report names each mistake by a print of its own', () => {
  const issues = JSON.parse(toCodeQuality(sections)) as { fingerprint: string; location: unknown }[]
  expect(issues[0]?.location).toEqual({ path: 'content/a,b.mdx', lines: { begin: 3 } })
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2)
})

test('what astro check says is read, colours and further lines aside', () => {
  const output =
    "\u001b[96msrc/a.ts\u001b[0m:\u001b[93m3\u001b[0m:\u001b[93m5\u001b[0m - \u001b[91merror\u001b[0m\u001b[90m ts(2322): \u001b[0mType 'string' is wrong.\n  More of it.\n\n\u001b[7m3\u001b[0m let b = 1\n\nResult (431 files): \n- 1 errors\n"
  expect(readDiagnostics(output)).toMatchObject([
    { file: 'src/a.ts', line: 3, column: 5, message: "ts(2322): Type 'string' is wrong. More of it." },
  ])
})
