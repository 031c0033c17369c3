import { Cite } from '@citation-js/core'
import { expect, test } from 'vitest'
import { cite, citeInBibtex, citeInCsl, workOfChapter, workOfChart } from '../../src/render/cite.ts'

const language = 'en'
const chapter = workOfChapter({ slug: 'the-surge', title: 'The surge', path: '/chapters/the-surge/' })
const textOf = (work: Parameters<typeof cite>[0]) => cite(work).map(({ style, text }) => [style, text])

test('a chart is cited with its title, the day of its data and its address, in each style', () => {
  expect(textOf(workOfChart('who-signs', language))).toEqual([
    ['apa', 'Deputized. (2026, May 18). Who holds the agreements [Chart]. https://deputized.example/charts/who-signs/'],
    ['mla', '“Who Holds the Agreements.” Deputized, 18 May 2026, https://deputized.example/charts/who-signs/.'],
    [
      'chicago',
      'Deputized. “Who Holds the Agreements.” Chart, May 18, 2026. https://deputized.example/charts/who-signs/.',
    ],
  ])
  expect(textOf(workOfChart('melendres-cost', language))).toEqual([
    [
      'apa',
      'Deputized. (2026, May 18). What Melendres was said to cost [Chart]. https://deputized.example/charts/melendres-cost/',
    ],
    [
      'mla',
      '“What Melendres Was Said to Cost.” Deputized, 18 May 2026, https://deputized.example/charts/melendres-cost/.',
    ],
    [
      'chicago',
      'Deputized. “What Melendres Was Said to Cost.” Chart, May 18, 2026. https://deputized.example/charts/melendres-cost/.',
    ],
  ])
})

test('a chapter is cited in the same way, and is no chart', () => {
  expect(textOf(chapter)).toEqual([
    ['apa', 'Deputized. (2026, May 18). The surge. https://deputized.example/chapters/the-surge/'],
    ['mla', '“The Surge.” Deputized, 18 May 2026, https://deputized.example/chapters/the-surge/.'],
    ['chicago', 'Deputized. “The Surge,” May 18, 2026. https://deputized.example/chapters/the-surge/.'],
  ])
})

test('titles of works stand in italics', () => {
  const [apa, mla] = cite(workOfChart('who-signs', language))
  expect(apa!.html).toContain('<i>Who holds the agreements</i> [Chart].')
  expect(mla!.html).toContain('<i>Deputized</i>, 18 May 2026')
})

test.for([chapter, workOfChart('who-signs', language)])('the entries of $title read back as what was cited', (work) => {
  const [inCsl] = JSON.parse(citeInCsl(work)) as Record<string, unknown>[]
  expect(inCsl).toMatchObject({ id: work.key, title: work.title, issued: { 'date-parts': [[2026, 5, 18]] } })
  const entry = citeInBibtex(work)
  expect(entry).toContain(`@misc{${work.key},`)
  // A name in double braces is whole: the reader must not split it.
  expect(entry).toContain('author = {{Deputized}}')
  const [read, ...more] = new Cite(entry).data
  expect(more).toEqual([])
  expect(read).toMatchObject({
    title: work.title,
    author: [{ family: 'Deputized' }],
    issued: inCsl!.issued,
    URL: inCsl!.URL,
  })
  expect(read!.URL).toBe(`https://deputized.example${work.path}`)
})
