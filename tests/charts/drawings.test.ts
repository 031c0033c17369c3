import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { chartOf } from '../../src/catalogue.ts'
import { fill } from '../../src/fill.ts'
import { captionOf } from '../../src/render/caption.ts'
import { drawChart, widths } from '../../src/render/figure.ts'
import { renderSvg } from '../../src/render/svg.ts'
import { pageTheme } from '../../src/render/theme.ts'
import { read } from '../../src/rows.ts'
import type { Chart } from '../../src/schema/chart.ts'
import { wordsOf } from '../../src/words.ts'
import { nameOf, type Picture, pictures } from './every.ts'

const folder = join(import.meta.dirname, '../snapshots/charts')

describe.for(pictures)('$id $language $state $size', (picture) => {
  const { markup, width, height } = drawChart(picture.id, picture)
  const root = parse(markup)

  test('is the drawing of the snapshot', async () => {
    await expect(onLines(markup)).toMatchFileSnapshot(join(folder, `${nameOf(picture)}.svg`))
  })

  test('is as wide as it was asked for, and says its size in its viewBox alone', () => {
    expect(width).toBe(widths[picture.size])
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`)
    expect(root.hasAttribute('width') || root.hasAttribute('height')).toBe(false)
  })

  test('is one image with the alternative text of its words, and nothing else in it has a role or a name', () => {
    const { alt } = captionOf(picture.id, picture.language, picture.state)
    expect(root.getAttribute('role')).toBe('img')
    expect(root.getAttribute('aria-label')).toBe(alt)
    expect([...root.querySelectorAll('[role], [aria-label], [aria-hidden], [aria-description]')]).toEqual([])
  })

  test('holds nothing that the policy of the site blocks', () => {
    expect(root.outerHTML).not.toMatch(/\sstyle=/)
    expect(root.querySelectorAll('style, script, foreignObject, image').length).toBe(0)
    expect(namesOf(root).filter((name) => name.startsWith('on'))).toEqual([])
  })

  test('draws in the colours of the page: no literal one', () => {
    const colours = valuesOf(root, ['fill', 'stroke']).filter((value) => value !== 'none' && value !== 'currentColor')
    expect(colours.length).toBeGreaterThan(0)
    expect(colours.filter((value) => !/^(var\(--[a-z-]+\)|url\(#.+\))$/.test(value))).toEqual([])
  })

  test('begins every id with its own name and refers to none that it lacks', () => {
    const name = [picture.id, picture.state, picture.size].filter(Boolean).join('-')
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.filter((id) => !id.startsWith(`${name}-`))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    const referred = [...root.outerHTML.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1])
    expect(referred.filter((id) => !ids.includes(id!))).toEqual([])
  })

  test('draws no coordinate that is not a number', () => {
    expect(markup).not.toMatch(/NaN|undefined|Infinity/)
  })
})

test('two pictures never share an id', () => {
  const ids = pictures.flatMap((picture) =>
    [...drawChart(picture.id, picture).markup.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

test('the snapshots are those of the pictures: none is left over', () => {
  const expected = new Set(pictures.map((picture) => `${nameOf(picture)}.svg`))
  expect(readdirSync(folder).filter((file) => !expected.has(file))).toEqual([])
})

test('a picture is the same whenever it is drawn: first, last, or again', () => {
  for (const picture of [...pictures].reverse()) {
    expect(drawAfresh(picture, read) === drawChart(picture.id, picture).markup, nameOf(picture)).toBe(true)
  }
})

test('a picture does not depend on the order of the rows of the tables', () => {
  for (const picture of pictures.filter(({ size }) => size === 'wide')) {
    expect(drawAfresh(picture, readBackwards) === drawChart(picture.id, picture).markup, nameOf(picture)).toBe(true)
  }
})

const readBackwards: typeof read = (reads) =>
  Object.fromEntries(
    Object.entries(read(reads)).map(([name, rows]) => [name, [...rows].reverse()]),
  ) as unknown as ReturnType<typeof read<typeof reads>>

/** The markup of a picture drawn past the store of drawings, from tables as `take` reads them. */
function drawAfresh({ id, language, state, size }: Picture, take: typeof read): string {
  const chart: Chart = chartOf(id)
  const tables = take(chart.reads)
  const words = wordsOf(id, language)
  const options = chart.plot(chart.rows(tables), {
    width: widths[size],
    narrow: size === 'narrow',
    theme: pageTheme,
    language,
    state: state === undefined ? undefined : chart.states![state]!(tables),
    labelled: state === undefined,
    label: (key) => fill(words.labels[key]!, language),
  })
  const name = [id, state, size].filter(Boolean).join('-')
  return renderSvg(options, { id: name, alt: captionOf(id, language, state).alt, labelled: state === undefined }).markup
}

function parse(markup: string): Element {
  return new JSDOM(markup, { contentType: 'image/svg+xml' }).window.document.documentElement
}

/** One element a line, so that a difference can be read. */
function onLines(markup: string): string {
  return `${markup.replaceAll('><', '>\n<')}\n`
}

function namesOf(root: Element): string[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
}

function valuesOf(root: Element, names: readonly string[]): string[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) =>
    names.flatMap((name) => element.getAttribute(name) ?? []),
  )
}
