import { braces } from '../fill.ts'
import type { Problem } from '../problems.ts'
import { facts } from '../records.ts'
import type { Fact } from '../schema/fact.ts'
import { blank } from './blank.ts'
import { numbersIn, plainNumber, wordsOfFact } from './evidence.ts'
import type { Prose, Run } from './prose.ts'
import { sentenceAt } from './sentence.ts'

/** Numbers in the text: each must be computed, or stand in the record of the fact around it. */
export function checkDigits(run: Run, { blocks }: Prose, file: string, names: readonly string[]): Problem[] {
  const around = factAround(run)
  // Of a fact that there is not, its tag is told: nothing can be held against it.
  if (around && !around.fact) return []
  const { id, fact } = around ?? {}
  const known = fact ? new Set(numbersIn(wordsOfFact(fact))) : undefined
  const open = blank(run.text, names)
  return [...open.matchAll(/\p{N}[\p{N},.]*/gu)].flatMap((match) => {
    const number = match[0].replace(/[,.]+$/, '')
    if (known?.has(plainNumber(number))) return []
    const place = { file, ...placeIn(run, match.index) }
    const sentence = sentenceAt(blocks[run.block]!, run.start + match.index)
    return fact
      ? {
          ...place,
          message: `"${number}" is not in the fact "${id}": “${sentence}”`,
          hint: 'correct the number, or the record in content/facts',
        }
      : {
          ...place,
          message: `"${number}" is neither computed nor sourced: “${sentence}”`,
          hint: 'write <Measure id="…" />, or put the sentence into <Fact id="…">',
        }
  })
}

/** The innermost fact around a run of text; without its record where its tag names none that there is. */
export function factAround({ inside }: Run): { id: string | undefined; fact: Fact | undefined } | undefined {
  const tag = inside.findLast(({ name }) => name === 'Fact')
  return tag && { id: tag.attributes.id, fact: facts().get(tag.attributes.id ?? '') }
}

/** Line and column, from 1, of a place in a run of text. */
export function placeIn(
  { text, line, column }: Pick<Run, 'text' | 'line' | 'column'>,
  index: number,
): { line: number; column: number } {
  const before = text.slice(0, index).split('\n')
  return { line: line + before.length - 1, column: (before.length > 1 ? 1 : column) + before.at(-1)!.length }
}

/** Numbers in a word file, or in a chapter's head, by line: outside of `{measures}` there are none but those of names. */
export function checkWordDigits(text: string, file: string, names: readonly string[], from = 1): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    // A list of ids, such as the glossary's `facts: [eo-14159]`, is not shown.
    if (/^\s*\w+: \[[\w, -]*\]\s*$/.test(line)) return []
    const open = blank(
      line
        // Nor is a key, such as the day by which a timeline names an event's label.
        .replace(/^\s*(- )?['"]?[\w.@*-]+['"]?:(?=\s|$)/, (key) => ' '.repeat(key.length))
        .replace(braces, (measure) => ' '.repeat(measure.length)),
      names,
    )
    return [...open.matchAll(/\p{N}[\p{N},.]*/gu)].map((match) => ({
      file,
      line: from + index,
      column: match.index + 1,
      message: `"${match[0].replace(/[,.]+$/, '')}" is typed, not computed: “${line.trim().slice(0, 120)}”`,
      hint: 'write {measure.id}, or add the name it belongs to to content/names.yml',
    }))
  })
}
