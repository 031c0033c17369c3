import { languages, measureOf } from '../catalogue.ts'
import { editions } from '../editions/kept.ts'
import { fill } from '../fill.ts'
import { measure } from '../measure.ts'
import { nearest, type Problem, ProblemsError, stoppedBy } from '../problems.ts'
import { measuresIn } from '../receipts/receipts.ts'
import { releases } from '../records.ts'
import { drawChart } from '../render/figure.ts'
import { printTable } from '../render/table.ts'
import { type Edition, editionsPath } from '../schema/edition.ts'
import { type Language, site } from '../site.ts'
import { chartsIn, editionDatesIn, wordsOf } from '../words.ts'

/** Today's words of each chart hold for an edition, in every language, or it has words of its own. */
export function checkWordsThen({ date }: Edition, ids: readonly string[]): Problem[] {
  return languages.flatMap((language) =>
    chartsIn(language)
      .filter((id) => ids.includes(id))
      .flatMap((id) => checkWords(date, id, language)),
  )
}

function checkWords(date: string, id: string, language: Language): Problem[] {
  const file = `content/charts/${language}/${id}.yml`
  const words = wordsOf(id, language, date)
  const parts = [
    ...(['title', 'subtitle', 'takeaway', 'alt', 'note'] as const).map((name) => [name, words[name]] as const),
    ...Object.entries(words.labels).map(([name, text]) => [`labels: ${name}`, text] as const),
  ]
  // What is wrong with words of today is told where they stand.
  if (parts.some(([, text]) => stoppedBy(() => fill(text, language)).length > 0)) return []
  const untrue = parts.flatMap(([name, text]) =>
    attempt(
      () => fill(text, language, date),
      (found, hint) => ({
        file,
        message: `"${name}" does not hold for the edition of ${date}: ${found}`,
        hint: `under \`editions:\` give "${date}" a ${name} that does${hint ? `, for instance: ${hint}` : ''}`,
      }),
    ),
  )
  if (untrue.length > 0) return untrue
  return attempt(
    () => {
      printTable(id, language, date)
      for (const size of ['narrow', 'wide'] as const) drawChart(id, { language, size, edition: date })
    },
    (found, hint) => ({
      file,
      message: `cannot be drawn for the edition of ${date}: ${found}`,
      hint: hint ?? `mend src/charts/${id}.ts so that it draws those rows too`,
    }),
  )
}

/** Numbers in the words of an edition's charts read as its release noted them, and rest on its tables alone. */
export function checkNumbersThen({ date, released, tables }: Edition, ids: readonly string[]): Problem[] {
  const noted = releases().find((release) => release.released === released)?.numbers ?? {}
  const used = new Set(ids.flatMap((id) => [...measuresIn(JSON.stringify(wordsOf(id, site.language, date)))]))
  return [...used].flatMap((id) => {
    const others = Object.values(measureOf(id).reads).filter(({ name }) => !Object.hasOwn(tables, name))
    if (others.length > 0) {
      const message = `the number "${id}" stands in a chart of the edition of ${date}, and rests on the table ${others[0]!.name}, which that edition has not`
      return [{ file: editionsPath, message, hint: `under \`editions:\` give "${date}" words without it` }]
    }
    const was = noted[id]
    const { text } = measure(id, site.language, date)
    if (was === undefined || was === text) return []
    return [
      {
        file: `data/releases/${released}.json`,
        message: `the number "${id}" of the edition of ${date} was published as ${was} and is now ${text}`,
        hint: 'a pinned number does not change: let src/measures make of those tables what it made, under a new id if need be',
      },
    ]
  })
}

/** Words for an edition are words for one that is kept. */
export function checkEditionKeys(): Problem[] {
  const dates = editions().map(({ date }) => date)
  return languages.flatMap((language) =>
    chartsIn(language).flatMap((id) =>
      editionDatesIn(id, language)
        .filter((date) => !dates.includes(date))
        .map((date) => {
          const meant = nearest(date, dates)
          return {
            file: `content/charts/${language}/${id}.yml`,
            message: `has words for an edition of ${date}, and none is kept`,
            hint: meant ? `did you mean "${meant}"?` : `the editions are in ${editionsPath}`,
          }
        }),
    ),
  )
}

function attempt(run: () => void, problem: (found: string, hint: string | undefined) => Problem): Problem[] {
  try {
    run()
    return []
  } catch (error) {
    if (error instanceof ProblemsError)
      return error.problems.map((found) => (found.line === undefined ? problem(found.message, found.hint) : found))
    return [problem((error as Error).message, undefined)]
  }
}
