// Ids that charts had before. They are public addresses, which pages of others frame, cite and link to: under each of them
// its chart stays to be found, and none is used again.
import { literal } from './literal.ts'
import { type Problem, unknownName } from './problems.ts'
import type { Chart } from './schema/chart.ts'

/** Charts by the id of today. */
export type Renamed = ReadonlyMap<string, Pick<Chart, 'formerly'>>

/** Every id that a chart had before, with its id of today. */
export function formerIds(charts: Renamed): ReadonlyMap<string, string> {
  return new Map([...charts].flatMap(([id, { formerly = [] }]) => formerly.map((old) => [old, id] as const)))
}

/** Every id of a chart: that of today, then those that it had before. */
export function idsOf(id: string, charts: Renamed): readonly string[] {
  return [id, ...(charts.get(id)?.formerly ?? [])]
}

/** The id under which something of an earlier day lists a chart; undefined where it lists none of the chart's ids. */
export function listedAs(id: string, listed: object, charts: Renamed): string | undefined {
  return idsOf(id, charts).find((name) => Object.hasOwn(listed, name))
}

/** Charts that something of an earlier day lists under none of their ids: they are new since. */
export function unlisted(listed: object, charts: Renamed): string[] {
  return [...charts.keys()].filter((id) => listedAs(id, listed, charts) === undefined)
}

/** Tells that no chart has that id, with the one that had it before, or the nearest. */
export function unknownChart(id: string, charts: Renamed): Problem {
  const folder = 'src/charts'
  const now = formerIds(charts).get(id)
  if (now === undefined) return unknownName('chart', id, charts.keys(), folder)
  const message = `there is no chart "${id}" any more`
  return { file: folder, message, hint: `did you mean "${now}"? It was called "${id}" before` }
}

/** Address of today of what had another before; as it is where no chart had it. */
export function addressToday(path: string, charts: Renamed): string {
  return [...formerIds(charts)].reduce((address, [old, id]) => readdress(address, old, id), path)
}

/** An address, or a file of the site, with another id in the place of a chart's; as it is where it is not the chart's. */
export function readdress(path: string, from: string, to: string): string {
  return path.replace(new RegExp(`(?<=(?:^|/)(?:charts|embed)/)${literal(from)}(?=[/.@]|$)`), to)
}
