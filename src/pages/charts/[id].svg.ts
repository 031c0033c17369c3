import type { APIRoute } from 'astro'
import { charts } from '../../catalogue.ts'
import { renderSvgFile } from '../../render/file.ts'

export const getStaticPaths = () => [...charts.keys()].map((id) => ({ params: { id } }))
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(await renderSvgFile(params.id, 'en'))
