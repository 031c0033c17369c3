import type { APIRoute } from 'astro'
import { knownStates } from '../../places/lookup.ts'
import { allPlaces } from '../../render/place.ts'

export const GET: APIRoute = () => new Response(JSON.stringify(knownStates(allPlaces())))
