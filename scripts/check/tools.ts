// Tools that judge the code, and what they find in the form of our own mistakes.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Problem } from '../../src/problems.ts'

const require = createRequire(import.meta.url)

/** Every mistake of lint and format. */
export async function checkCode(root: string): Promise<Problem[]> {
  const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin/biome')
  const { output, code } = await run(root, [biome, 'check', '--error-on-warnings', '--reporter=github', '.'])
  return orWhole(readAnnotations(output, root), { output, code, tool: 'biome check' })
}

/** Every mistake of types. */
export async function checkTypes(root: string): Promise<Problem[]> {
  const astro = join(dirname(require.resolve('astro/package.json')), 'bin/astro.mjs')
  const { output, code } = await run(root, [astro, 'check', '--minimumFailingSeverity', 'warning'])
  return orWhole(readDiagnostics(output), { output, code, tool: 'astro check' })
}

/** Mistakes in lines such as `::error title=lint/style/useConst,file=a.ts,line=3,col=1::Words.` */
export function readAnnotations(output: string, root: string): Problem[] {
  return [...output.matchAll(/^::(?:error|warning) (.*?)::(.*)$/gm)].map(([, properties = '', message = '']) => {
    const {
      title = '',
      file = '',
      line,
      col,
    } = Object.fromEntries(properties.split(',').map((property) => property.split('=').map(decode))) as Record<
      string,
      string
    >
    return {
      file: file.startsWith(root) ? relative(root, file) : file,
      ...(line ? { line: Number(line) } : {}),
      ...(col ? { column: Number(col) } : {}),
      message: `${title}: ${decode(message)}`,
      hint: 'npx biome check --write mends what can be mended without thought',
    }
  })
}

/** Mistakes in lines such as `src/a.ts:3:5 - error ts(6133): 'b' is declared but its value is never read.` */
export function readDiagnostics(output: string): Problem[] {
  const lines = /^(\S+?):(\d+):(\d+) - (?:error|warning) (.*(?:\n {2,}.*)*)$/gm
  return [...stripVTControlCharacters(output).matchAll(lines)].map(([, file = '', line, column, message = '']) => ({
    file,
    line: Number(line),
    column: Number(column),
    message: message.replace(/\s*\n\s*/g, ' '),
    hint: 'correct the type, or what is given to it',
  }))
}

/** What a tool said as it is, where it failed and nothing of that could be read. */
function orWhole(
  problems: Problem[],
  { output, code, tool }: { output: string; code: number; tool: string },
): Problem[] {
  if (code === 0) return []
  if (problems.length > 0) return problems
  return [
    { file: '.', message: `${tool} failed: ${stripVTControlCharacters(output).trim()}`, hint: 'look at its words' },
  ]
}

/** Undoes the escapes of an annotation. */
function decode(text: string): string {
  return text.replace(/%(25|0D|0A|3A|2C)/g, (code) => decodeURIComponent(code))
}

function run(root: string, command: string[]): Promise<{ output: string; code: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ output, code: code ?? 1 }))
  })
}
