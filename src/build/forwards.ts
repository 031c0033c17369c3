// Astro integration: a chart that has another id than it had stays under the old one, for pages of others. Its old page is
// made as any other and forwards; its embeds, files, card and copy to keep are those of today once more, byte for byte.
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { readdress } from '../formerly.ts'
import { site } from '../site.ts'
import { filesIn } from './files.ts'

/**
 * Copies what stands under a chart's id to those that it had before. Belongs behind what writes cards and copies to keep.
 * `isForwarding` says of a page's whole address whether it only forwards; it knows once the pages are made.
 */
export function forwards(): AstroIntegration & { isForwarding: (page: string) => boolean } {
  /** Path of the page to which each one that forwards leads. */
  const led = new Map<string, string>()
  return {
    name: 'deputized:forwards',
    isForwarding: (page) => led.has(page.replace(site.origin, '')),
    hooks: {
      'astro:build:generated': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        for (const file of filesIn(folder)) {
          if (!pageOfChart.test(file)) continue
          const target = forwardOf(await readFile(join(folder, file), 'utf8'))
          if (target !== undefined) led.set(`/${file.replace(/index\.html$/, '')}`, target)
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (led.size === 0) return
        const folder = fileURLToPath(dir)
        const files = filesIn(folder).filter((file) => !pageOfChart.test(file))
        let copied = 0
        // Each language has a page that forwards; the files of all are found by the id alone.
        const renamed = new Map([...led].map(([from, to]) => [idIn(from), idIn(to)]))
        for (const [old, id] of renamed) {
          for (const file of files) {
            const target = readdress(file, id, old)
            if (target === file) continue
            await mkdir(dirname(join(folder, target)), { recursive: true })
            await copyFile(join(folder, file), join(folder, target))
            copied++
          }
        }
        logger.info(`${led.size} pages forward, ${copied} files stay under ids that charts had before`)
      },
    },
  }
}

/** The path to which a page forwards; undefined for one that stays. */
export function forwardOf(html: string): string | undefined {
  return html.match(/<meta http-equiv="refresh" content="0; url=([^"]+)"/)?.[1]
}

/** The page of a chart, in any language. */
const pageOfChart = /^([a-z]{2}\/)?charts\/[^/]+\/index\.html$/

function idIn(path: string): string {
  return path.split('/').at(-2)!
}
