import type { APIRoute } from 'astro'
import { asIco, renderIcon } from '../render/icon.ts'

/** For programs that know no SVG, and those that ask for this address whatever a page says. */
export const GET: APIRoute = async () => new Response(new Blob([asIco(await renderIcon(32))], { type: 'image/x-icon' }))
