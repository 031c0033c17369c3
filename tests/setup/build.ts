import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { build, emptyFolder, root } from './project.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site. */
    site: string
  }
}

/** Where and when the site that all tests look at is built; a second build elsewhere must give the same. */
export const firstBuild = { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' }

/** Builds the site once for all tests of a run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const site = emptyFolder('deputized-site')
  const { code, output } = await build(root, { into: site, env: firstBuild })
  if (code !== 0) throw new Error(`The site cannot be built, so nothing on it can be tested.\n${output}`)
  project.provide('site', site)
  return () => rmSync(site, { recursive: true, force: true })
}
