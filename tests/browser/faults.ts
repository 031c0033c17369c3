import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { settle } from './browser.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
declare const axe: { run: (context: Document, options: object) => Promise<AxeResults> }

/** Rules beyond those that axe asks by itself: targets of 24 px, with the exceptions of WCAG 2.5.8. */
const rules = { 'target-size': { enabled: true } }

/** What axe finds wrong with the page as it stands when nothing fades any more, and how many rules it passes. */
export async function faultsOf(page: Page): Promise<{ faults: object[]; passes: number }> {
  await settle(page)
  // Pages in frames are looked at on their own.
  // A script element would be against the site's policy; what a debugger evaluates is not.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { violations, passes } = await page.evaluate(
    (rules) => axe.run(document, { resultTypes: ['violations'], iframes: false, rules }),
    rules,
  )
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target: target.join(' '), failureSummary })),
  )
  return { faults, passes: passes.length }
}
