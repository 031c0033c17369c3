// What a reader copies to show a chart elsewhere: a frame, and for hosts that refuse frames a picture with its table.

import { embedPath, type Variant } from '../embed.ts'
import { addressIn, type Language, site } from '../site.ts'
import { ui } from '../words.ts'
import { escapeXml } from '../xml.ts'
import { captionOf } from './caption.ts'
import { embedHeight } from './height.ts'
import { sizeOfFile } from './picture.ts'
import { printTable } from './table.ts'

/** What names an embed to those who do not see it: its title, unless it keeps that back. */
export function embedTitle(id: string, language: Language, variant: Variant, edition?: string): string {
  return variant === 'wonder' ? ui('wonder', language) : captionOf(id, language, undefined, edition).title
}

/**
 * One iframe, without a script, at a height that has room for everything at any width from 280 px. Of an edition it is
 * pinned: its numbers never change.
 */
export function embedCode(id: string, language: Language, variant: Variant = 'auto', edition?: string): string {
  const attributes = { ...attributesOf(id, language, variant, edition), loading: 'lazy', frameborder: '0' }
  return writeTag('iframe', attributes, '')
}

/** The same as hosts take it who know no lazy loading: WordPress strikes out what it does not know. */
export function plainCode(id: string, language: Language, variant: Variant): string {
  return writeTag('iframe', { ...attributesOf(id, language, variant), frameborder: '0' }, '')
}

function attributesOf(id: string, language: Language, variant: Variant, edition?: string): Record<string, string> {
  return {
    src: site.origin + embedPath(id, language, variant, edition),
    title: embedTitle(id, language, variant, edition),
    width: '100%',
    height: String(embedHeight(id, language, variant, edition)),
  }
}

/** The line that fits frames exactly, for pages that allow scripts. */
export function scriptCode(): string {
  return `<script async src="${site.origin}/embed.js"></script>`
}

/** A picture that leads to the chart's page, and its table, in elements that every host keeps. */
export function pictureCode(id: string, language: Language): string {
  const { title, alt, source } = captionOf(id, language)
  const { columns, rows } = printTable(id, language)
  const page = site.origin + addressIn(language, `/charts/${id}/`)
  const { width, height } = sizeOfFile(id, language, 'wide')
  const src = site.origin + addressIn(language, `/charts/${id}.png`)
  const picture = `<img src="${src}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`
  const cells = rows.map((row) =>
    row.map(({ text, href }) => (href ? link(site.origin + href, text) : escapeXml(text))),
  )
  return [
    '<figure>',
    `  <a href="${page}">${picture}</a>`,
    `  <figcaption>${escapeXml(`${title}. ${source}. ${site.name}, CC BY 4.0.`)}</figcaption>`,
    '</figure>',
    '<table>',
    `  <caption>${escapeXml(title)}</caption>`,
    `  <thead><tr>${columns.map(({ heading }) => `<th scope="col">${escapeXml(heading)}</th>`).join('')}</tr></thead>`,
    '  <tbody>',
    ...cells.map(
      (row) =>
        `    <tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`,
    ),
    '  </tbody>',
    '</table>',
  ].join('\n')
}

function link(href: string, text: string): string {
  return `<a href="${escapeXml(href)}">${escapeXml(text)}</a>`
}

function writeTag(name: string, attributes: Record<string, string>, inner: string): string {
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`)
  return `<${name}${written.join('')}>${inner}</${name}>`
}
