// What stands under an id that a chart had before: today's once more, and a page that forwards.
import { charts } from '../../src/catalogue.ts'
import { addressToday } from '../../src/formerly.ts'

/** The path of today of a page or a file. */
export function pathToday(path: string): string {
  return addressToday(path, charts)
}

/** Whether a page or a file is there for pages of others alone, under an id that its chart had before. */
export function isFormer(path: string): boolean {
  return pathToday(path) !== path
}
