// Astro integration: before a page is built every table, chapter and word file is checked, and every mistake is told
// at once.
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { checkFiles } from '../checks/files.ts'
import type { Proof } from '../checks/proofread.ts'
import { describeProblems, type Problem } from '../problems.ts'
import { site } from '../site.ts'
import { checkPinnedFiles, pinnedTables } from './pinned.ts'
import { importFromSite } from './runner.ts'

/** Checks the content before a build and stops on the first mistake, having named all of them. */
export function editorial(): AstroIntegration {
  return {
    name: 'deputized:editorial',
    hooks: {
      // Before Astro reads the chapters itself: it would stop at the first mistake, and without its line.
      'astro:config:setup': async ({ command, config, logger, updateConfig }) => {
        updateConfig({ vite: { plugins: [pinnedTables(new Map(), { edited: command === 'dev' })] } })
        if (command !== 'build') return
        const problems = await checkProject(fileURLToPath(config.root), { drafts: false })
        if (problems.length === 0) return
        logger.error(`${problems.length} to mend before the site can be built\n\n${describeProblems(problems)}\n`)
        process.exit(1)
      },
      'astro:build:done': ({ logger }) => {
        if (!site.origin.endsWith('.example')) return
        logger.warn(`Its links to itself begin with ${site.origin}. Before you publish it, set origin in src/site.ts`)
      },
    },
  }
}

/**
 * Every mistake in the project's content: pinned tables whose bytes are not the pinned ones, else all the rest, which
 * cannot be judged without them. Runs the checks as the build would, through Vite. Of drafts where that is asked for.
 */
export async function checkProject(root: string, { drafts }: { drafts: boolean }): Promise<Problem[]> {
  const unreadable = checkReadable(root)
  if (unreadable.length > 0) return unreadable
  const { checkContent } = await importFromSite<typeof import('../checks/content.ts')>(root, '/src/checks/content.ts')
  return checkContent({ drafts })
}

/** The same, drafts too, with its spelling and how hard it is to read, for which no build waits. */
export async function proofreadProject(root: string): Promise<Proof> {
  const problems = checkReadable(root)
  if (problems.length > 0) return { problems, readings: [], translations: [] }
  const { proofread } = await importFromSite<typeof import('../checks/proofread.ts')>(root, '/src/checks/proofread.ts')
  return proofread()
}

/** What must be right before content can be judged: files that can be read, and tables that are the pinned ones. */
function checkReadable(root: string): Problem[] {
  const problems = checkFiles(root)
  return problems.length > 0 ? problems : checkPinnedFiles(root)
}
