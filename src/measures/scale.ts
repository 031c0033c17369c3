import { defineMeasure, type Measure } from '../schema/measure.ts'
import { agenciesInScale } from '../tables/agencies-in-scale.ts'
import { weeklyArrests } from '../tables/weekly-arrests.ts'

type Agency = Parameters<
  Parameters<typeof defineMeasure<{ agenciesInScale: typeof agenciesInScale }>>[0]['value']
>[0]['agenciesInScale'][number]
type Weekly = Parameters<
  Parameters<typeof defineMeasure<{ weeklyArrests: typeof weeklyArrests }>>[0]['value']
>[0]['weeklyArrests'][number]
type Format = Measure['format']

/** The agencies by the state that they lie in: the table has one of each. */
const laramie = 'WY'
const colebrook = 'NH'
const duncan = 'SC'

/** Numbers of the tables `agencies_in_scale` and `weekly_arrests`. */
export const measures: Record<string, Measure> = {
  'laramie.officers': of(laramie, 'count', (row) => row.task_force_officers),
  'laramie.arrests': of(laramie, 'count', (row) => row.immigration_arrests!),
  'laramie.arrests.from': of(laramie, 'month', (row) => row.arrests_from!),
  'laramie.payments': of(laramie, 'usd', (row) => row.federal_payments_usd!),
  'colebrook.officers': of(colebrook, 'count', (row) => row.task_force_officers),
  'colebrook.arrests': of(colebrook, 'count', (row) => row.immigration_arrests!),
  'colebrook.payments': of(colebrook, 'usd', (row) => row.federal_payments_usd!),
  'duncan.officers': of(duncan, 'count', (row) => row.task_force_officers),
  'weekly.country': weekly('country', 'count', (row) => row.arrests),
  'weekly.country.year': weekly('country', 'text', (row) => row.week_in),
  'weekly.topAgencies': weekly('top-agencies', 'count', (row) => row.arrests),
  'weekly.topAgencies.month': weekly('top-agencies', 'month', (row) => row.week_in),
  'weekly.topFive': weekly('top-five', 'count', (row) => row.arrests),
  'weekly.topFive.agencies': weekly('top-five', 'count', (row) => row.agencies!),
  'weekly.topFive.month': weekly('top-five', 'month', (row) => row.week_in),
}

function of(state: string, format: Format, value: (row: Agency) => number | string): Measure {
  return defineMeasure({
    reads: { agenciesInScale },
    format,
    value: ({ agenciesInScale }) => value(agenciesInScale.find((row) => row.state === state)!),
  })
}

function weekly(counted: Weekly['counted'], format: Format, value: (row: Weekly) => number | string): Measure {
  return defineMeasure({
    reads: { weeklyArrests },
    format,
    value: ({ weeklyArrests }) => value(weeklyArrests.find((row) => row.counted === counted)!),
  })
}
