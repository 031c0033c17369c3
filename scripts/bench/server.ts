// Serves a built site as a CDN would: compressed, with the right types, folders by their index, 404.html for the rest.
import { createReadStream, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** A running server: its origin, without a slash at the end, and how to stop it. */
export interface Server {
  origin: string
  close: () => Promise<void>
}

/** What the server says a file is, by its ending. */
export const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.imscc': 'application/zip',
}
const packed = new Set(['.png', '.woff2', '.zip', '.imscc'])

/** Serves a folder on a free port of this machine. Never asks another host for anything. */
export async function serve(
  folder: string,
  { quality = 5 }: { /** Of the compression, 11 as a CDN has it. */ quality?: number } = {},
): Promise<Server> {
  const compressed = new Map<string, Buffer>()
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const found = await find(folder, decodeURIComponent(pathname))
    if (found.redirect) {
      response.writeHead(301, { location: found.redirect }).end()
      return
    }
    const ending = extname(found.file)
    response.statusCode = found.status
    response.setHeader('content-type', types[ending] ?? 'application/octet-stream')
    response.setHeader('cache-control', 'no-cache')
    if (isPacked(found.file) || !/\bbr\b/.test(String(request.headers['accept-encoding']))) {
      createReadStream(found.file).pipe(response)
      return
    }
    const body = compressed.get(found.file) ?? compress(readFileSync(found.file), quality)
    compressed.set(found.file, body)
    response.setHeader('content-encoding', 'br')
    response.setHeader('content-length', body.length)
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Whether a file is sent as it is: what it holds is compressed already. */
export function isPacked(file: string): boolean {
  return packed.has(extname(file))
}

/** A file as a CDN sends it. */
export function compress(bytes: Uint8Array, quality = 11): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
}

async function find(folder: string, path: string): Promise<{ file: string; status: number; redirect?: string }> {
  const file = normalize(join(folder, path))
  if (file !== folder && !file.startsWith(folder + sep) && file !== folder + sep) return missing(folder)
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile()) return { file, status: 200 }
  const index = join(file, 'index.html')
  if (!found?.isDirectory() || !(await stat(index).catch(() => undefined))) return missing(folder)
  return path.endsWith('/') ? { file: index, status: 200 } : { file: index, status: 301, redirect: `${path}/` }
}

function missing(folder: string): { file: string; status: number } {
  return { file: join(folder, '404.html'), status: 404 }
}
