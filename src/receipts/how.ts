import { literal } from '../literal.ts'
import { stopOn } from '../problems.ts'
import { rowsOf } from '../rows.ts'
import type { Language } from '../site.ts'
import { states } from '../tables/states.ts'
import { howWords } from '../words.ts'

/**
 * How a measure is computed, in one sentence. The words are in `content/measures/<lang>/`, one for each pattern of
 * ids: `@` stands for a moment (`quiet`), `*` for a code (`TX`, `TFM`, `county`), and both for their names in the text.
 */
export function howOf(id: string, language: Language): string {
  const { moments, codes, how } = howWords(language)
  if (Object.hasOwn(how, id)) return how[id]!
  const known = [...Object.keys(codes), ...rowsOf(states).map(({ state }) => state)]
  for (const [pattern, sentence] of Object.entries(how)) {
    const match = id.match(patternOf(pattern, { moments: Object.keys(moments), codes: known }))
    if (!match) continue
    const { moment } = match.groups ?? {}
    const names = match
      .slice(1)
      .filter((part) => part !== moment)
      .map((code) => codes[code] ?? stateName(code))
    let index = 0
    const text = sentence.replace(/@/g, () => moments[moment ?? ''] ?? '').replace(/\*/g, () => names[index++] ?? '')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  return stopOn([
    {
      file: `content/measures/${language}`,
      message: `no file says how "${id}" is computed`,
      hint: 'add a sentence under `how:` in the file named after that of src/measures; @ stands for a moment, * for a code',
    },
  ])
}

function patternOf(
  pattern: string,
  { moments, codes }: { moments: readonly string[]; codes: readonly string[] },
): RegExp {
  const parts = pattern.split('.').map((part) => {
    if (part === '@') return `(?<moment>${moments.map(literal).join('|')})`
    return part === '*' ? `(${codes.map(literal).join('|')})` : literal(part)
  })
  return new RegExp(`^${parts.join('\\.')}$`)
}

function stateName(code: string): string {
  return rowsOf(states).find(({ state }) => state === code)?.name ?? code
}
