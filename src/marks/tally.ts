import { formatNumber } from '../format.ts'
import { type Drawing, type Model, models } from '../schema/chart.ts'

/** How many of each model, in words, the model that reaches furthest first: “194 task force, 52 jail”. */
export function tallyModels(
  rows: readonly { model: Model; agreements: number }[],
  { label, language }: Pick<Drawing, 'label' | 'language'>,
): string {
  return [...models]
    .reverse()
    .map((model) => ({ model, count: rows.find((row) => row.model === model)?.agreements ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ model, count }) => `${formatNumber(count, language)} ${label(model).toLocaleLowerCase(language)}`)
    .join(', ')
}
