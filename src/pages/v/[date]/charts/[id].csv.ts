import type { APIRoute } from 'astro'
import { pinnedCharts } from '../../../../editions/kept.ts'
import { renderCsv } from '../../../../render/csv.ts'
import { site } from '../../../../site.ts'

export const getStaticPaths = () => pinnedCharts(site.language).map((params) => ({ params }))
export const GET: APIRoute<Record<string, never>, { id: string; date: string }> = ({ params }) =>
  new Response(renderCsv(params.id, params.date))
