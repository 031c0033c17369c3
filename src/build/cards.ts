// Astro integration: when the pages are made, draws for each the card that its head names, from the title and the
// description there. Charts have cards of their own, with a drawing: see src/pages/cards.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { JSDOM } from 'jsdom'
import { renderCard } from '../render/card.ts'
import { site } from '../site.ts'

/** Draws the cards of all pages that have none yet. */
export function cards(): AstroIntegration {
  return {
    name: 'deputized:cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort()
        let drawn = 0
        for (const file of files) {
          const head = headOf(await readFile(join(folder, file), 'utf8'))
          const target = head && join(folder, head.path)
          if (!target || existsSync(target)) continue
          await mkdir(dirname(target), { recursive: true })
          await writeFile(target, await renderCard(head))
          drawn++
        }
        logger.info(`${drawn} cards of pages drawn`)
      },
    },
  }
}

/** Title, description and path of the card that a page's head names; undefined where it names none. */
function headOf(html: string): { title: string; text: string; path: string } | undefined {
  const head = JSDOM.fragment(html.slice(0, html.indexOf('</head>')))
  const of = (property: string) => head.querySelector(`meta[property="og:${property}"]`)?.getAttribute('content') ?? ''
  const path = of('image').replace(`${site.origin}/`, '')
  return path === '' ? undefined : { title: of('title'), text: of('description'), path }
}
