// Astro integration: when the pages are made, writes each chapter and each chart once more as a single file to keep,
// which opens from a disk without a network.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { formatDate } from '../format.ts'
import { parseYaml } from '../schema/yaml.ts'
import { languageOf, offlineOf, site } from '../site.ts'
import { forwardOf } from './forwards.ts'
import { standAlone } from './standalone.ts'

/** The most that a copy may weigh, in bytes. */
const limit = 300_000

const font = '/fonts/libre-franklin.woff2'

/** Writes the copies. Wide drawings are left out of those that would weigh too much with them. */
export function offline(): AstroIntegration {
  let root = ''
  return {
    name: 'deputized:offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root)
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const paths = (await readdir(folder, { recursive: true }))
          .filter((file) => file.endsWith('/index.html'))
          .map((file) => `/${file.replace(/index\.html$/, '')}`)
          .sort()
        const bytes = await readFile(join(folder, font))
        let written = 0
        for (const path of paths) {
          const target = offlineOf(path)
          if (target === undefined) continue
          const html = await readFile(join(folder, path, 'index.html'), 'utf8')
          if (forwardOf(html) !== undefined) continue
          const surroundings = {
            origin: site.origin,
            font: { address: font, bytes },
            notice: await noticeOf(path, root),
          }
          let copy = standAlone(html, { ...surroundings, narrowed: 0 })
          for (let narrowed = 1; Buffer.byteLength(copy) > limit; narrowed++) {
            const lighter = standAlone(html, { ...surroundings, narrowed })
            if (lighter === copy)
              throw new Error(`${target} weighs more than ${limit} bytes: ${Buffer.byteLength(copy)}`)
            copy = lighter
          }
          await mkdir(dirname(join(folder, target)), { recursive: true })
          await writeFile(join(folder, target), copy)
          written++
        }
        logger.info(`${written} copies to keep written`)
      },
    },
  }
}

/** What stands on top of a copy: what it is, the day of its data, and where the page itself is. */
async function noticeOf(path: string, root: string): Promise<string> {
  const language = languageOf(path)
  const file = `content/ui/${language}.yml`
  const words = parseYaml(await readFile(join(root, file), 'utf8'), file) as Record<string, string>
  const { version } = JSON.parse(await readFile(join(root, 'data/datapackage.json'), 'utf8')) as { version: string }
  const page = `${site.origin}${path}`
  return words['offline-notice']!.replace('{day}', formatDate(version, 'day', language)).replace(
    '{page}',
    `<a href="${page}">${page}</a>`,
  )
}
