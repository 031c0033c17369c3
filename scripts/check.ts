// npm run check: types, lint, format and content, side by side; every mistake of each. With --content the last alone.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { checkProject } from '../src/editorial.ts'
import { describeProblems } from '../src/problems.ts'
import { root } from './pin.ts'

const require = createRequire(import.meta.url)
const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin/biome')
const astro = join(dirname(require.resolve('astro/package.json')), 'bin/astro.mjs')

const results = await Promise.all([
  ...(process.argv.includes('--content')
    ? []
    : [
        run('lint and format', [biome, 'check', '--error-on-warnings', '.']),
        run('types', [astro, 'check', '--minimumFailingSeverity', 'warning']),
      ]),
  checkContent(),
])
for (const { name, output, failed } of results) {
  console.log(`${failed ? 'FAILED' : 'ok    '}  ${name}`)
  if (failed) console.log(`${output.trim()}\n`)
}
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0

interface Result {
  name: string
  output: string
  failed: boolean
}

async function checkContent(): Promise<Result> {
  const problems = await checkProject(root, { drafts: true })
  return { name: 'content', output: describeProblems(problems), failed: problems.length > 0 }
}

function run(name: string, command: string[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ name, output, failed: code !== 0 }))
  })
}
