import type { APIRoute, GetStaticPathsOptions } from 'astro'
import { chartsIn } from '../../catalogue.ts'
import { renderOembed } from '../../render/oembed.ts'
import { languageOf } from '../../site.ts'

export const getStaticPaths = ({ routePattern }: GetStaticPathsOptions) =>
  chartsIn(languageOf(routePattern)).map((id) => ({ params: { id } }))
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params, url }) =>
  new Response(renderOembed(params.id, languageOf(url.pathname), 'auto'))
