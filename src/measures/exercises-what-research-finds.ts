import { defineMeasure, type Measure } from '../schema/measure.ts'
import { type EffectsStudy, effectsStudies } from '../tables/effects-studies.ts'

const reads = { effectsStudies }
const count = (holds: (study: EffectsStudy) => boolean) =>
  defineMeasure({ reads, format: 'count', value: ({ effectsStudies }) => effectsStudies.filter(holds).length })

/** Something about how many years the studies' data cover, both ends included, where these are known; shortest first. */
const spans = (value: (years: readonly number[]) => number) =>
  defineMeasure({
    reads,
    format: 'times',
    value: ({ effectsStudies }) =>
      value(
        effectsStudies
          .flatMap(({ years_from, years_to }) =>
            years_from && years_to ? [Number(years_to) - Number(years_from) + 1] : [],
          )
          .sort((a, b) => a - b),
      ),
  })

/** Answers of the exercises on research. */
export const measures: Record<string, Measure> = {
  'exercise.research.survey': count(({ kind }) => kind === 'survey'),
  'exercise.research.count': count(({ kind }) => kind === 'count'),
  'exercise.research.crime': count(({ outcome, none_found }) => outcome === 'crime' && none_found !== null),
  'exercise.research.none': count(({ none_found }) => none_found !== null),
  'exercise.research.median': spans((years) => {
    const middle = years.length / 2
    return (years[Math.ceil(middle) - 1]! + years[Math.floor(middle)]!) / 2
  }),
  'exercise.research.mean': spans((years) => years.reduce((sum, span) => sum + span, 0) / years.length),
}
