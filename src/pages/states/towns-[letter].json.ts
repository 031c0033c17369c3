import type { APIRoute } from 'astro'
import { type KnownTowns, knownTowns } from '../../places/lookup.ts'
import { allPlaces } from '../../render/place.ts'
import { rowsOf } from '../../rows.ts'
import { counties } from '../../tables/counties.ts'
import { places } from '../../tables/places.ts'

export const getStaticPaths = () =>
  [...knownTowns(allPlaces(), { towns: rowsOf(places), counties: rowsOf(counties) })].map(([letter, towns]) => ({
    params: { letter },
    props: { towns },
  }))
export const GET: APIRoute<{ towns: KnownTowns }> = ({ props }) => new Response(JSON.stringify(props.towns))
