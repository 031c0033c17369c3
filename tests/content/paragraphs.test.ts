import { expect, test } from 'vitest'
import { keepParagraphs } from '../../src/build/paragraphs.ts'

const fact = '<Fact id="a">One sentence.</Fact>'

test('a paragraph that is one tag, or several, keeps its paragraph', () => {
  expect(keepParagraphs(`Words.\n\n${fact}\n\nWords.`)).toBe(`Words.\n\n<p>${fact}</p>\n\nWords.`)
  expect(keepParagraphs(`${fact} ${fact}`)).toBe(`<p>${fact} ${fact}</p>`)
})

test('so does one inside a step', () => {
  const step = (text: string) => `<Step state="now">\n  ${text}\n\n  Words.\n</Step>`
  expect(keepParagraphs(step(fact))).toBe(step(`<p>${fact}</p>`))
})

test('a mark of the order of bytes at its beginning moves nothing', () => {
  expect(keepParagraphs(`\ufeffWords.\n\n${fact}`)).toBe(`Words.\n\n<p>${fact}</p>`)
})

test('so does a number or an answer that stands alone, which is read as a figure is', () => {
  const reply = '<Reply to="a" />'
  expect(keepParagraphs(`Words.\n\n${reply}\n`)).toBe(`Words.\n\n<p>${reply}</p>\n`)
})

test('paragraphs with words, items of lists, figures and heads stay as they are', () => {
  for (const source of [
    `${fact} And words.`,
    `- ${fact}\n- Words.`,
    '<Chart id="who-signs" />',
    '<Aside title="A">Words.</Aside>',
    '<Scrolly chart="a"><Step state="now">Words.</Step></Scrolly>',
    '---\ntitle: A\n---\n\nWords.',
    '<Aside title="A">\n  Words.\n</Aside>',
  ])
    expect(keepParagraphs(source)).toBe(source)
})
