import { texts } from '../catalogue.ts'
import { type Problem, stopOn, stoppedBy } from '../problems.ts'
import { stemOf } from '../schema/record.ts'
import type { Language } from '../site.ts'
import { fileOfPack, type Pack, packOf } from '../teach/pack.ts'
import { keyOf, sheetOf } from '../teach/sections.ts'
import { checkWordClaims, type Judge } from './claims.ts'
import { checkWordDigits } from './digits.ts'

/** Every mistake in the packs for teachers: what they ask for that is not there, typed numbers, claims. */
export function checkPacks(language: Language, judge: Judge): readonly Problem[] {
  const folder = `content/teach/${language}/`
  const files = [...texts.packs].filter(([file]) => file.startsWith(folder))
  return files.flatMap(([file, text]) => {
    // How long a part takes and whom it suits is the teacher's plan, and no claim; nor is an id or the name of a file.
    const words = text.replace(/^[ \t]*((age|minutes): \d+|(files|columns|terms): \[.*\]|(- id|chart): \S+)$/gm, '')
    // What is quoted from a file claims nothing of our own.
    const own = words.replace(/`[^`\n]*`/g, (quoted) => ' '.repeat(quoted.length))
    return [
      ...checkPack(stemOf(file), language).map((problem) => placed(problem, file, text)),
      ...checkWordDigits(words, file, judge.names),
      ...checkWordClaims(own, file, judge),
    ]
  })
}

/** What a pack asks for and there is not, told at the first line that names it: other files are only where it was looked for. */
function placed(problem: Problem, file: string, text: string): Problem {
  if (problem.line !== undefined || problem.file.startsWith('content/dictionary/')) return problem
  const [, name] = problem.message.match(/"([^"]+)"/) ?? []
  const line = name === undefined ? 0 : text.split('\n').findIndex((words) => words.includes(name)) + 1
  return { ...problem, file, ...(line > 0 ? { line } : {}) }
}

function checkPack(id: string, language: Language): readonly Problem[] {
  return stoppedBy(() => {
    const pack = packOf(id, language)
    sheetOf(pack, language)
    keyOf(pack, language)
    stopOn(repeated(pack, language))
  })
}

function repeated({ id, exercises }: Pack, language: Language): Problem[] {
  const ids = exercises.map((exercise) => exercise.id)
  return ids
    .filter((name, index) => ids.indexOf(name) !== index)
    .map((name) => ({
      file: fileOfPack(id, language),
      message: `has two exercises "${name}"`,
      hint: 'give each an id of its own',
    }))
}
