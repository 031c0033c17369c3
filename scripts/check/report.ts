// What the checks found, for people, for programs and for code hosts.

import type { Proof } from '../../src/checks/proofread.ts'
import { describeProblems, type Problem } from '../../src/problems.ts'
import { sha256 } from '../../src/sha256.ts'

/** What one kind of check found. */
export interface Section {
  name: 'content' | 'lint and format' | 'types'
  problems: readonly Problem[]
}

/** What is told besides mistakes. */
type Told = Pick<Proof, 'readings' | 'translations'>

/** As text: each section's outcome and mistakes, how hard each chapter is to read, and what is to be translated. */
export function describeSections(sections: readonly Section[], { readings, translations }: Told): string {
  const outcomes = sections.map(({ name, problems }) =>
    problems.length === 0 ? `ok      ${name}` : `FAILED  ${name}\n${describeProblems(problems)}\n`,
  )
  const levels = readings.map(
    ({ file, reading }) =>
      `        ${file.padEnd(44)} ${String(reading.words).padStart(5)} words, ${reading.sentence.toFixed(0)} a sentence, for readers of grade ${reading.grade.toFixed(0)}`,
  )
  return [
    ...outcomes,
    ...(levels.length > 0 ? ['reading', ...levels] : []),
    ...(translations.length > 0 ? ['translations', describeProblems(translations)] : []),
  ].join('\n')
}

/** As JSON: `{ ok, sections: [{ name, ok, problems }], readings: [{ file, words, sentence, grade }], translations }`. */
export function toJson(sections: readonly Section[], { readings, translations }: Told): string {
  const judged = sections.map(({ name, problems }) => ({ name, ok: problems.length === 0, problems }))
  return JSON.stringify(
    {
      ok: judged.every(({ ok }) => ok),
      sections: judged,
      readings: readings.map(({ file, reading }) => ({ file, ...reading })),
      translations,
    },
    null,
    1,
  )
}

/** As commands by which GitHub marks the lines of a proposed change. */
export function toAnnotations(sections: readonly Section[]): string {
  return sections
    .flatMap(({ name, problems }) =>
      problems.map(({ file, line, column, message, hint }) => {
        const place = { file, line, col: line === undefined ? undefined : column, title: name }
        const properties = Object.entries(place)
          .filter(([, value]) => value !== undefined)
          .map(([key, value]) => `${key}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
        return `::error ${properties.join(',')}::${escapeData(`${message}\n${hint}`)}`
      }),
    )
    .join('\n')
}

/** As GitLab's code quality report. */
export function toCodeQuality(sections: readonly Section[]): string {
  const issues = sections.flatMap(({ name, problems }) =>
    problems.map(({ file, line = 1, message, hint }) => ({
      description: `${message}; ${hint}`,
      check_name: name,
      fingerprint: sha256([file, line, message].join('\n')),
      severity: 'major',
      location: { path: file, lines: { begin: line } },
    })),
  )
  return JSON.stringify(issues, null, 1)
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
