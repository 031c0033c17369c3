// For pages that show embeds: fits each frame to what it holds. One line puts it there, before or after the frames, and
// as often as one likes: <script async src="…/embed.js"></script>. It hears the messages of H5P, WordPress and pym, of
// frames that show embeds of the site it came from and of no other window.

/** Heights that a frame may be given, in px: what is out of them is a mistake or a prank. */
const bounds = { lowest: 40, highest: 20_000 }
const script = document.currentScript as HTMLScriptElement | null
const running = Symbol.for('deputized-embeds')
const page = window as unknown as Record<symbol, boolean>

if (script?.src && !page[running]) {
  page[running] = true
  fitFrames(new URL(script.src).origin)
}

/** Fits the frames that show embeds of a site, now and whenever one asks. */
function fitFrames(site: string): void {
  addEventListener('message', ({ source, origin, data }) => {
    const frame = framesOf(site).find(({ contentWindow }) => contentWindow === source)
    if (frame && (origin === site || (origin === 'null' && isWithoutOrigin(frame)))) hear(frame, data)
  })
  // Those that were there first have said hello to nobody.
  for (const frame of framesOf(site)) reply(frame, 'hello')
}

function framesOf(site: string): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter((frame) => {
    const address = addressOf(frame)
    return address?.origin === site && address.pathname.includes('/embed/')
  })
}

function addressOf(frame: HTMLIFrameElement): URL | undefined {
  return URL.canParse(frame.src) ? new URL(frame.src) : undefined
}

/** A frame in a sandbox speaks as nobody, and only such a frame may. */
function isWithoutOrigin({ sandbox }: HTMLIFrameElement): boolean {
  return sandbox.length > 0 && !sandbox.contains('allow-same-origin')
}

function hear(frame: HTMLIFrameElement, data: unknown): void {
  if (typeof data === 'string') {
    const [, child, height] = /^pymxPYMx(.*)xPYMxheightxPYMx(\d+(?:\.\d+)?)$/.exec(data) ?? []
    if (height && child === addressOf(frame)?.searchParams.get('childId')) fit(frame, Number(height))
    return
  }
  const { context, action, scrollHeight, message, value, secret } = Object(data)
  if (message === 'height' && secretOf(frame) === secret) fit(frame, Number(value))
  if (context !== 'h5p') return
  if (action === 'hello') reply(frame, 'hello')
  if (action === 'prepareResize') reply(frame, 'resizePrepared')
  if (action === 'resize') fit(frame, scrollHeight)
}

function secretOf(frame: HTMLIFrameElement): string | undefined {
  return /[?&]secret=([A-Za-z0-9]+)/.exec(addressOf(frame)?.hash ?? '')?.[1]
}

function reply(frame: HTMLIFrameElement, action: string): void {
  // A frame without an origin can be reached by no other target, and is told nothing that others may not know.
  frame.contentWindow?.postMessage({ context: 'h5p', action }, '*')
}

function fit(frame: HTMLIFrameElement, height: unknown): void {
  if (typeof height !== 'number' || !(height >= bounds.lowest && height <= bounds.highest)) return
  // The attribute may have a style of the page over it.
  frame.style.height = `${Math.ceil(height)}px`
}
