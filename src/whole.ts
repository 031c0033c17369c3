// Astro integration: a site appears whole or not at all. Astro empties its folder and then writes for half a minute; what
// is killed or fails meanwhile would leave a part of a site. So it is made in a folder beside, and moved when all is written.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'

/** Makes the site beside its place and moves it there. Belongs behind every integration that writes files or checks them. */
export function whole(): AstroIntegration {
  let place = ''
  return {
    name: 'deputized:whole',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return
        place = fileURLToPath(config.outDir).replace(/[\\/]$/, '')
        updateConfig({ outDir: pathToFileURL(`${beside(place, 'unfinished')}/`) })
      },
      'astro:build:done': ({ logger }) => {
        putInPlace(place)
        logger.info(`The site is in ${relative(process.cwd(), place) || '.'}/. Look at it with: npm run preview`)
      },
    },
  }
}

/** Moves the finished site to its place. The one before it leaves by a rename, too: neither is ever there in part. */
export function putInPlace(place: string): void {
  const before = beside(place, 'before')
  rmSync(before, { recursive: true, force: true })
  if (existsSync(place)) renameSync(place, before)
  try {
    renameSync(beside(place, 'unfinished'), place)
  } catch (error) {
    if (existsSync(before)) renameSync(before, place)
    throw error
  }
  rmSync(before, { recursive: true, force: true })
}

/** On the same disk, for a rename is one step only there; hidden, so that no tool takes it for a part of the project. */
function beside(place: string, name: string): string {
  return join(dirname(place), `.${basename(place)}-${name}`)
}
