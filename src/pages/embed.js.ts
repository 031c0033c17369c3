import type { APIRoute } from 'astro'
import { build } from 'esbuild'

/** The script for pages that show embeds, as one file without a checksum in its name: it stands in their pages for years. */
export const GET: APIRoute = async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/client/embed.ts'],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2020',
    write: false,
  })
  return new Response(outputFiles[0]!.text)
}
