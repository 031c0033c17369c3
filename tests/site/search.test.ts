import { expect, test } from 'vitest'
import { compress } from '../../scripts/bench/server.ts'
import { charts } from '../../src/catalogue.ts'
import type { Entry } from '../../src/entries.ts'
import { curled } from '../../src/quotes.ts'
import { facts } from '../../src/records.ts'
import { glossary } from '../../src/words.ts'
import { bytesOf, isEmbed, pageAt, pages } from './pages.ts'

const entries = JSON.parse(bytesOf('search/entries.json').toString()) as Entry[]
const hrefs = new Set(entries.map(({ href }) => href))

test('everything that the search finds is at its place', () => {
  expect(hrefs.size).toBe(entries.length)
  for (const href of hrefs) {
    const [address, id] = href.split('#')
    const { document } = pageAt(address!)
    if (id) expect(document.getElementById(id), href).not.toBeNull()
  }
})

test('it finds every chapter and its sections, every term, every chart, every state and every cited statement', () => {
  for (const { address, document } of pages.filter(({ address }) => address.startsWith('/chapters/'))) {
    expect(hrefs).toContain(address)
    const headings = [...document.querySelectorAll('.story > h2[id]')]
    for (const { id, textContent } of headings) {
      const section = entries.find(({ href }) => href === `${address}#${id}`)
      expect(section?.title.replace(/\s+/g, ' ')).toBe(textContent?.replace(/\s+/g, ' ').trim())
    }
  }
  for (const id of Object.keys(glossary('en'))) expect(hrefs).toContain(`/glossary/#${id}`)
  for (const id of charts.keys()) expect(hrefs).toContain(`/charts/${id}/`)
  const states = pages.filter(({ address }) => /^\/states\/\w+\/$/.test(address))
  expect(states.length).toBeGreaterThan(50)
  for (const { address } of states) expect(hrefs).toContain(address)
  const cited = [...pageAt('/receipts/').document.querySelectorAll('.receipt[id]')].filter(({ id }) => facts().has(id))
  expect(cited.length).toBeGreaterThan(100)
  for (const { id } of cited) expect(hrefs).toContain(`/receipts/#${id}`)
})

test('what it shows are words: nothing unfilled, and no charge without the answer to it', () => {
  for (const { title, text, beside, href } of entries) {
    for (const words of [title, ...text, ...(beside === undefined ? [] : [beside])]) {
      expect(words).toMatch(/\S/)
      expect(words).not.toMatch(/\bundefined\b|\bNaN\b|\[object|[{}]|<\/?[A-Z]|…$/)
    }
    const allegation = href.startsWith('/receipts/#') && facts().get(href.split('#')[1]!)?.allegation
    if (!allegation) continue
    for (const id of allegation.replies ?? []) {
      expect([title, ...text, beside].join(' '), href).toContain(curled(facts().get(id)!.claim))
    }
    if (allegation.unanswered) expect(beside).toContain(curled(allegation.unanswered.why))
  }
})

test('what is fetched on first use is small, and no page but its own names it', () => {
  expect(compress(bytesOf('search/entries.json')).length).toBeLessThanOrEqual(110_000)
  const naming = pages.filter(({ html }) => html.includes('entries.json')).map(({ address }) => address)
  expect(naming).toEqual(['/search/'])
})

test('every page leads to it, and without scripts it offers all that it would find', () => {
  for (const { address, document } of pages.filter(({ address }) => !isEmbed(address))) {
    expect(document.querySelector('header a[href="/search/"]'), address).not.toBeNull()
  }
  const links = [...pageAt('/search/').document.querySelectorAll('[data-browse] a')].map((a) => a.getAttribute('href'))
  for (const address of ['/charts/', '/glossary/', '/receipts/', '/chapters/the-surge/'])
    expect(links).toContain(address)
})
