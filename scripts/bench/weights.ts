import { barOf, type Site, type Weight, weigh } from './budgets.ts'
import { samplesOf } from './page-types.ts'

/** The heaviest page of each kind of a site: its bytes, the bar for them, its scripts. */
export function weightsOf(site: Site): Record<string, { address: string; bar: number | undefined } & Weight> {
  return Object.fromEntries(
    samplesOf(site).map(({ type, address }) => [
      type,
      { address, ...weigh(site.pages.get(address)!, site), bar: barOf(address, site) },
    ]),
  )
}
