import { facts } from '../catalogue.ts'
import type { Problem } from '../problems.ts'
import type { Run } from './prose.ts'

/** Numbers in the text: each must be computed, or stand in the record of the fact around it. */
export function checkDigits({ text, line, column, inside }: Run, file: string, names: readonly string[]): Problem[] {
  const id = inside.findLast((tag) => tag.name === 'Fact')?.attributes.id
  const fact = id === undefined ? undefined : facts().get(id)
  const known = fact ? new Set(numbersIn(JSON.stringify(fact))) : undefined
  const open = blank(text, names)
  return [...open.matchAll(/\d[\d,.]*/g)].flatMap((match) => {
    const number = trimNumber(match[0])
    if (known?.has(plain(number))) return []
    const before = open.slice(0, match.index).split('\n')
    const place = {
      file,
      line: line + before.length - 1,
      column: (before.length > 1 ? 1 : column) + before.at(-1)!.length,
    }
    const sentence = sentenceAround(text, match.index)
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

function numbersIn(text: string): string[] {
  return (text.match(/\d[\d,.]*/g) ?? []).flatMap((match) => {
    const number = plain(trimNumber(match))
    // A date in a record, 2026-02-04, reads "4 February 2026" in a sentence.
    return [number, String(Number(number))]
  })
}

function trimNumber(match: string): string {
  return match.replace(/[,.]+$/, '')
}

function plain(number: string): string {
  return number.replaceAll(',', '')
}

function sentenceAround(text: string, index: number): string {
  const start = Math.max(0, ...['. ', '? ', '! '].map((end) => text.lastIndexOf(end, index) + 1))
  const end = text.slice(index).search(/[.?!](\s|$)/)
  const sentence = text
    .slice(start, end < 0 ? text.length : index + end + 1)
    .replace(/\s+/g, ' ')
    .trim()
  return sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence
}

/** Numbers in a word file, by line: outside of `{measures}` there are none but those of names. */
export function checkWordDigits(text: string, file: string, names: readonly string[]): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    // A list of ids, such as the glossary's `facts: [eo-14159]`, is not shown.
    if (/^\s*\w+: \[[\w, -]*\]$/.test(line)) return []
    const open = blank(
      line.replace(/\{[^}]*\}/g, (measure) => ' '.repeat(measure.length)),
      names,
    )
    return [...open.matchAll(/\d[\d,.]*/g)].map((match) => ({
      file,
      line: index + 1,
      column: match.index + 1,
      message: `"${trimNumber(match[0])}" is typed, not computed: “${line.trim().slice(0, 120)}”`,
      hint: 'write {measure.id}, or add the name it belongs to to content/names.yml',
    }))
  })
}

/** A text with its names blanked out, places kept. */
function blank(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '.repeat(name.length)), text)
}
