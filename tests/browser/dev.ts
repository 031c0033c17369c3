import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { inherited } from '../../scripts/bench/project.ts'

/** A development server at work on a copy of the project. */
interface Dev {
  origin: string
  /** Everything that the terminal has said so far. */
  said(): string
  /** Replaces words in a file of the copy, as an editor would; stops where they are not there. Gives the way back. */
  edit(file: string, from: string | RegExp, to: string): () => void
  close(): Promise<void>
}

/** Starts `npm run dev` for the project in that folder. */
export async function startDev(folder: string): Promise<Dev> {
  const port = await freePort()
  const child = spawn(process.execPath, ['scripts/run.mjs', 'astro', 'dev', '--port', String(port)], {
    cwd: folder,
    env: { ...inherited(), NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let output = ''
  const origin = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      const [, address] = output.match(/Local\s+(http:\S+?)\/?\s/) ?? []
      if (address) resolve(address)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void closed.then(() => reject(new Error(`the development server ended:\n${output}`)))
  })
  return {
    origin,
    said: () => output,
    edit: (file, from, to) => {
      const path = join(folder, file)
      const text = readFileSync(path, 'utf8')
      if (text.replace(from, to) === text) throw new Error(`${file} does not hold ${from}`)
      writeFileSync(path, text.replace(from, to))
      return () => writeFileSync(path, text)
    },
    close: () => {
      child.kill('SIGTERM')
      return closed
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
