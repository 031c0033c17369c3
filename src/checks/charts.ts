import { chartOf, languages } from '../catalogue.ts'
import { type Renamed, unknownChart } from '../formerly.ts'
import { type Problem, stoppedBy } from '../problems.ts'
import { captionOf } from '../render/caption.ts'
import { drawChart } from '../render/figure.ts'
import { printTable } from '../render/table.ts'
import { stemOf } from '../schema/record.ts'
import { chartsIn } from '../words.ts'

/** Draws every chart, or the one named, at both widths and every step, and writes every word: what is missing stops it. */
export function checkCharts(only?: string): Problem[] {
  return languages.flatMap((language) =>
    chartsIn(language)
      .filter((id) => only === undefined || id === only)
      .flatMap((id) =>
        [undefined, ...Object.keys(chartOf(id).states ?? {})].flatMap((state) =>
          stoppedBy(() => {
            captionOf(id, language, state)
            printTable(id, language)
            for (const size of ['narrow', 'wide'] as const) drawChart(id, { language, size, state })
          }),
        ),
      ),
  )
}

/** Files of words for charts that are not there: nobody would read them. */
export function checkNamesakes(files: readonly string[], known: Renamed): Problem[] {
  return files
    .filter((file) => !known.has(stemOf(file)))
    .map((file) => ({ ...unknownChart(stemOf(file), known), file }))
}
