// The site behind a web server that does nothing but hand out files, under load; and behind the preview that npm starts.
import { type ChildProcess, spawn } from 'node:child_process'
import { createReadStream, statSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inherited } from '../../scripts/bench/project.ts'
import { types } from '../../scripts/bench/server.ts'
import { isFormer } from './former.ts'
import { bytesOf, files, folder, isEmbed, pages } from './pages.ts'

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 })
afterAll(() => agent.destroy())

/** Asks for an address, as a plain client does: no compression, no redirect followed. */
function ask(address: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent, ...options }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.on('error', reject).end()
  })
}

describe('behind a server of files', () => {
  const known = new Set(files)
  /**
   * A file by its path, a folder by its index.html, and 404.html for the rest: what any static host does. Connections
   * stay: on a machine that is busy for seconds they would be closed just as they are used again.
   */
  const server = createServer({ keepAliveTimeout: 0 }, (asked, answer) => {
    const path = decodeURIComponent(asked.url!).replace(/\/$/, '/index.html').slice(1)
    const found = known.has(path)
    answer.writeHead(found ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' })
    createReadStream(join(folder, found ? path : '404.html')).pipe(answer)
  })
  let origin = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test('three thousand requests, 32 at a time, get every page and file whole', async () => {
    const addresses = files.map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      bytes: statSync(join(folder, file)).size,
    }))
    const asked = Array.from({ length: 3000 }, (_, index) => addresses[index % addresses.length]!)
    expect(new Set(asked).size).toBe(files.length)
    const wrong: string[] = []
    await Promise.all(
      asked.map(async ({ path, bytes }) => {
        const { status, body } = await ask(origin + encodeURI(path))
        if (status !== 200 || body.length !== bytes) wrong.push(`${status} ${path}`)
      }),
    )
    expect(wrong).toEqual([])
  })

  test('an address that nothing has is answered with the site’s own page, which leads on', async () => {
    const { status, body } = await ask(`${origin}/charts/no-such-chart/`)
    expect(status).toBe(404)
    expect(body.equals(bytesOf('404.html'))).toBe(true)
  })
})

test('every file has an ending by which hosts know what it is, but the one that tells hosts which headers to send', () => {
  const endings = new Set(files.filter((file) => file !== '_headers').map((file) => extname(file)))
  expect([...endings].filter((ending) => !types[ending])).toEqual([])
  expect(files.filter((file) => /(^|\/)[._]/.test(file) && !file.startsWith('_astro/'))).toEqual(['_headers'])
})

test('no page asks its server for anything but files: no form is sent, no query, nothing sent on leaving', () => {
  for (const { address, html } of pages) {
    expect(html, address).not.toMatch(/<[^>]+\s(action|formaction|ping)=/i)
    const asked = [...html.matchAll(/\s(?:href|src|srcset)="(\/[^"]*)"/g)].map(([, path]) => path!.split('#')[0]!)
    expect(asked.length, address).toBeGreaterThan(0)
    expect(asked.filter((path) => path.includes('?'))).toEqual([])
  }
})

test('the pages that forward are those of charts under ids that they had before, and no other', () => {
  const forwarding = pages.filter(({ html }) => /<meta[^>]+http-equiv="?refresh/i.test(html))
  expect(forwarding.map(({ address }) => address)).toEqual(
    pages.map(({ address }) => address).filter((address) => isFormer(address) && !isEmbed(address)),
  )
})

describe('behind npm run preview', () => {
  let preview: ChildProcess
  let origin = ''
  beforeAll(async () => {
    const port = await freePort()
    preview = spawn(
      process.execPath,
      ['scripts/run.mjs', 'astro', 'preview', '--port', String(port), '--ignore-lock'],
      {
        cwd: dirname(folder),
        stdio: ['ignore', 'pipe', 'pipe'],
        // Plain words, whatever colours the terminal of this run has.
        env: { ...inherited(), NO_COLOR: '1', FORCE_COLOR: '0' },
      },
    )
    origin = await new Promise<string>((resolve, reject) => {
      let output = ''
      preview.stdout!.on('data', (part: Buffer) => {
        output += part.toString()
        const told = /(http:\/\/[^\s/]+:\d+)\/?\s/.exec(output)
        if (told) resolve(told[1]!)
      })
      preview.on('exit', () => reject(new Error(output)))
    })
  })
  afterAll(() => preview.kill())

  test('a page is there under its address, a missing one answered with the site’s own page', async () => {
    const page = await ask(`${origin}/charts/`)
    expect(page.status).toBe(200)
    expect(page.body.equals(bytesOf('charts/index.html'))).toBe(true)
    const missing = await ask(`${origin}/no-such-page/`)
    expect(missing.status).toBe(404)
    expect(missing.body.equals(bytesOf('404.html'))).toBe(true)
  })

  test('HEAD is answered without a body, a range of bytes with that range', async () => {
    const head = await ask(`${origin}/data/agreements.csv`, { method: 'HEAD' })
    expect([head.status, head.body.length]).toEqual([200, 0])
    const part = await ask(`${origin}/data/agreements.csv`, { headers: { range: 'bytes=10-19' } })
    expect(part.status).toBe(206)
    expect(part.body.equals(bytesOf('data/agreements.csv').subarray(10, 20))).toBe(true)
  })
})

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
