import type { APIRoute, GetStaticPathsOptions } from 'astro'
import { languageOf } from '../../../site.ts'
import { cartridgeOf } from '../../../teach/cartridge.ts'
import { packOf, packsIn } from '../../../teach/pack.ts'

export const getStaticPaths = ({ routePattern }: GetStaticPathsOptions) =>
  packsIn(languageOf(routePattern)).map((id) => ({ params: { pack: id, file: id } }))
export const GET: APIRoute<Record<string, never>, { pack: string }> = ({ params, url }) => {
  const language = languageOf(url.pathname)
  return new Response(cartridgeOf(packOf(params.pack, language), language))
}
