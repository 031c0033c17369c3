import { expect, test } from 'vitest'
import { measure } from '../../src/measure.ts'
import { facts } from '../../src/records.ts'
import { plainSections } from '../../src/story/plain.ts'

const unanswered = [...facts().values()].find(({ allegation }) => allegation?.unanswered)!

test('a chapter becomes words alone, with its numbers filled in, section by section', () => {
  const { text } = measure('list.agreements', 'en')
  const source = [
    'Opening with <Measure id="list.agreements" /> and a',
    '<Term id="detainer">detainer</Term>, *in italics*.',
    '',
    '## Second <Measure id="list.agreements" />',
    '',
    '- One [link](/data/)',
    '- Two',
    '',
    '<Chart id="who-signs" />',
    '',
    '<Aside title="A note">',
    'Beside the text.',
    '</Aside>',
    '',
    '### Deeper',
    '',
    'Below.',
  ].join('\n')
  expect(plainSections(source, 'en')).toEqual([
    { heading: undefined, paragraphs: [`Opening with ${text} and a detainer, in italics.`] },
    { heading: `Second ${text}`, paragraphs: ['One link', 'Two', 'A note', 'Beside the text.', 'Deeper', 'Below.'] },
  ])
})

test('words that a measure bears out stand instead of its number', () => {
  const [section] = plainSections('It is <Measure id="majority.TFM.share" says="more than half" />.', 'en')
  expect(section!.paragraphs).toEqual(['It is more than half.'])
})

test('the answer to a charge stands in the paragraph of the charge, and so does that none was found', () => {
  const source = `<Fact id="a">A charge.</Fact>\n\n<Reply to="${unanswered.id}" />\n\nNext.`
  const [charge, next] = plainSections(source, 'en')[0]!.paragraphs
  expect(charge).toContain('A charge. ')
  expect(charge).toContain(unanswered.allegation!.unanswered!.why)
  expect(next).toBe('Next.')
})
