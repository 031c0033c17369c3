import { defineMeasure, type Measure } from '../schema/measure.ts'
import { alamanceEvents } from '../tables/alamance-events.ts'
import { azNcAgreements } from '../tables/az-nc-agreements.ts'

const listed = (model?: string) =>
  defineMeasure({
    reads: { azNcAgreements },
    format: 'count',
    value: ({ azNcAgreements }) =>
      azNcAgreements.filter(
        (spell) => spell.state === 'NC' && spell.status === 'listed' && (model === undefined || spell.model === model),
      ).length,
  })

/** Answers of the exercises on North Carolina. */
export const measures: Record<string, Measure> = {
  'exercise.nc.listed': listed(),
  'exercise.nc.listed.WSO': listed('WSO'),
  'exercise.nc.days': defineMeasure({
    reads: { alamanceEvents },
    format: 'count',
    value: ({ alamanceEvents }) => {
      const on = (words: string) => {
        const found = alamanceEvents.filter(({ lane, event }) => lane === 'agreement' && event.includes(words))
        if (found.length !== 1)
          throw new Error(`${found.length} events of Alamance’s agreement say "${words}", not one`)
        return Date.parse(found[0]!.date)
      }
      return (on('Warrant service officer agreement') - on('will end the agreement')) / 86_400_000
    },
  }),
}
