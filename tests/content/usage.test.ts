// Every command of ours says how it is used, where that is what it is asked, and does nothing else.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../../scripts/pin.ts'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
const ours = Object.entries(scripts).flatMap(([name, command]) => {
  const [, file] = command.match(/(scripts\/\w+\.ts)$/) ?? []
  return file ? [[name, file] as const] : []
})

test.concurrent.for(ours)('npm run %s -- --help', { timeout: 60_000 }, async ([name, file]) => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file, '--help'], { cwd: root })
  expect(stdout).toMatch(new RegExp(`^Usage: npm run ${name}\\b`))
  expect(stderr).toBe('')
})
