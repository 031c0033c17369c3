import { models } from '../schema/chart.ts'
import { defineMeasure, type Measure } from '../schema/measure.ts'
import { wyomingAgreements } from '../tables/wyoming-agreements.ts'

const reads = { wyomingAgreements }
type Signings = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]['wyomingAgreements']

/** Year from which on Wyoming's agreements grow. */
const growth = '2025'

const count = (value: (signings: Signings) => number) =>
  defineMeasure({ reads, format: 'count', value: ({ wyomingAgreements }) => value(wyomingAgreements) })

/** Numbers of the table `wyoming_agreements`. */
export const measures: Record<string, Measure> = {
  'wyoming.agreements': count((signings) => signings.length),
  'wyoming.agencies': count((signings) => new Set(signings.map(({ agency }) => agency)).size),
  ...Object.fromEntries(
    models.map((model) => [
      `wyoming.${model}`,
      count((signings) => signings.filter((row) => row.model === model).length),
    ]),
  ),
  'wyoming.earlier': count((signings) => before(signings).length),
  'wyoming.earlier.year': defineMeasure({
    reads,
    format: 'text',
    value: ({ wyomingAgreements }) => before(wyomingAgreements)[0]!.date.slice(0, 4),
  }),
  'wyoming.growth.year': defineMeasure({ reads, format: 'text', value: () => growth }),
  'wyoming.last': defineMeasure({
    reads,
    format: 'day',
    value: ({ wyomingAgreements }) => wyomingAgreements.map(({ date }) => date).reduce((a, b) => (a > b ? a : b)),
  }),
}

/** Signings before the growth, in their order. */
function before(signings: Signings): Signings {
  return signings.filter(({ date }) => date < growth).sort((a, b) => (a.date < b.date ? -1 : 1))
}
