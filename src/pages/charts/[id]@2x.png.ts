import type { APIRoute, GetStaticPaths } from 'astro'
import { fileOf } from '../../render/files.ts'
import { languageOf } from '../../site.ts'
import { chartsIn } from '../../words.ts'

export const getStaticPaths: GetStaticPaths = ({ routePattern }) =>
  chartsIn(languageOf(routePattern)).map((id) => ({ params: { id } }))
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params, url }) =>
  new Response(await fileOf(params.id, 'png-2x', languageOf(url.pathname)))
