// The chapters of a language beside one another: each has a place of its own in the story, and a title of its own.
import type { Problem } from '../problems.ts'
import { isDraft, valuesOf } from '../schema/page.ts'

/** Chapters without a place in the story, and those that share a place or a title with an earlier file. */
export function checkOrder(chapters: ReadonlyMap<string, string>): Problem[] {
  const seen = new Map<string, string>()
  return [...chapters].flatMap(([file, text]) => {
    const { order, title } = valuesOf(text)
    const lineOf = (key: string) => text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1
    const repeated = Object.entries({ order, title }).flatMap(([key, value]) => {
      const name = `${file.split('/')[2]} ${key} ${String(value).trim().toLowerCase()}`
      const first = seen.get(name)
      if (value === undefined) return []
      if (first === undefined) seen.set(name, file)
      if (first === undefined) return []
      const message = `has the ${key} ${JSON.stringify(value)}, and so has ${first}`
      return [{ file, line: lineOf(key), message, hint: `give one of them another ${key}` }]
    })
    // A draft may not know its place yet.
    if (order !== undefined || title === undefined || isDraft(text)) return repeated
    const hint = 'write `order:` with its number into the head'
    return [...repeated, { file, line: lineOf('title'), message: 'has no place in the story', hint }]
  })
}
