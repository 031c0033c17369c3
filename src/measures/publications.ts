import { models } from '../schema/chart.ts'
import { defineMeasure, type Measure } from '../schema/measure.ts'
import {
  lastOfQuietYears,
  latest,
  type Publication,
  publications,
  surgeBegins,
  taskForceLargest,
  taskForceMajority,
} from '../tables/publications.ts'

const reads = { publications }
const column = { JEM: 'jem', WSO: 'wso', TFM: 'tfm' } as const
type Moment = (all: readonly Publication[]) => Publication

/** Numbers of one list: its date, its agreements and agencies, each model's count and share. */
function listAt(id: string, moment: Moment): Record<string, Measure> {
  const of = (value: (list: Publication) => number) =>
    defineMeasure({ reads, format: 'count', value: ({ publications }) => value(moment(publications)) })
  const share = (value: (list: Publication) => number) =>
    defineMeasure({
      reads,
      format: 'share',
      value: ({ publications }) => value(moment(publications)) / moment(publications).agreements,
    })
  return {
    [`${id}.date`]: defineMeasure({
      reads,
      format: 'day',
      value: ({ publications }) => moment(publications).published,
    }),
    [`${id}.month`]: defineMeasure({
      reads,
      format: 'month',
      value: ({ publications }) => moment(publications).published.slice(0, 7),
    }),
    [`${id}.agreements`]: of(({ agreements }) => agreements),
    [`${id}.agencies`]: of(({ agencies }) => agencies),
    [`${id}.states`]: of(({ states }) => states),
    ...Object.fromEntries(
      models.flatMap((model) => [
        [`${id}.${model}`, of((list) => list[column[model]])],
        [`${id}.${model}.share`, share((list) => list[column[model]])],
        [
          `${id}.${model}.rank`,
          defineMeasure({
            reads,
            format: 'rank',
            value: ({ publications }) => {
              const list = moment(publications)
              return 1 + models.filter((other) => list[column[other]] > list[column[model]]).length
            },
          }),
        ],
      ]),
    ),
  }
}

/** Numbers computed from the table `publications`. */
export const measures: Record<string, Measure> = {
  ...listAt('list', latest),
  ...listAt('first', (all) => latest(all.filter(({ published }) => published === firstDay(all)))),
  ...listAt('quiet', lastOfQuietYears),
  ...listAt('largest', taskForceLargest),
  ...listAt('majority', taskForceMajority),
  'list.count': defineMeasure({ reads, format: 'count', value: ({ publications }) => publications.length }),
  'surge.from': defineMeasure({ reads, format: 'month', value: () => surgeBegins.slice(0, 7) }),
  'surge.months': defineMeasure({
    reads,
    format: 'count',
    value: ({ publications }) =>
      monthsBetween(lastOfQuietYears(publications).published, latest(publications).published),
  }),
  'list.growth': defineMeasure({
    reads,
    format: 'times',
    value: ({ publications }) => latest(publications).agreements / lastOfQuietYears(publications).agreements,
  }),
}

function firstDay(all: readonly Publication[]): string {
  return all.map(({ published }) => published).reduce((a, b) => (a < b ? a : b))
}

/** Whole months from one day to another. */
function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => new Date(`${day}T00:00:00Z`))
  const months = (b!.getUTCFullYear() - a!.getUTCFullYear()) * 12 + b!.getUTCMonth() - a!.getUTCMonth()
  return b!.getUTCDate() < a!.getUTCDate() ? months - 1 : months
}
