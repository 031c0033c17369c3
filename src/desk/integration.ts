// Astro integration: what an editor has while writing, and no reader ever. A build has none of it.
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { mistakesInPlace } from './in-place.ts'
import { watchContent } from './watch.ts'

const pages = [
  ['/desk', 'index'],
  ['/desk/tags', 'tags'],
  ['/desk/charts', 'charts'],
  ['/desk/charts/[id]', 'chart'],
] as const

/** Drafts, mistakes on the page being written, and the desk at `/desk/`: in development alone. */
export function desk(): AstroIntegration {
  return {
    name: 'deputized:desk',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, injectScript, logger, updateConfig }) => {
        if (command !== 'dev') return
        const root = fileURLToPath(config.root)
        updateConfig({
          vite: {
            define: { 'import.meta.env.DRAFTS': 'true' },
            plugins: [mistakesInPlace(root), watchContent(root, logger)],
          },
        })
        injectScript('page', `import '/src/desk/panel.ts'`)
        for (const [pattern, page] of pages)
          injectRoute({ pattern, entrypoint: `./src/desk/${page}.astro`, prerender: true })
        injectRoute({ pattern: '/500', entrypoint: './src/desk/Broken.astro', prerender: true })
      },
    },
  }
}
