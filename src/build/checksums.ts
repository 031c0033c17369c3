// Astro integration: when all else is written, notes the SHA-256 of every file of the site in /checksums.txt, so that
// anyone who has a copy can tell whether it is whole and unchanged: `sha256sum -c checksums.txt`.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { compareText } from '../problems.ts'
import { sha256 } from '../sha256.ts'

/** Name of the list in the site. It cannot name its own sum. */
const list = 'checksums.txt'

/** Writes the list of checksums. Belongs behind every integration that writes files. */
export function checksums(): AstroIntegration {
  return {
    name: 'deputized:checksums',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
          .filter((file) => file !== list)
          .sort(compareText)
        const lines: string[] = []
        for (const file of files) lines.push(`${sha256(await readFile(join(folder, file)))}  ${file}\n`)
        await writeFile(join(folder, list), lines.join(''))
        logger.info(`${files.length} files, their checksums in ${list}`)
      },
    },
  }
}
