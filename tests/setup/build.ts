import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { build, copyProject } from '../../scripts/bench/project.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site. */
    site: string
  }
}

/** Where and when the site that all tests look at is built; a second build elsewhere must give the same. */
export const firstBuild = { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' }

/** Builds the site once for all tests of a run: of a copy, so that nobody's `dist` is touched. */
export default async function setup(project: TestProject): Promise<() => void> {
  const copy = copyProject()
  const { code, output } = await build(copy, firstBuild)
  if (code !== 0) throw new Error(`The site cannot be built, so nothing on it can be tested.\n${output}`)
  project.provide('site', join(copy, 'dist'))
  return () => rmSync(copy, { recursive: true, force: true })
}
