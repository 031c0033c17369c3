import type { Renamed } from '../formerly.ts'
import { findTwice, type Problem } from '../problems.ts'

/** Ids that charts say they had before, and that were never one, are a chart's today, or are another chart's as well. */
export function checkFormerly(charts: Renamed): Problem[] {
  const named = [...charts].flatMap(([id, { formerly = [] }]) =>
    formerly.map((name) => ({ file: `src/charts/${id}.ts`, kind: 'former id', name })),
  )
  const wrong = named.flatMap(({ file, name }) => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
      const hint = 'write it as it stood in addresses: lower-case words and numbers, joined by hyphens'
      return [{ file, message: `was formerly "${name}", which is no id`, hint }]
    }
    if (!charts.has(name)) return []
    const hint = `take it out of \`formerly\`, or give src/charts/${name}.ts an id that no chart ever had`
    return [{ file, message: `was formerly "${name}", which is the id of a chart today`, hint }]
  })
  const twice = findTwice(named).map((problem) => ({
    ...problem,
    hint: 'take it out of one of them: an address leads to one chart',
  }))
  return [...wrong, ...twice]
}
