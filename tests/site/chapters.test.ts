import { expect, test } from 'vitest'
import { pages } from './pages.ts'

const of = (address: string) => pages.find((page) => page.address === address)!.document
const chapters = pages.filter(({ address }) => /^\/chapters\/[^/]+\/$/.test(address))
const linked = (document: Document, within: string) =>
  [...document.querySelectorAll(`${within} a`)].map((link) => link.getAttribute('href')!)

test('the front page leads to every chapter, in their order, with number, words and minutes', () => {
  const items = [...of('/').querySelectorAll('section.chapters li')]
  expect(items.map((item) => item.querySelector('a')!.getAttribute('href')).sort()).toEqual(
    chapters.map(({ address }) => address).sort(),
  )
  const numbers = items.map((item) => Number(item.querySelector('.number')!.textContent))
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  for (const item of items) {
    expect(item.querySelector('.title')!.textContent).toMatch(/\S/)
    expect(item.querySelector('.about')!.textContent).toMatch(/\S{2,}.*\.$/s)
    expect(item.querySelector('.minutes')!.textContent).toMatch(/^\s*\d+ minutes/)
  }
  expect(linked(of('/'), '.begin')[0]).toBe(items[0]!.querySelector('a')!.getAttribute('href'))
})

test.for(chapters)('$address names its place, and leads to the next chapter and to all', ({ address, document }) => {
  const all = linked(document, 'nav.chapters')
  const here = all.indexOf(address)
  expect(all).toHaveLength(chapters.length)
  expect(document.querySelector('.opening .kicker')!.textContent).toMatch(new RegExp(` ${chapters.length}$`))
  expect(document.querySelector('nav.chapters [aria-current=page]')!.getAttribute('href')).toBe(address)
  expect(linked(document, 'nav.next')).toEqual([all[here + 1] ?? '/charts/'])
})
