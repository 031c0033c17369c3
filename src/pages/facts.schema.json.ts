import type { APIRoute } from 'astro'
import { z } from 'zod'
import { publishedFactSchema } from '../schema/fact.ts'
import { site } from '../site.ts'

/** JSON Schema of facts.json. */
export const GET: APIRoute = () => {
  const schema = z.toJSONSchema(z.object({ $schema: z.string(), facts: z.array(publishedFactSchema) }))
  return new Response(
    `${JSON.stringify({ ...schema, $id: `${site.origin}/facts.schema.json`, title: 'Deputized facts' }, null, 1)}\n`,
  )
}
