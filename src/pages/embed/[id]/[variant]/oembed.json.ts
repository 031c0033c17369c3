import type { APIRoute, GetStaticPathsOptions } from 'astro'
import { type Variant, variants } from '../../../../embed.ts'
import { renderOembed } from '../../../../render/oembed.ts'
import { languageOf } from '../../../../site.ts'
import { chartsIn } from '../../../../words.ts'

export const getStaticPaths = ({ routePattern }: GetStaticPathsOptions) =>
  chartsIn(languageOf(routePattern)).flatMap((id) =>
    variants.filter((variant) => variant !== 'auto').map((variant) => ({ params: { id, variant } })),
  )
export const GET: APIRoute<Record<string, never>, { id: string; variant: Variant }> = ({ params, url }) =>
  new Response(renderOembed(params.id, languageOf(url.pathname), params.variant))
