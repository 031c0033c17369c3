import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AstroIntegrationLogger } from 'astro'
import type { Plugin } from 'vite'
import { describeProblems, type Problem } from '../problems.ts'
import { parseYaml } from '../schema/yaml.ts'

/** What the panel on a page is told. */
export interface Told {
  problems: Problem[]
  /** The words of content/desk.yml. */
  words: Record<string, string>
}

/** Vite plugin: checks what editors write after every edit, and tells the terminal and every open page. */
export function watchContent(root: string, logger: AstroIntegrationLogger): Plugin {
  return {
    name: 'deputized:watch-content',
    configureServer(server) {
      const worker = new Worker(new URL('./checker.ts', import.meta.url), { workerData: { root } })
      let problems: Problem[] | undefined
      let said = ''
      let waiting: { changed: Set<string>; listed: boolean } | undefined
      let timer: NodeJS.Timeout | undefined

      const tell = (problems: Problem[]): Told => ({
        problems,
        words: parseYaml(readFileSync(join(root, 'content/desk.yml'), 'utf8'), 'content/desk.yml') as Record<
          string,
          string
        >,
      })
      const check = () => {
        worker.postMessage({ changed: [...(waiting?.changed ?? [])], listed: waiting?.listed ?? false })
        waiting = undefined
      }
      const note = (file: string, listed: boolean) => {
        if (!['content', 'data', 'src'].some((folder) => file.startsWith(join(root, folder)))) return
        waiting ??= { changed: new Set(), listed: false }
        waiting.changed.add(file)
        waiting.listed ||= listed
        clearTimeout(timer)
        // Editors write a file in several steps.
        timer = setTimeout(check, 60)
      }
      worker.on('message', (found: Problem[]) => {
        problems = found
        server.ws.send('deputized:problems', tell(found))
        const now = describeProblems(found)
        if (now !== '' && now !== said) logger.warn(`${found.length} to mend\n\n${now}\n`)
        if (now === '' && said !== '') logger.info('Nothing to mend')
        said = now
      })
      worker.on('error', (error) => logger.error(`The checks stopped: ${error.message}`))
      server.ws.on('deputized:ask', (_, client) => {
        if (problems) client.send('deputized:problems', tell(problems))
      })
      server.watcher.on('change', (file) => note(file, false))
      for (const event of ['add', 'unlink'] as const) server.watcher.on(event, (file) => note(file, true))
      server.httpServer?.once('listening', check)
      server.httpServer?.once('close', () => worker.terminate())
    },
  }
}
