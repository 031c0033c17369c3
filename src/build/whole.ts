// Astro integration: a site appears whole or not at all. Astro empties its folder and then writes for half a minute; what
// is killed or fails meanwhile would leave a part of a site. So it is made in a folder beside, and moved when all is written.
// Builds at the same time do not meet: each has a folder of its own, and the last to finish is the site.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, type StatsFs, statfsSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { describeProblems, type Problem } from '../problems.ts'

/** Makes the site beside its place and moves it there. Belongs behind every integration that writes files or checks them. */
export function whole(): AstroIntegration {
  let place = ''
  return {
    name: 'deputized:whole',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        if (command !== 'build') return
        place = fileURLToPath(config.outDir).replace(/[\\/]$/, '')
        const unfinished = beside(place, 'unfinished')
        const cache = beside(place, 'cache')
        rmSync(unfinished, { recursive: true, force: true })
        mkdirSync(unfinished, { recursive: true })
        updateConfig({ outDir: asFolder(unfinished) })
        if (sweep(place) > 0) {
          logger.warn('Another build is at work here. Each makes its own site; the one that ends last stays')
          // Astro's store of what it has read is for one at a time.
          updateConfig({ cacheDir: asFolder(cache) })
        }
        process.once('exit', () => {
          for (const folder of [unfinished, cache]) rmSync(folder, { recursive: true, force: true })
        })
        const cramped = checkRoom(basename(place), statfsSync(dirname(place)))
        if (cramped.length > 0) {
          logger.error(describeProblems(cramped))
          process.exit(1)
        }
      },
      'astro:build:done': ({ logger }) => {
        putInPlace(place)
        logger.info(`The site is in ${relative(process.cwd(), place) || '.'}/. Look at it with: npm run preview`)
      },
    },
  }
}

/** MB that a build may need: the site has 60, and what it is made with lies beside it meanwhile. */
const needed = 200

/** Whether a disk has room for one site more. A disk that does not say how large it is, is not asked. */
export function checkRoom(place: string, disk: Pick<StatsFs, 'bavail' | 'blocks' | 'bsize'>): Problem[] {
  const free = Math.floor((disk.bavail * disk.bsize) / 2 ** 20)
  if (disk.blocks === 0 || free >= needed) return []
  const message = `has ${free} MB of room left on its disk; expected at least ${needed}`
  return [{ file: place, message, hint: 'make room and build again: what is there stays as it is until then' }]
}

/** Moves the finished site to its place. The one before it leaves by a rename, too: neither is ever there in part. */
export function putInPlace(place: string): void {
  const unfinished = beside(place, 'unfinished')
  const before = beside(place, 'before')
  rmSync(before, { recursive: true, force: true })
  if (!existsSync(unfinished)) throw new Error(`there is no finished site in ${unfinished}`)
  while (existsSync(unfinished)) {
    move(place, before)
    try {
      // Another build may have put its own there in between: then that one leaves, too.
      move(unfinished, place)
    } catch (error) {
      move(before, place)
      throw error
    }
    rmSync(before, { recursive: true, force: true })
  }
}

/**
 * Clears away what builds that were killed have left beside a place. A site that one had moved out of its place returns to
 * it. Gives how many others are still at work.
 */
export function sweep(place: string): number {
  const folder = dirname(place)
  let others = 0
  for (const name of readdirSync(folder)) {
    const [, of, kind, id] = name.match(/^\.(.+)-(unfinished|before|cache)(?:-(\d+))?$/) ?? []
    if (of !== basename(place)) continue
    if (isAtWork(Number(id ?? 0))) others += kind === 'unfinished' ? 1 : 0
    else if (beside(place, kind!) !== join(folder, name)) {
      if (kind === 'before') move(join(folder, name), place)
      rmSync(join(folder, name), { recursive: true, force: true })
    }
  }
  return others
}

/** Whether a process goes on; a folder of this one that is there before it begins is of an earlier one. */
function isAtWork(id: number): boolean {
  if (id === 0 || id === process.pid) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Moves a folder, if it is there, to where nothing is. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    // The code decides: what was in the way may have left since, as it came. Windows calls a place that is taken forbidden.
    const isPassing = ['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code!)
    if (!isPassing && !existsSync(to)) throw error
  }
}

/** On the same disk, for a rename is one step only there; hidden, so that no tool takes it for a part of the project. */
function beside(place: string, kind: string): string {
  return join(dirname(place), `.${basename(place)}-${kind}-${process.pid}`)
}

function asFolder(path: string): URL {
  return pathToFileURL(`${path}/`)
}
