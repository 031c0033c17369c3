import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { cards } from './src/build/cards.ts'
import { checksums } from './src/build/checksums.ts'
import { editorial } from './src/build/editorial.ts'
import { forwards } from './src/build/forwards.ts'
import { languages } from './src/build/languages.ts'
import { offline } from './src/build/offline.ts'
import { paragraphs } from './src/build/paragraphs.ts'
import { whole } from './src/build/whole.ts'
import { desk } from './src/desk/integration.ts'
import { site } from './src/site.ts'

const former = forwards()

export default defineConfig({
  site: site.origin,
  trailingSlash: 'always',
  // "jsx" would eat the space between a word and the number after it.
  compressHTML: true,
  // Of the pages only: an embed has its chart's page as its address, and so has a page that forwards there.
  integrations: [
    mdx(),
    sitemap({
      filter: (page) => !page.includes('/embed/') && !former.isForwarding(page),
      namespaces: { image: false, news: false, video: false, xhtml: false },
    }),
    languages(),
    cards(),
    offline(),
    former,
    // Behind all that write.
    checksums(),
    editorial(),
    desk(),
    // Last: until then nothing is where the site is looked for.
    whole(),
  ],
  // Inlined: a page is one request, and an embed needs nothing but itself.
  build: { inlineStylesheets: 'always', format: 'directory' },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: { plugins: [paragraphs()], build: { assetsInlineLimit: 8192 } },
})
