// A pin that was cut off while it put files in their places. Scripts finish it; the build and the checks refuse it.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../problems.ts'

/** Folder in which a pin gathers its files before it puts them in their places: `data/.pin-<process>`. */
const stagingFolder = /^\.pin-\d+$/
/** Present in that folder once every file in it is whole: from then on the pin counts as made. */
export const journalName = 'journal.json'

/** Folders of pins that are under way or were cut off, from the project's root, with whether each had been decided on. */
export function findStaged(root: string): { folder: string; isDecided: boolean }[] {
  const data = join(root, 'data')
  if (!existsSync(data)) return []
  return readdirSync(data)
    .filter((name) => stagingFolder.test(name))
    .sort()
    .map((name) => ({ folder: `data/${name}`, isDecided: existsSync(join(data, name, journalName)) }))
}

/** A pin that was cut off halfway: some tables are old, others new. Nothing may be read until it is finished. */
export function checkInterrupted(root: string): Problem[] {
  return findStaged(root)
    .filter(({ isDecided }) => isDecided)
    .map(({ folder }) => ({
      file: folder,
      message: 'an import was cut off while it put its tables in their places, so that some are old and some are new',
      hint: 'run npm run data:describe or npm run data:import: either finishes it first, and nothing is lost. Leave the folder alone',
    }))
}
