import { escapeXml } from '../xml.ts'

/** One entry of a feed. */
interface Entry {
  title: string
  /** Whole address: what readers open, and what tells the entry from all others. */
  address: string
  /** `YYYY-MM-DD`. */
  day: string
  summary: string
}

/** A feed as Atom (RFC 4287). */
export function renderFeed({
  title,
  subtitle,
  author,
  home,
  self,
  language,
  entries,
}: {
  title: string
  subtitle: string
  author: string
  /** Whole address of the page that the feed is of. */
  home: string
  /** Whole address of the feed. */
  self: string
  language: string
  /** In the order of the feed, not empty. */
  entries: readonly Entry[]
}): string {
  const updated = entries.reduce((last, { day }) => (day > last ? day : last), '')
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('title', title),
    element('subtitle', subtitle),
    element('id', home),
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    element('updated', moment(updated)),
    `<author>${element('name', author)}</author>`,
    ...entries.map(({ title, address, day, summary }) =>
      [
        '<entry>',
        element('title', title),
        element('id', address),
        `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
        element('updated', moment(day)),
        element('summary', summary),
        '</entry>',
      ].join('\n'),
    ),
    '</feed>\n',
  ].join('\n')
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

/** Atom wants a moment; only the day is known. */
function moment(day: string): string {
  return `${day}T00:00:00Z`
}
