import { defineMeasure, type Measure } from '../schema/measure.ts'
import { laramieApplications } from '../tables/laramie-applications.ts'
import { oneMorning } from '../tables/one-morning.ts'
import { operations } from '../tables/operations.ts'

type Application = Parameters<
  Parameters<typeof defineMeasure<{ laramieApplications: typeof laramieApplications }>>[0]['value']
>[0]['laramieApplications'][number]

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
const ofApplications = (value: (rows: readonly Application[]) => number) =>
  defineMeasure({
    reads: { laramieApplications },
    format: 'count',
    value: ({ laramieApplications }) => value(laramieApplications),
  })
const passedOn = (isMeant: (hours: number | null) => boolean) =>
  defineMeasure({
    reads: { operations },
    format: 'share',
    value: ({ operations }) => {
      const { to_ice, stops } = operations.find(({ hours }) => isMeant(hours))!
      return to_ice / stops
    },
  })

/** Answers of the exercises on Laramie County. */
export const measures: Record<string, Measure> = {
  'exercise.laramie.days': ofApplications((rows) => {
    const [signed, ...others] = rows.filter(({ sheriff_signed }) => sheriff_signed !== null)
    if (!signed || others.length > 0) throw new Error('the sheriff’s signature is not known for one agreement alone')
    return days(signed.sheriff_signed!, signed.ice_signed)
  }),
  'exercise.laramie.span': ofApplications((rows) => {
    const signed = rows.map(({ ice_signed }) => ice_signed).sort()
    return days(signed[0]!, signed.at(-1)!)
  }),
  // The length in hours is known of the traffic detail alone.
  'exercise.laramie.haul': passedOn((hours) => hours === null),
  'exercise.laramie.detail': passedOn((hours) => hours !== null),
  'exercise.laramie.hourly': defineMeasure({
    reads: { oneMorning },
    format: 'usd',
    value: ({ oneMorning }) => {
      const of = (measure: string) => oneMorning.find((row) => row.measure === measure)!.value
      return of('overtime') / of('hours')
    },
  }),
}
