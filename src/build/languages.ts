// Astro integration: gives every language beside the first the pages of the first, under its code. A language is there
// when it has words of the interface; what else it lacks, the checks tell.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { site } from '../site.ts'

/** Makes, for each language of `content/ui` but the first, every page and file that asks for its language. */
export function languages(): AstroIntegration {
  return {
    name: 'deputized:languages',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        const root = fileURLToPath(config.root)
        const routes = translatedRoutes(join(root, 'src/pages'))
        for (const language of translationsIn(root)) {
          for (const { file, pattern } of routes) {
            injectRoute({ pattern: `/${language}${pattern}`, entrypoint: `src/pages/${file}`, prerender: true })
          }
        }
      },
    },
  }
}

/** Languages that the site is translated into. */
function translationsIn(root: string): string[] {
  return readdirSync(join(root, 'content/ui'))
    .map((file) => basename(file, '.yml'))
    .filter((language) => language !== site.language)
    .sort()
}

/** Pages and files whose address or words depend on the language: those that ask for it. The rest is the same for all. */
function translatedRoutes(folder: string): { file: string; pattern: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(astro|ts)$/.test(file))
    .sort()
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes('languageOf('))
    .map((file) => ({ file, pattern: patternOf(file) }))
}

/** Address of a file among the pages, its parameters in brackets. */
function patternOf(file: string): string {
  return `/${file.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '')}`
}
