import { measureOf } from '../catalogue.ts'
import { braces } from '../fill.ts'
import { type Problem, ProblemsError } from '../problems.ts'
import type { Language } from '../site.ts'
import { sayMeasure } from '../wording.ts'

/**
 * Measures in braces of a word file, each where it stands: those that there are not, and wordings that are not true. Words
 * that a chart keeps for an edition are held against that edition elsewhere.
 */
export function checkFilled(text: string, file: string, language: Language): Problem[] {
  let isOfEdition = false
  return text.split('\n').flatMap((line, index) => {
    if (/^\w/.test(line)) isOfEdition = line.startsWith('editions:')
    if (line.trimStart().startsWith('#')) return []
    return [...line.matchAll(braces)].flatMap(({ 1: id, 2: says, index: column }) =>
      // A word without a dot is a blank, which the page fills in.
      id!.includes('.')
        ? attempt({ file, line: index + 1, column: column + 1 }, () =>
            isOfEdition ? measureOf(id!) : sayMeasure(id!, says, language),
          )
        : [],
    )
  })
}

/** What stops a look-up, told where it was asked for; a fault of another file has its own place. */
function attempt(place: { file: string; line: number; column: number }, run: () => unknown): Problem[] {
  try {
    run()
    return []
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error
    return error.problems.map((problem) => (problem.line === undefined ? { ...problem, ...place } : problem))
  }
}
