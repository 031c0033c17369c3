import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../../src/sha256.ts'

/** The project's own folder. */
export const root = join(import.meta.dirname, '../..')

/** What a build said, and whether it went well. */
export interface Built {
  code: number
  /** Everything printed, without colours. */
  output: string
}

/** Builds the site of a project into its `dist`, as `npm run build` does. */
export async function build(project: string, env: Record<string, string> = {}): Promise<Built> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'astro', 'build'], {
    cwd: project,
    env: { ...inherited(), ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve(status ?? 1))
  })
  return { code, output }
}

/**
 * A copy of the project in a new temporary folder, without what a build left behind. Packages are linked one by one, so
 * that its build keeps its own store of what it has seen.
 */
export function copyProject(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'deputized-')))
  const left = new Set(['node_modules', 'dist', '.git', '.astro', 'tests'])
  for (const entry of readdirSync(root)) {
    // Beside a site lies what builds at work, or killed ones, gather for theirs.
    if (!left.has(entry) && !entry.startsWith('.dist-'))
      cpSync(join(root, entry), join(copy, entry), { recursive: true })
  }
  const packages = realpathSync(join(root, 'node_modules'))
  mkdirSync(join(copy, 'node_modules'))
  for (const entry of readdirSync(packages)) {
    if (!/^\.(astro|vite)/.test(entry)) symlinkSync(join(packages, entry), join(copy, 'node_modules', entry))
  }
  return copy
}

/** SHA-256 of a file, in hexadecimal. */
export function hashOf(file: string): string {
  return sha256(readFileSync(file))
}

/** The environment without what vitest adds to it: a build must not know that it is tested. */
export function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !/^(VITEST|TEST|NODE_ENV|NODE_OPTIONS$)/.test(entry[0]),
    ),
  )
}
