import type { APIRoute } from 'astro'
import { entriesIn } from '../../entries.ts'
import { languageOf } from '../../site.ts'

/** Everything that the search finds, fetched when a reader first looks for something. */
export const GET: APIRoute = async ({ url }) => new Response(JSON.stringify(await entriesIn(languageOf(url.pathname))))
