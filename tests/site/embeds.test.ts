// Every embed of the built site, as a document.
import { describe, expect, test } from 'vitest'
import { charts } from '../../src/catalogue.ts'
import { embedPath, type Variant, variants } from '../../src/embed.ts'
import { captionOf } from '../../src/render/caption.ts'
import { isScale } from '../../src/render/scale.ts'
import { printTable } from '../../src/render/table.ts'
import { ui } from '../../src/words.ts'
import { pageAt } from './pages.ts'

const language = 'en'
const textOf = (element: Element | null | undefined) => element?.textContent?.trim().replace(/\s+/g, ' ') ?? ''

describe.for([...charts.keys()])('the embeds of %s', (id) => {
  const { title, subtitle, takeaway, note, alt } = captionOf(id, language)
  const documentOf = (variant: Variant) => pageAt(embedPath(id, language, variant)).document

  test.for(variants)('%s leads to the chart’s page, out of its frame, and stays out of search engines', (variant) => {
    const document = documentOf(variant)
    expect(document.querySelector(`a[href="/charts/${id}/"]`)?.getAttribute('target')).toBe('_top')
    for (const link of document.querySelectorAll('a[href]')) expect(link.getAttribute('target')).toBe('_top')
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  })

  test.for(variants)(
    '%s loads nothing that a frame without an origin refuses, and no furniture of the site',
    (variant) => {
      const document = documentOf(variant)
      const loads = [...document.querySelectorAll('link, script[src], img[src], source[srcset]')].filter(
        (element) =>
          !/^(canonical|alternate|icon)$/.test(element.getAttribute('rel') ?? '') &&
          !/^data:/.test(element.getAttribute('src') ?? element.getAttribute('srcset') ?? ''),
      )
      expect(loads.map(({ outerHTML }) => outerHTML.slice(0, 100))).toEqual([])
      expect(document.querySelector('header, nav, footer')).toBeNull()
    },
  )

  test.for(['auto', 'light', 'dark', 'plain'] as const)('%s says everything, and draws it twice', (variant) => {
    const document = documentOf(variant)
    const words = textOf(document.querySelector('main'))
    for (const part of [title, subtitle, takeaway, note]) expect(words).toContain(part)
    const drawings = [...document.querySelectorAll('svg[role=img]')]
    expect(drawings.map((svg) => svg.getAttribute('aria-label'))).toEqual([alt, alt])
    expect(textOf(document.querySelector('h1'))).toBe(title)
    expect(document.querySelector('h1')!.classList.contains('sr-only')).toBe(variant === 'plain')
  })

  test('wonder says nothing before it is opened but what is its scale, and everything after', () => {
    const document = documentOf('wonder').cloneNode(true) as Document
    const words = textOf(document.querySelector('details'))
    for (const part of [title, subtitle, takeaway, note]) expect(words).toContain(part)
    expect(document.querySelector('details')!.open).toBe(false)
    document.querySelector('details')!.replaceChildren()
    const told = [...document.querySelectorAll('text')].map((text) =>
      [...(text.children.length > 0 ? text.children : [text])].map(textOf).join(' '),
    )
    expect(told.filter((text) => !isScale(text, language))).toEqual([])
    expect(document.body.querySelectorAll('svg title, svg desc, [title], [alt]').length).toBe(0)
    const said = [
      document.title,
      ...[...document.querySelectorAll('meta[content]')].map((meta) => meta.getAttribute('content')!),
      ...[...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label')!),
      textOf(document.querySelector('h1')),
    ].join(' ')
    for (const part of [title, subtitle, takeaway, alt, note]) expect(said).not.toContain(part)
    expect(said).toContain(ui('wonder-drawing', language))
    expect(document.querySelectorAll('.bare svg').length).toBe(2)
  })

  test('static is a picture with words for it, and a table that a keyboard can scroll', () => {
    const document = documentOf('static')
    expect(document.querySelectorAll('svg').length).toBe(0)
    expect(document.querySelector('img')!.getAttribute('alt')).toBe(alt)
    const region = document.querySelector('[role=region]')!
    expect(region.getAttribute('tabindex')).toBe('0')
    expect(region.getAttribute('aria-label')).toBe(`${ui('table', language)}: ${title}`)
    expect(region.querySelectorAll('tbody tr').length).toBe(printTable(id, language).rows.length)
  })
})
