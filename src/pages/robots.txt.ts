import type { APIRoute } from 'astro'
import { site } from '../site.ts'

/** Everything may be read by machines; the sitemap says what there is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.origin}/sitemap-index.xml\n`)
