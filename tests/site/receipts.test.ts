// Both ways: every number and every sourced statement on the site leads to its receipt, which says the same; and every
// receipt names only pages on which its number or statement stands.
import { describe, expect, test } from 'vitest'
import { texts } from '../../src/catalogue.ts'
import { braces } from '../../src/fill.ts'
import { figureOf } from '../../src/receipts/citations.ts'
import { facts } from '../../src/records.ts'
import { bytesOf, type Page, pageAt, pages } from './pages.ts'

interface Published {
  id: string
  value: number | string
  text: string
  used: { href: string }[]
}
const { numbers } = JSON.parse(bytesOf('numbers.json').toString()) as { numbers: Published[] }
const receipts = pageAt('/receipts/').document
const told = pages.filter(({ document }) => document.querySelector('data[data-measure], [data-fact]'))

describe.for(told)('$address', ({ document }) => {
  test('has no number whose receipt is missing or says another', () => {
    for (const element of document.querySelectorAll('data[data-measure]')) {
      const id = element.getAttribute('data-measure')!
      const receipt = receipts.getElementById(id)
      expect(receipt?.querySelector('dt data')?.getAttribute('value'), id).toBe(element.getAttribute('value'))
      expect(element.closest('a')?.getAttribute('href'), id).toBe(`/receipts/#${id}`)
    }
  })

  test('has no statement whose record is missing, and leads from each to its source and on to its record', () => {
    for (const element of document.querySelectorAll('[data-fact]')) {
      const id = element.getAttribute('data-fact')!
      expect(receipts.getElementById(id), id).not.toBeNull()
      const marker = [...element.querySelectorAll('a.receipt')].at(-1)!.getAttribute('href')!
      const source = document.getElementById(marker.slice(1))!
      expect(source.querySelector(`a[href="/receipts/#${id}"]`), id).not.toBeNull()
      expect(source.textContent).toMatch(
        /\((research|advocacy|court|government|law enforcement|news|official statement|our own search|reference site|statute|unidentified)\)/,
      )
    }
  })

  test('prints no figure that its record does not hold', () => {
    for (const element of document.querySelectorAll('[data-fact] > data')) {
      const id = element.parentElement!.getAttribute('data-fact')!
      expect(element.textContent, id).toBe(figureOf(id, element.getAttribute('value')!, 'en'))
      expect(Object.keys(facts().get(id)!.figures!)).toContain(element.getAttribute('value'))
    }
  })
})

test('numbers.json has the receipts of the page, with the same values, and no others', () => {
  const shown = [...receipts.querySelectorAll('dl > .receipt')].map((element) => ({
    id: element.id,
    value: element.querySelector('dt data')!.getAttribute('value'),
    text: element.querySelector('dt data')!.textContent,
  }))
  expect(numbers.map(({ id, value, text }) => ({ id, value: String(value), text }))).toEqual(shown)
})

test.for(numbers)('$id stands on each page that its receipt names', ({ id, text, used }) => {
  expect(used.length).toBeGreaterThan(0)
  const readings = [text, ...saying(id)]
  for (const { href } of used) expect(holds(pageAt(href), id, readings), `${id} on ${href}`).toBe(true)
})

test('every statement of the receipts stands on each page that they name', () => {
  const entries = [...receipts.querySelectorAll('section[aria-labelledby=sourced] > .receipt')]
  expect(entries.length).toBeGreaterThan(20)
  for (const entry of entries) {
    const places = [...entry.querySelectorAll('.used a')].map((link) => link.getAttribute('href')!)
    expect(places.length, entry.id).toBeGreaterThan(0)
    for (const href of places) {
      expect(pageAt(href).document.querySelector(`[data-fact="${entry.id}"]`), `${entry.id} on ${href}`).not.toBeNull()
    }
  }
})

/** Words of the word files that may stand for a number, such as "about three quarters". */
function saying(id: string): string[] {
  return [...texts.words.values(), ...texts.packs.values()].flatMap((text) =>
    [...text.matchAll(braces)].filter(([, measured, says]) => measured === id && says).map(([, , says]) => says!),
  )
}

/** A number stands on a page in an element of its own, or filled into the words of a chart or of the page's head. */
function holds({ document }: Page, id: string, readings: string[]): boolean {
  if (document.querySelector(`data[data-measure="${id}"]`)) return true
  const words = `${document.body.textContent} ${document.querySelector('meta[name=description]')?.getAttribute('content')}`
  const labels = [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'))
  const said = [words, ...labels].join('\n').toLowerCase()
  return readings.some((reading) => said.includes(reading.toLowerCase()))
}
