// Astro integration: when all else is written, notes the SHA-256 of every file of the site in /checksums.txt, so that
// anyone who has a copy can tell whether it is whole and unchanged: `sha256sum -c checksums.txt`.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { sha256 } from '../sha256.ts'
import { filesIn } from './files.ts'

/** Name of the list in the site. It cannot name its own sum. */
const list = 'checksums.txt'

/** Writes the list of checksums. Belongs behind every integration that writes files. */
export function checksums(): AstroIntegration {
  return {
    name: 'deputized:checksums',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const files = filesIn(folder).filter((file) => file !== list)
        const lines: string[] = []
        for (const file of files) lines.push(`${sha256(await readFile(join(folder, file)))}  ${file}\n`)
        await writeFile(join(folder, list), lines.join(''))
        logger.info(`${files.length} files, their checksums in ${list}`)
      },
    },
  }
}
