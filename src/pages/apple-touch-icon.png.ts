import type { APIRoute } from 'astro'
import { renderIcon } from '../render/icon.ts'
import { fileTheme } from '../render/theme.ts'

/** The sign on a phone's screen, which rounds its corners itself. */
export const GET: APIRoute = async () =>
  new Response(new Blob([await renderIcon(180, fileTheme.ink)], { type: 'image/png' }))
