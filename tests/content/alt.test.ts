import { expect, test } from 'vitest'
import { checkAlts } from '../../src/checks/alt.ts'
import { checkNamesakes } from '../../src/checks/charts.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { chartWords } from '../../src/schema/words.ts'

const good = 'Groups of bars, one for each type of agency; those of the counties are the longest in jails.'
const told = (alt: string, more = '') => {
  const yaml = `title: Who holds the agreements, by type of agency and model\nsubtitle: S\ntakeaway: T\nalt: ${alt}\nnote: N\nlabels: {}\ncolumns: {}\n${more}`
  return parseRecords(chartWords, yaml, 'a.yml').records.flatMap(checkAlts)
}

test('a description that describes passes', () => {
  expect(told(good)).toEqual([])
})

test.for([
  ['Bars by agency.', 'alt has 15 letters, and needs 60'],
  ['Who holds the agreements, by type of agency and model.', 'alt says the title again'],
  [`Chart of ${good}`, 'alt begins with “Chart of Groups”'],
  [good.slice(0, -1), 'alt does not end as a sentence'],
])('“%s” is refused', ([alt, message]) => {
  const [problem, ...others] = told(alt!)
  expect(problem?.message).toContain(message)
  expect(problem).toMatchObject({ file: 'a.yml', line: 4 })
  expect(others).toEqual([])
})

test('the description of a step is judged as well, in its place', () => {
  const [problem] = told(good, `states:\n  now: { takeaway: T, alt: Bars. }\n`)
  expect(problem).toMatchObject({ line: 9, message: expect.stringContaining('alt of the step "now" has 5 letters') })
})

test('words for a chart that is not there are told, with the chart that was meant', () => {
  const files = ['content/charts/en/who-signs.yml', 'content/charts/en/who-sings.yml', 'content/charts/en/spare.yml']
  expect(checkNamesakes(files, new Map([['who-signs', {}]]))).toEqual([
    { file: files[1], message: 'there is no chart "who-sings"', hint: 'did you mean "who-signs"?' },
    { file: files[2], message: 'there is no chart "spare"', hint: 'the ids are in src/charts' },
  ])
})
