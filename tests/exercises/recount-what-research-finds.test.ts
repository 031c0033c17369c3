// The answers of the key on research, worked out again from the file with plain loops.
import { expect, test } from 'vitest'
import { answersOf, csv } from './csv.ts'

const studies = csv('charts/effects-studies.csv')

test('every number of the key is what its file gives', () => {
  const of = (column: string, value: string) => studies.filter((row) => row[column] === value).length
  const dated = studies.filter(({ years_from }) => years_from !== '')
  const spans = dated.map(({ years_from, years_to }) => Number(years_to) - Number(years_from) + 1).sort((a, b) => a - b)
  // An even number of studies has no single middle.
  expect(spans.length % 2).toBe(0)
  const naming = studies.filter(({ none_found }) => none_found !== '')
  expect(answersOf('what-research-finds')).toEqual({
    'research.studies': studies.length,
    'research.comparisons': of('kind', 'comparison'),
    'exercise.research.survey': of('kind', 'survey'),
    'exercise.research.count': of('kind', 'count'),
    'research.journal': of('publication', 'journal'),
    'research.working-paper': of('publication', 'working-paper'),
    'exercise.research.crime': naming.filter(({ outcome }) => outcome === 'crime').length,
    'exercise.research.none': naming.length,
    'research.years.read': dated.length,
    'research.years.first': dated.map(({ years_from }) => years_from!).sort()[0],
    'research.years.last': dated
      .map(({ years_to }) => years_to!)
      .sort()
      .at(-1),
    'research.surge': studies.filter((row) => (row.years_to || row.published)! >= '2025').length,
    'exercise.research.median': (spans[spans.length / 2 - 1]! + spans[spans.length / 2]!) / 2,
    'exercise.research.mean': spans.reduce((sum, span) => sum + span, 0) / spans.length,
  })
  // That all studies of crime name something, and all of trust found less of it, is what two exercises rest on.
  expect(naming.filter(({ outcome }) => outcome === 'crime')).toHaveLength(of('outcome', 'crime'))
  for (const { outcome, found } of studies) if (outcome === 'trust') expect(found).toMatch(/less|distrust/i)
})
