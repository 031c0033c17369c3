import { defineMeasure, type Measure } from '../schema/measure.ts'
import { laramieApplications } from '../tables/laramie-applications.ts'
import { laramieEvents } from '../tables/laramie-events.ts'

const reads = { laramieApplications }
type Tables = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]
type Events = Parameters<Parameters<typeof defineMeasure<{ laramieEvents: typeof laramieEvents }>>[0]['value']>[0]

/** Year with which the county's story begins. */
const start = '2025'

const count = (value: (tables: Tables) => number) => defineMeasure({ reads, format: 'count', value })
const day = (value: (tables: Tables) => string) => defineMeasure({ reads, format: 'day', value })
const events = (value: (tables: Events) => number) =>
  defineMeasure({ reads: { laramieEvents }, format: 'count', value })

/** Numbers of the tables `laramie_events` and `laramie_applications`. */
export const measures: Record<string, Measure> = {
  'laramie.events': events((tables) => since(tables).length),
  'laramie.events.earlier': events((tables) => tables.laramieEvents.length - since(tables).length),
  'laramie.events.from': defineMeasure({
    reads: { laramieEvents },
    format: 'month',
    value: (tables) => since(tables)[0]!.date.slice(0, 7),
  }),
  'laramie.events.last': defineMeasure({
    reads: { laramieEvents },
    format: 'day',
    value: (tables) => since(tables).at(-1)!.date,
  }),
  ...Object.fromEntries(
    (['JEM', 'WSO', 'TFM'] as const).flatMap((model) => [
      [`laramie.${model}.seen`, day((tables) => of(tables, model).first_seen_pending)],
      [`laramie.${model}.signed`, day((tables) => of(tables, model).ice_signed)],
      [
        `laramie.${model}.days`,
        count((tables) => daysBetween(of(tables, model).first_seen_pending, of(tables, model).ice_signed)),
      ],
    ]),
  ),
  'laramie.TFM.sheriff': day((tables) => of(tables, 'TFM').sheriff_signed!),
  'laramie.TFM.countersigned': count((tables) =>
    daysBetween(of(tables, 'TFM').sheriff_signed!, of(tables, 'TFM').ice_signed),
  ),
  'laramie.threeModels.days': count((tables) => {
    const days = signed(tables)
    return daysBetween(days[0]!, days.at(-1)!)
  }),
  'laramie.applications.year': defineMeasure({
    reads,
    format: 'text',
    value: (tables) => {
      const [year, other] = new Set(signed(tables).map((date) => date.slice(0, 4)))
      if (!year || other) throw new Error('the agreements were not signed within one year')
      return year
    },
  }),
}

function of({ laramieApplications }: Tables, model: string) {
  return laramieApplications.find((row) => row.model === model)!
}

/** Days on which ICE signed, in their order. */
function signed({ laramieApplications }: Tables): string[] {
  return laramieApplications.map(({ ice_signed }) => ice_signed).sort()
}

/** Events of the story, in their order. */
function since({ laramieEvents }: Events) {
  return laramieEvents
    .filter(({ date }) => date >= start)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
