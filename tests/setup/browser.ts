import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findChromium, flags } from '../../scripts/bench/chromium.ts'
import { serve } from '../../scripts/bench/server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin at which the built site is served. */
    origin: string
    /** Where the one browser of a run can be reached. */
    browser: string
  }
}

/** Frames are drawn as soon as there is something to draw, not sixty times a second: tests wait for many. */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/** Serves the built site and starts the one browser that all tests share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serve(project.getProvidedContext().site)
  const browser = await chromium.launchServer({
    executablePath: findChromium(),
    args: [...flags, ...unpaced],
    headless: true,
  })
  project.provide('origin', server.origin)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
  }
}
