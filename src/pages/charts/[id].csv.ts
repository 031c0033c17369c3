import type { APIRoute } from 'astro'
import { charts } from '../../catalogue.ts'
import { renderCsv } from '../../render/csv.ts'

export const getStaticPaths = () => [...charts.keys()].map((id) => ({ params: { id } }))
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) => new Response(renderCsv(params.id))
