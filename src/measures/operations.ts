import { defineMeasure, type Measure } from '../schema/measure.ts'
import { oneMorning } from '../tables/one-morning.ts'
import { operations } from '../tables/operations.ts'

type Morning = Parameters<Parameters<typeof defineMeasure<{ oneMorning: typeof oneMorning }>>[0]['value']>[0]
type Operations = Parameters<Parameters<typeof defineMeasure<{ operations: typeof operations }>>[0]['value']>[0]

const morning = (value: (tables: Morning) => number) => defineMeasure({ reads: { oneMorning }, format: 'count', value })
const haul = (value: (row: Operations['operations'][number]) => number) =>
  defineMeasure({ reads: { operations }, format: 'count', value: (tables) => value(haulOf(tables)) })

/** Numbers of the tables `one_morning` and `operations`. */
export const measures: Record<string, Measure> = {
  'morning.stops': morning((tables) => of(tables, 'stops')),
  'morning.citations': morning((tables) => of(tables, 'citations')),
  'morning.arrests': morning((tables) => of(tables, 'criminal arrests')),
  'morning.detained': morning((tables) => of(tables, 'immigrants detained')),
  'morning.vehicles': morning((tables) => of(tables, 'vehicles they came from')),
  'morning.without': morning((tables) => of(tables, 'stops') - of(tables, 'vehicles they came from')),
  'morning.hours': morning((tables) => of(tables, 'hours')),
  'morning.overtime': defineMeasure({
    reads: { oneMorning },
    format: 'usd',
    value: (tables) => of(tables, 'overtime'),
  }),
  'morning.month': defineMeasure({
    reads: { operations },
    format: 'month',
    value: ({ operations }) => operations.find(({ precision }) => precision === 'month')!.start,
  }),
  'haul.stops': haul(({ stops }) => stops),
  'haul.citations': haul(({ citations }) => citations),
  'haul.handedOver': haul(({ to_ice }) => to_ice),
  'haul.days': haul(({ start, end }) => Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1),
  'haul.from': defineMeasure({ reads: { operations }, format: 'day', value: (tables) => haulOf(tables).start }),
  'haul.to': defineMeasure({ reads: { operations }, format: 'day', value: (tables) => haulOf(tables).end }),
}

function of({ oneMorning }: Morning, measure: string): number {
  return oneMorning.find((row) => row.measure === measure)!.value
}

/** Operation Safe Haul: the one whose days are known. */
function haulOf({ operations }: Operations) {
  return operations.find(({ precision }) => precision === 'day')!
}
