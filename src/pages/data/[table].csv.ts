import type { APIRoute } from 'astro'
import { tables } from '../../catalogue.ts'
import { tableFile } from '../../render/archive.ts'

export const getStaticPaths = () => [...tables.keys()].map((table) => ({ params: { table } }))
export const GET: APIRoute<Record<string, never>, { table: string }> = ({ params }) =>
  new Response(tableFile(tables.get(params.table)!))
