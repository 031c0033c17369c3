import type { Model } from '../schema/chart.ts'
import type { Agency } from '../tables/agencies.ts'
import type { Agreement } from '../tables/agreements.ts'

/** An agreement, and when it left the list. */
export type Signed = Agreement & {
  /** Day of the list that no longer held it; null while it is listed. */
  gone: string | null
}

/** An agency with every agreement that a list has shown, in the order of the models. */
export type Deputized = Agency & {
  county: string | null
  agreements: Signed[]
  /** Models of its agreements on the latest list; empty for an agency that has left. */
  listed: Model[]
}

/** Those of a state's agencies that are on the latest list. */
export function listedAmong(agencies: readonly Deputized[]): Deputized[] {
  return agencies.filter(({ listed }) => listed.length > 0)
}
