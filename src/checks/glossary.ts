import { fill } from '../fill.ts'
import { nearest, type Problem, stoppedBy } from '../problems.ts'
import { factOf } from '../receipts/citations.ts'
import { facts } from '../records.ts'
import type { Language } from '../site.ts'
import { glossary } from '../words.ts'

/** Every mistake in what a term names: other terms, facts, and numbers. */
export function checkGlossary(language: Language): readonly Problem[] {
  const file = `content/glossary/${language}.yml`
  const terms = glossary(language)
  return Object.entries(terms).flatMap(([id, { short, long = '', see = [], facts: backing = [] }]) => [
    ...see
      .filter((other) => !(other in terms) || other === id)
      .map((other) => ({
        file,
        message: `"${id}" says to see "${other}"`,
        hint: hintFor(other, Object.keys(terms)),
      })),
    ...backing
      .filter((fact) => !facts().has(fact))
      .map((fact) => ({ file, message: `"${id}" rests on "${fact}"`, hint: hintFor(fact, facts().keys()) })),
    ...attempt(file, () => backing.filter((fact) => facts().has(fact)).map(factOf)),
    ...attempt(file, () => fill(`${short} ${long}`, language)),
  ])
}

function hintFor(id: string, known: Iterable<string>): string {
  const meant = nearest(id, known)
  return meant ? `did you mean "${meant}"?` : 'name one that is there, and not the term itself'
}

function attempt(file: string, run: () => unknown): readonly Problem[] {
  return stoppedBy(run).map((problem) => (problem.line === undefined ? { ...problem, file } : problem))
}
