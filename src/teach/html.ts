import { say } from '../say.ts'
import { addressIn, type Language, site } from '../site.ts'
import { ui } from '../words.ts'
import { escapeXml } from '../xml.ts'
import type { Block, Inline, Section } from './sections.ts'

/**
 * A page of a cartridge: sections as a plain document that stands alone. `hrefOf` turns an address of the site into one
 * that holds inside the cartridge.
 */
export function htmlOf(
  { title, sections, more }: { title: string; sections: readonly Section[]; more?: { text: string; href: string } },
  { language, hrefOf }: { language: Language; hrefOf: (href: string) => string },
): string {
  const words = (text: readonly Inline[]) => text.map((part) => inline(part, hrefOf)).join('')
  const body = sections.map(({ heading, meta, level, blocks }) => {
    const parts = blocks.map((block) => blockOf(block, { words, language }))
    const quiet = meta === undefined ? '' : `<p><em>${escapeXml(meta)}</em></p>\n`
    return `<h${level}>${escapeXml(heading)}</h${level}>\n${quiet}${parts.filter((part) => part !== '').join('\n')}`
  })
  const link = more ? `<p><a href="${escapeXml(more.href)}">${escapeXml(more.text)}</a></p>\n` : ''
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<title>${escapeXml(title)}</title>
</head>
<body>
<h1>${escapeXml(title)}</h1>
${link}${body.join('\n')}
<hr />
<p>${escapeXml(rightsIn(language))}</p>
</body>
</html>
`
}

/** Whose words and charts these are, and under which licence. */
export function rightsIn(language: Language): string {
  return say('teach-rights', { name: site.name, address: `${site.origin}/` }, language)
}

function blockOf(
  block: Block,
  { words, language }: { words: (text: readonly Inline[]) => string; language: Language },
): string {
  // Where students hand their work in, nobody needs lines to write on.
  if (block.kind === 'room') return ''
  if (block.kind === 'chart') {
    const href = `${site.origin}${addressIn(language, `/embed/${block.id}/wonder/`)}`
    return `<p><a href="${escapeXml(href)}">${escapeXml(ui('teach-drawing', language))}</a></p>`
  }
  if (block.kind === 'terms') {
    const rows = block.terms.map(({ term, text }) => `<dt>${words(term)}</dt><dd>${words(text)}</dd>`)
    return `<dl>\n${rows.join('\n')}\n</dl>`
  }
  const label = block.label === undefined ? '' : `<strong>${escapeXml(block.label)}</strong>`
  if (block.kind === 'text') return `<p>${[label, words(block.text)].filter((part) => part !== '').join(' ')}</p>`
  const tag = block.ordered ? 'ol' : 'ul'
  const items = block.items.map((item) => `<li>${words(item)}</li>`).join('\n')
  return `${label === '' ? '' : `<p>${label}</p>\n`}<${tag}>\n${items}\n</${tag}>`
}

function inline(part: Inline, hrefOf: (href: string) => string): string {
  if (typeof part === 'string') return escapeXml(part)
  if ('code' in part) return `<code>${escapeXml(part.code)}</code>`
  return `<a href="${escapeXml(hrefOf(part.href))}">${escapeXml(part.text)}</a>`
}
