// Whatever a name or a text holds, all that is written as XML can be read as such, and says the same.
import * as Plot from '@observablehq/plot'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { renderFeed } from '../../src/machines/feed.ts'
import { curled } from '../../src/quotes.ts'
import { composeCard } from '../../src/render/card.ts'
import { renderSvg } from '../../src/render/svg.ts'
import { linkXml, manifestOf, namespaces, topicXml } from '../../src/teach/manifest.ts'
import { escapeXml } from '../../src/xml.ts'

fc.configureGlobal({ seed: 287, numRuns: 100 })
const { window } = new JSDOM('')

/** Any code units, control characters, halves of pairs and what XML itself is written with among them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", ']]>', '&amp;', '\u0000', '\u0008', '\u000b', '\ufffe', '\ud800', '😀'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  // Whoever reads XML takes every line end for the same one.
  .map((parts) => parts.join('').replaceAll('\r', ''))

test('what XML cannot hold is told by the mark for a lost sign, and all the rest stays', () => {
  expect(escapeXml('a\u0000\u0008\u000b\u001f\ufffe\uffff\ud800b\udc00')).toBe(`a${'\ufffd'.repeat(7)}b\ufffd`)
  expect(escapeXml('Doña Ana\t“x” 😀 \u0085\ue000\n<&>"')).toBe('Doña Ana\t“x” 😀 \u0085\ue000\n&lt;&amp;&gt;&quot;')
})

test('a feed', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, summary) => {
      const address = 'https://a.example/'
      const entry = { title, address: `${address}?${title}`, day: '2026-12-01', summary }
      const whole = { title, subtitle: summary, author: title, home: address, self: address, language: 'en' }
      const feed = read(renderFeed({ ...whole, entries: [entry] }))
      expect(textOf(feed, 'entry > title')).toBe(shown(title))
      expect(textOf(feed, 'summary')).toBe(shown(summary))
    }),
  )
})

test('a drawing, its texts, labels and kinds', () => {
  fc.assert(
    fc.property(anyText, anyText, (name, alt) => {
      const marks = [Plot.dot([0], { x: [0], ariaLabel: [name] })]
      const { markup } = renderSvg({ marks, x: { axis: null } }, { id: 'a', alt })
      const drawing = read(markup)
      expect(textOf(drawing, 'circle > title')).toBe(shown(curled(name)))
      expect(drawing.documentElement.getAttribute('aria-label')).toBe(shown(alt))
    }),
  )
})

test('a card', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      expect(read(composeCard({ title, text: title })).documentElement.tagName).toBe('svg')
    }),
    { numRuns: 30 },
  )
})

test('a manifest, a question and a link of a cartridge', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, text) => {
      const page = { id: 'a', kind: 'page', title, path: 'a.html', content: text } as const
      const about = { id: 'a', title, description: text, rights: text, language: 'en' as const }
      const manifest = read(manifestOf({ ...about, folders: [{ id: 'f', title: text, resources: [page] }] }))
      const titles = manifest.getElementsByTagNameNS(namespaces.manifest, 'title')
      expect([...titles].map(({ textContent }) => textContent)).toEqual([shown(text), shown(title)])
      expect(textOf(read(topicXml(title, text)), 'text')).toBe(shown(text))
      expect(textOf(read(linkXml(title, `https://a.example/${text}`)), 'title')).toBe(shown(title))
    }),
  )
})

/** Stops at what is no XML. */
function read(xml: string): Document {
  const document = new window.DOMParser().parseFromString(xml, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBe(undefined)
  return document
}

function textOf(document: Document, selector: string): string {
  return document.querySelector(selector)!.textContent!
}

function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
}
