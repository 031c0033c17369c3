import type { APIRoute } from 'astro'
import { rowsOf, tables } from '../../catalogue.ts'
import { formatTable } from '../../schema/rows.ts'

export const getStaticPaths = () => [...tables.keys()].map((table) => ({ params: { table } }))
export const GET: APIRoute<Record<string, never>, { table: string }> = ({ params }) => {
  const table = tables.get(params.table)!
  return new Response(formatTable(table, rowsOf(table), { sorted: true }))
}
