import type { APIRoute } from 'astro'
import { dataPackage } from '../catalogue.ts'
import { receiptsIn } from '../receipts/receipts.ts'
import { languageOf } from '../site.ts'

/** Every computed number of the site: its value, how it reads, how it is made, where it stands. */
export const GET: APIRoute = ({ url }) => {
  const numbers = receiptsIn(languageOf(url.pathname)).map(({ id, value, text, how, tables, used }) => ({
    id,
    value,
    text,
    how,
    tables,
    used,
  }))
  return new Response(`${JSON.stringify({ dataDate: dataPackage.version, numbers }, null, 1)}\n`)
}
