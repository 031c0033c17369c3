import { defineMeasure, type Measure } from '../schema/measure.ts'
import { type EffectsStudy, effectsStudies, outcomes } from '../tables/effects-studies.ts'
import { surgeBegins } from '../tables/publications.ts'

const reads = { effectsStudies }
const count = (holds: (study: EffectsStudy) => boolean) =>
  defineMeasure({ reads, format: 'count', value: ({ effectsStudies }) => effectsStudies.filter(holds).length })

/** Years of the data, where what was read gives them. */
const yearsRead = (studies: readonly EffectsStudy[]) =>
  studies.flatMap(({ years_from, years_to }) => (years_from && years_to ? [{ from: years_from, to: years_to }] : []))

/** Numbers computed from the table `effects_studies`. */
export const measures: Record<string, Measure> = {
  'research.studies': count(() => true),
  ...Object.fromEntries(
    outcomes.map((outcome) => [`research.${outcome}`, count((study) => study.outcome === outcome)]),
  ),
  ...Object.fromEntries(
    (['journal', 'working-paper', 'report', 'thesis'] as const).map((kind) => [
      `research.${kind}`,
      count(({ publication }) => publication === kind),
    ]),
  ),
  'research.comparisons': count(({ kind }) => kind === 'comparison'),
  'research.years.read': count(({ years_from }) => years_from !== null),
  'research.years.unread': count(({ years_from }) => years_from === null),
  'research.years.first': defineMeasure({
    reads,
    format: 'text',
    value: ({ effectsStudies }) =>
      yearsRead(effectsStudies)
        .map(({ from }) => from)
        .sort()[0]!,
  }),
  'research.years.last': defineMeasure({
    reads,
    format: 'text',
    value: ({ effectsStudies }) =>
      yearsRead(effectsStudies)
        .map(({ to }) => to)
        .sort()
        .at(-1)!,
  }),
  'research.surge': count(({ published, years_to }) => (years_to ?? published) >= surgeBegins.slice(0, 4)),
}
