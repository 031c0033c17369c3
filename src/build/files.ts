import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compareText } from '../problems.ts'

/** Every file below a folder, by its path there with slashes, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort(compareText)
}
