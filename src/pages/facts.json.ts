import type { APIRoute } from 'astro'
import { publishedFacts } from '../receipts/citations.ts'
import { site } from '../site.ts'

/** Every fact that is verified, with its sources. Its shape is described at the address in `$schema`. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify({ $schema: `${site.origin}/facts.schema.json`, facts: publishedFacts() }, null, 1)}\n`)
