// Stand-ins for the sites in which embeds stand: what their filters keep of a code, and pages of theirs on an origin of
// their own. Written after what the hosts say of themselves; none of their code is here.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { JSDOM } from 'jsdom'

type Kept = Readonly<Record<string, readonly string[]>>

/** WordPress, of what an unknown oEmbed provider sends. */
const wordpressKeeps: Kept = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
}
const canvasKeeps: Kept = {
  iframe: ['src', 'width', 'height', 'name', 'align', 'frameborder', 'scrolling', 'sandbox', 'title'],
  a: ['href', 'target', 'title', 'name'],
  img: ['src', 'alt', 'width', 'height', 'title', 'align'],
  ...Object.fromEntries(['figure', 'figcaption', 'caption', 'thead', 'tbody', 'tr', 'p'].map((tag) => [tag, []])),
  table: ['summary', 'width', 'border', 'align'],
  th: ['scope', 'colspan', 'rowspan', 'headers'],
  td: ['colspan', 'rowspan', 'headers'],
}
/** Moodle, of what a teacher writes: frames as they are, and no script. */
const moodleKeeps: Kept = { ...canvasKeeps, iframe: [...canvasKeeps.iframe!, 'loading', 'allow', 'allowfullscreen'] }

export const canvas = (code: string) => filter(code, canvasKeeps)
export const moodle = (code: string) => filter(code, moodleKeeps)

/** What WordPress makes of an oEmbed answer: filtered, in a sandbox, with a secret in its address. */
export function wordpress(html: string, secret: string): { kept: string; shown: string } {
  const kept = filter(html, wordpressKeeps)
  const fragment = JSDOM.fragment(kept)
  const frame = fragment.querySelector('iframe')
  if (!frame) throw new Error('WordPress shows nothing without a frame')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.setAttribute('security', 'restricted')
  frame.setAttribute('data-secret', secret)
  frame.setAttribute('src', `${frame.getAttribute('src')}#?secret=${secret}`)
  return { kept, shown: frame.outerHTML }
}

/** The script of a page of WordPress: a frame is as high as it says, from 200 to 1000 px, and its links are followed. */
export const wordpressScript = `
  addEventListener('message', ({ data, source }) => {
    if (!data || !data.secret || /[^A-Za-z0-9]/.test(data.secret)) return
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (frame.contentWindow !== source) continue
      if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)))
      if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host) window.followed = data.value
    }
  })`

/** The script of a page with H5P's resizer. */
export const h5pScript = `
  addEventListener('message', ({ data, source, origin }) => {
    if (!data || data.context !== 'h5p') return
    const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source)
    if (!frame) return
    const respond = (action) => source.postMessage({ context: 'h5p', action }, origin === 'null' ? '*' : origin)
    if (data.action === 'hello') {
      respond('hello')
      addEventListener('resize', () => respond('resize'))
    }
    if (data.action === 'prepareResize' && (frame.clientHeight !== data.scrollHeight || data.scrollHeight !== data.clientHeight)) {
      frame.style.height = data.clientHeight + 'px'
      respond('resizePrepared')
    }
    if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px'
  })`

/** The script of a page with pym: it makes the frame itself, and tells it its name and its width. */
export const pymScript = (src: string) => `
  const frame = document.createElement('iframe')
  frame.src = ${JSON.stringify(src)} + '?initialWidth=400&childId=chart&parentUrl=' + encodeURIComponent(location.href)
  frame.width = '100%'
  frame.onload = () => frame.contentWindow.postMessage('pymxPYMxchartxPYMxwidthxPYMx400', '*')
  addEventListener('message', ({ data }) => {
    const found = /^pymxPYMxchartxPYMx(\\S+)xPYMx(.*)$/.exec(data)
    if (found && found[1] === 'height') frame.height = found[2] + 'px'
  })
  document.body.append(frame)`

/** A plain page. */
export function page(body: string, script = ''): string {
  return `<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><style>body{margin:0}iframe{display:block}</style><body>${body}<script>${script}</script>`
}

/** Serves pages by their path, on an origin of their own; what is not there yet may be added later. */
export async function serveHosts(pages: Map<string, string>): Promise<{ origin: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const html = pages.get(request.url ?? '')
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** Leaves of a code the elements and attributes that a host keeps; of a style, width and height. */
function filter(code: string, keeps: Kept): string {
  const body = JSDOM.fragment(`<div>${code}</div>`).firstElementChild!
  for (const element of [...body.querySelectorAll('*')]) {
    const kept = keeps[element.localName]
    if (!kept) element.remove()
    else
      for (const name of element.getAttributeNames())
        if (!kept.includes(name) && !name.startsWith('aria-')) element.removeAttribute(name)
  }
  return body.innerHTML
}
