import type { APIRoute } from 'astro'
import { entriesIn } from '../../entries.ts'

/** Everything that the search finds, fetched when a reader first looks for something. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await entriesIn('en')))
