import { expect, test } from 'vitest'
import { languages, translatable } from '../../src/catalogue.ts'
import { compareTexts } from '../../src/checks/translations.ts'
import { formatDate, formatDollars, formatNumber, formatValue, nameOfLanguage } from '../../src/format.ts'
import { sha256 } from '../../src/sha256.ts'
import { addressIn, cardOf, languageOf, site } from '../../src/site.ts'

const file = (file: string, text: string) => ({ file, text })
const english = new Map([
  ['content/ui/*.yml', file('content/ui/en.yml', 'next: Next chapter\n')],
  ['content/chapters/*/the-surge.mdx', file('content/chapters/en/the-surge.mdx', '---\ntitle: The surge\n---\n')],
])
const print = (name: string) => sha256(english.get(name)!.text).slice(0, 8)

test('tells what a language lacks, and what to translate', () => {
  const spanish = new Map([
    [
      'content/ui/*.yml',
      file('content/ui/es.yml', `# translates ${print('content/ui/*.yml')}\nnext: Capítulo siguiente\n`),
    ],
  ])
  expect(compareTexts(english, spanish, 'es')).toEqual([
    {
      file: 'content/chapters/es/the-surge.mdx',
      message: 'is not translated yet',
      hint: `translate content/chapters/en/the-surge.mdx, and write "# translates ${print('content/chapters/*/the-surge.mdx')}" into it`,
    },
  ])
})

test('tells what changed in English since it was translated, and what never said what it translates', () => {
  const spanish = new Map([
    ['content/ui/*.yml', file('content/ui/es.yml', '# translates 01234567\nnext: Capítulo siguiente\n')],
    ['content/chapters/*/the-surge.mdx', file('content/chapters/es/the-surge.mdx', '---\ntitle: El aumento\n---\n')],
  ])
  expect(compareTexts(english, spanish, 'es').map(({ file, message }) => [file, message])).toEqual([
    ['content/ui/es.yml', 'translates an earlier text of content/ui/en.yml'],
    ['content/chapters/es/the-surge.mdx', 'does not say which text of content/chapters/en/the-surge.mdx it translates'],
  ])
})

test('a chapter names what it translates in a comment of its head', () => {
  const name = 'content/chapters/*/the-surge.mdx'
  const text = `---\n# translates ${print(name)}\ntitle: El aumento\n---\n`
  const spanish = new Map([[name, file('content/chapters/es/the-surge.mdx', text)]])
  expect(compareTexts(english, spanish, 'es').map(({ file }) => file)).toEqual(['content/ui/es.yml'])
})

test('every kind of word that readers see is there to be translated', () => {
  expect(languages[0]).toBe(site.language)
  const kinds = new Set([...translatable(site.language).keys()].map((name) => name.split('/')[1]))
  for (const kind of ['chapters', 'pages', 'charts', 'measures', 'ui', 'glossary', 'places', 'wordings'])
    expect(kinds).toContain(kind)
})

test('addresses say their language: the first one’s stand at the root', () => {
  expect(addressIn('en', '/charts/')).toBe('/charts/')
  expect(addressIn('es', '/charts/')).toBe('/es/charts/')
  expect(['/', '/charts/', '/states/wy/', '/es/', '/es/states/wy/', '/v/2026-05-18/'].map(languageOf)).toEqual([
    ...['en', 'en', 'en'],
    ...['es', 'es', 'en'],
  ])
  expect(['/', '/es/', '/charts/', '/es/charts/'].map(cardOf)).toEqual([
    '/cards/front.png',
    '/es/cards/front.png',
    '/cards/charts.png',
    '/es/cards/charts.png',
  ])
})

test('numbers, shares, sums and dates read as the language writes them, without a word of ours', () => {
  expect(formatNumber(12345.5, 'es')).toBe('12.345,5')
  expect(formatValue(0.634, 'share', 'es')).toBe('63 por ciento')
  expect(formatDollars(10_010_000, 'es')).toBe('$10,01 millones')
  expect(formatDollars(1325, 'en')).toBe('$1,325')
  expect(formatDollars(3_520_000_000, 'en')).toBe('$3.52 billion')
  expect(formatDate('2026-05-18', 'day', 'es')).toBe('18 de mayo de 2026')
  expect(nameOfLanguage('es')).toBe('español')
})
