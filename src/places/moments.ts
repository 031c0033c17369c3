import { type Model, models } from '../schema/chart.ts'
import { lastOfEach } from '../tables/publications.ts'
import type { StatePlace } from './state.ts'

/** Agreements of a state on one list. */
export interface Moment {
  published: string
  counts: Record<Model, number>
}

/** The state's agreements on each list on which their number is another than before, on the first list and on the last. */
export function momentsOf({ agencies, lists }: Pick<StatePlace, 'agencies' | 'lists'>): Moment[] {
  const all = agencies.flatMap(({ agreements }) => agreements)
  const days = lastOfEach(lists, (day) => day).map(({ published }) => published)
  const moments = days.map((published) => {
    const counts = { JEM: 0, WSO: 0, TFM: 0 }
    for (const { model, first_listed, last_listed } of all)
      if (first_listed <= published && published <= last_listed) counts[model as Model]++
    return { published, counts }
  })
  const key = ({ counts }: Moment) => models.map((model) => counts[model]).join()
  return moments.filter(
    (moment, index) => index === 0 || index === moments.length - 1 || key(moment) !== key(moments[index - 1]!),
  )
}

/** Agreements of all models. */
export function sumOf(counts: Record<Model, number>): number {
  return counts.JEM + counts.WSO + counts.TFM
}

/** Agreements stacked under a model's own. */
export function below(counts: Record<Model, number>, model: Model): number {
  return models.slice(0, models.indexOf(model)).reduce((sum, lower) => sum + counts[lower], 0)
}
