import { defineMeasure, type Measure } from '../schema/measure.ts'
import { latest, publications } from '../tables/publications.ts'

/** Values that exercises of several packs name as the files write them. */
export const measures: Record<string, Measure> = {
  'exercise.list.day': defineMeasure({
    reads: { publications },
    format: 'text',
    value: ({ publications }) => latest(publications).published,
  }),
  'exercise.first.day': defineMeasure({
    reads: { publications },
    format: 'text',
    value: ({ publications }) => publications.map(({ published }) => published).sort()[0]!,
  }),
}
