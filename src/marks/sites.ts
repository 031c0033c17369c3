// Agencies on a map: who is where on a day, and with which models.
import { type Model, models } from '../schema/chart.ts'
import { listedOn } from '../tables/agreements.ts'
import { hasShape, locate } from './map.ts'

/** What a row must tell of an agency's agreement to be put on a map. */
export interface SiteRow {
  agency_id: string
  agency: string
  state: string
  state_fips: string
  state_name: string
  agency_type: string
  model: Model
  first_listed: string
  last_listed: string
  located_by: string
  longitude: number | null
  latitude: number | null
}

/** An agency on a day: where it is, and the models it holds. */
export type Site<R extends SiteRow = SiteRow> = Omit<R, 'model'> & {
  models: Model[]
  /** The model that reaches furthest of those it holds: task force, then jail, then warrant service. */
  reach: Model
}

/** Agencies on the list of a day, each once with all the models it then held. */
export function sitesOn<R extends SiteRow>(rows: readonly R[], day: string): Site<R>[] {
  const sites = new Map<string, Site<R>>()
  for (const row of listedOn(rows, day)) {
    const { model, ...place } = row
    const site = sites.get(row.agency_id) ?? { ...place, models: [], reach: model }
    site.models = models.filter((known) => known === model || site.models.includes(known))
    site.reach = reachOf(site.models)
    sites.set(row.agency_id, site)
  }
  return [...sites.values()]
}

/** The model that reaches furthest of those that an agency holds. */
export function reachOf(held: readonly Model[]): Model {
  return held.includes('TFM') ? 'TFM' : held.includes('JEM') ? 'JEM' : 'WSO'
}

/** Whether an agency's powers reach a whole state: it has no place on the map but the state itself. */
export function isStatewide({ agency_type, located_by }: Pick<SiteRow, 'agency_type' | 'located_by'>): boolean {
  return agency_type === 'state' && located_by === 'state'
}

/** Whether the map has no room for an agency. */
export function isOffTheMap(site: Site): boolean {
  return isStatewide(site) ? !hasShape(site.state_fips) : !pointOf(site)
}

/** Where an agency lies in the map's frame, in px; null where the map has no room for it. */
export function pointOf({ longitude, latitude }: Site): readonly [number, number] | null {
  return longitude === null || latitude === null ? null : locate(longitude, latitude)
}

/** An agency and its models, in the words of a chart. */
export function describeSite(site: Site, label: (key: string) => string): string {
  return `${site.agency}, ${site.state}: ${site.models.map(label).join(', ')}`
}
