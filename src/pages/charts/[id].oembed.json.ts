import type { APIRoute, GetStaticPathsOptions } from 'astro'
import { renderOembed } from '../../render/oembed.ts'
import { languageOf } from '../../site.ts'
import { chartsIn } from '../../words.ts'

export const getStaticPaths = ({ routePattern }: GetStaticPathsOptions) =>
  chartsIn(languageOf(routePattern)).map((id) => ({ params: { id } }))
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params, url }) =>
  new Response(renderOembed(params.id, languageOf(url.pathname), 'auto'))
