import type { Problem } from '../problems.ts'
import type { Prose } from './prose.ts'

/** Headings out of order: those who hear a page find their way by them. The title is the only one of the first depth. */
export function checkHeadings({ headings, blocks }: Prose, file: string): Problem[] {
  const seen = new Map<string, number>()
  return headings.flatMap(({ depth, line, column, block }, index) => {
    const text = blocks[block]!.trim()
    const complain = (message: string, hint: string) => [{ file, line, column, message, hint }]
    const above = headings[index - 1]?.depth ?? 1
    if (text === '') return complain('a heading without words', 'write its words, or take the signs # away')
    if (depth === 1) return complain(`“${text}” has one #, as only the title has`, 'write ## before it')
    if (depth > above + 1)
      return complain(
        `“${text}” has ${depth} signs #, and ${above === 1 ? 'no heading stands above it' : `the heading above has ${above}`}`,
        `write ${'#'.repeat(above + 1)} ${text}; ${above === 1 ? '### stands below a ## only' : 'a step down is one # more'}`,
      )
    const first = seen.get(text.toLowerCase())
    if (first !== undefined)
      return complain(
        `“${text}” is a heading a second time; the first is on line ${first}`,
        'give one of them other words',
      )
    seen.set(text.toLowerCase(), line)
    return []
  })
}
