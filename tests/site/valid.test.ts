import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { pages } from './pages.ts'

/** All rules of the validator that judge a document, its elements and how accessible they are. What differs has its reason. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Ids are public addresses: those of numbers have dots, as HTML allows.
    'valid-id': ['error', { relaxed: true }],
    // A checksum guards against what another host sends; every script is the site's own.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The box around a wide table scrolls, so it is a region with a name; a section of the text it is not. What the look-up
    // finds stands below its field while one types, which no <select> can do.
    'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
    // The list of a page's sections is there twice, for a narrow window and a wide one, and never shown twice: axe, which
    // sees what is shown, judges landmarks.
    'unique-landmark': 'off',
    // No form is ever sent: the search, the look-up and the calculator answer while one types.
    'wcag/h32': 'off',
  },
})

test.for(pages)('$address is valid HTML', async ({ html, file }) => {
  const { results } = await validator.validateString(html, file)
  const found = results.flatMap(({ messages }) => messages)
  expect(found.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)).toEqual([])
})

test('every tag of a language is a whole one, as BCP 47 has it', () => {
  const tags = pages.flatMap(({ document }) =>
    [...document.querySelectorAll('[lang], [hreflang]')].flatMap((element) =>
      ['lang', 'hreflang'].flatMap((name) => element.getAttribute(name) ?? []),
    ),
  )
  expect(tags.length).toBeGreaterThanOrEqual(pages.length)
  // An alternative for readers of any other language has no tag.
  const named = [...new Set(tags)].filter((tag) => tag !== 'x-default')
  expect(named.filter((tag) => Intl.getCanonicalLocales(tag)[0] !== tag)).toEqual([])
})

test('the validator finds what is wrong with a page', async () => {
  const broken =
    '<!doctype html><html lang="en"><head><title>A</title></head><body><p><div>B</div></p><img src="c"></body></html>'
  const { results } = await validator.validateString(broken)
  const found = new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)))
  expect([...found]).toEqual(expect.arrayContaining(['close-order', 'wcag/h37']))
})
