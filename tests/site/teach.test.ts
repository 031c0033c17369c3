import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { charts, tables } from '../../src/catalogue.ts'
import { packOf, packsIn } from '../../src/teach/pack.ts'
import { bytesOf, pageAt } from './pages.ts'

const packs = packsIn('en').map((id) => packOf(id, 'en'))
const hrefsOf = (address: string) =>
  [...pageAt(address).document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))
const wordsOf = (address: string) => pageAt(address).document.querySelector('main')!.textContent!.replace(/\s+/g, ' ')

test('the page for teachers leads to every pack, its sheet, its key and its cartridge', () => {
  const links = hrefsOf('/teach/')
  for (const { href } of packs)
    for (const address of [href.pack, href.sheet, href.key, href.cartridge]) expect(links).toContain(address)
})

describe.for(packs)('the pack $id', ({ id, href, charts: shown, files, exercises }) => {
  test('leads to the chapter, which leads to it, and to each of its charts and files', () => {
    expect(hrefsOf(href.chapter)).toContain(href.pack)
    const links = hrefsOf(href.pack)
    for (const address of [href.chapter, href.sheet, href.key, href.cartridge]) expect(links).toContain(address)
    for (const chart of shown) {
      expect(charts.has(chart)).toBe(true)
      for (const variant of ['', 'wonder/']) expect(links).toContain(`/embed/${chart}/${variant}`)
    }
    for (const file of files) expect(links).toContain(file.href)
  })

  test('has a sheet with room to write and without the key, not even in its drawing', () => {
    const { document } = pageAt(href.sheet)
    expect(document.querySelectorAll('.room').length).toBeGreaterThan(exercises.length)
    const words = wordsOf(href.sheet)
    for (const { task, steps, slips } of exercises) {
      expect(words).toContain(task.replaceAll('`', ''))
      for (const text of [...steps, ...slips]) expect(words).not.toContain(text.replaceAll('`', ''))
    }
    expect(hrefsOf(href.sheet)).not.toContain(href.key)
  })

  test('has a key whose numbers lead to their receipts', () => {
    const receipts = pageAt('/receipts/').document
    const links = hrefsOf(href.key).filter((link) => link?.startsWith('/receipts/#'))
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) expect(receipts.getElementById(link!.split('#')[1]!)).not.toBeNull()
  })

  test('has a cartridge whose files are those of the site', () => {
    const archive = unzipSync(bytesOf(`teach/${id}/${id}.imscc`))
    for (const { path } of files) expect(Buffer.from(archive[`files/${path}`]!).equals(bytesOf(path))).toBe(true)
  })
})

test('the dictionary explains every column of every table', () => {
  const { document } = pageAt('/teach/data/')
  for (const [name, { columns }] of tables) {
    const explained = [...document.querySelectorAll(`#${name} dt`)].map(({ textContent }) => textContent!.trim())
    expect(explained).toEqual(Object.keys(columns))
  }
})
