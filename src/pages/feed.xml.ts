import type { APIRoute } from 'astro'
import { dataPackage } from '../catalogue.ts'
import { fill } from '../fill.ts'
import { formatDate } from '../format.ts'
import { firstReleased } from '../machines/days.ts'
import { renderFeed } from '../machines/feed.ts'
import { listCorrections } from '../releases/corrections.ts'
import { languageOf, site } from '../site.ts'
import { chaptersIn } from '../story/chapters.ts'
import { pageIn } from '../story/translations.ts'
import { ledger, ui } from '../words.ts'

/** Corrections and other changes, newest first, then the chapters in their order. */
export const GET: APIRoute = async ({ url }) => {
  const language = languageOf(url.pathname)
  const whole = (path: string) => `${site.origin}${pageIn(language, path)}`
  const corrections = listCorrections(ledger(language)).map(({ anchor, kind, on, said, says, why, moved }) => ({
    title: `${ui(`change-${kind}`, language)}: ${formatDate(on, 'day', language)}`,
    address: whole(`/corrections/#${anchor}`),
    day: on,
    summary: [
      [ui('change-said', language), said],
      [ui('change-says', language), says],
      [ui('change-why', language), why],
      ...(moved ? [[ui('change-moved', language), `${moved.length}.`]] : []),
    ]
      .map(([heading, text]) => `${heading}: ${text}`)
      .join(' '),
  }))
  const chapters = (await chaptersIn(language)).map(({ href, entry: { data } }) => ({
    title: data.title,
    address: `${site.origin}${href}`,
    // The day of the first release; until then that of the data.
    day: firstReleased() ?? dataPackage.version,
    summary: fill(data.standfirst, language),
  }))
  const feed = renderFeed({
    title: site.name,
    subtitle: ui('feed-words', language),
    author: site.name,
    home: whole('/'),
    self: whole('/feed.xml'),
    language,
    entries: [...corrections, ...chapters],
  })
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
