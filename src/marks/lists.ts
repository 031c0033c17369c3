// Drawings that hold several lists at once: each mark says on which it is there, and a browser's script shows one list.
import type { RenderFunction } from '@observablehq/plot'

/** On which lists a mark is there: from the first to the last, counted from 0. */
export interface Lists {
  from: number
  to: number
  /** Whether it is there on the last list of all, which is what the drawing shows until a script asks for another. */
  isNow: boolean
}

/** What is the same on lists that follow each other, once, with the lists on which it is. `sameness` tells things apart. */
export function spells<T>(
  lists: readonly (readonly T[])[],
  sameness: (thing: T) => string,
): { thing: T; lists: Lists }[] {
  const found: { thing: T; lists: Lists }[] = []
  let before = new Map<string, Lists>()
  for (const [index, things] of lists.entries()) {
    const here = new Map<string, Lists>()
    for (const thing of things) {
      const name = sameness(thing)
      const known = before.get(name) ?? { from: index, to: index, isNow: false }
      if (!before.has(name)) found.push({ thing, lists: known })
      known.to = index
      known.isNow = index === lists.length - 1
      here.set(name, known)
    }
    before = here
  }
  return found
}

/** Attributes of a mark that is there on some lists only. */
export function shownDuring({ from, to, isNow }: Lists): Record<string, string> {
  return { 'data-lists': `${from}-${to}`, ...(isNow ? {} : { display: 'none' }) }
}

/** The same for a mark of Plot: its option `render`. */
export function renderDuring(lists: Lists): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const drawn = next!(index, scales, values, dimensions, context)
    for (const [name, value] of Object.entries(shownDuring(lists))) drawn?.setAttribute(name, value)
    return drawn
  }
}
