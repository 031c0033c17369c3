import type { APIRoute } from 'astro'
import { renderPlaceCsv } from '../../places/file.ts'
import type { StatePlace } from '../../places/state.ts'
import { allPlaces } from '../../render/place.ts'

export const getStaticPaths = () =>
  allPlaces()
    .filter(({ agencies }) => agencies.length > 0)
    .map((place) => ({ params: { state: place.state.toLowerCase() }, props: { place } }))
export const GET: APIRoute<{ place: StatePlace }> = ({ props }) => new Response(renderPlaceCsv(props.place))
