// What an embed tells the page around its frame: how high it is, in the ways of three hosts that ask for it. Where
// nobody listens nothing happens; where scripts are off the frame's own height has room for everything.

/** The secret that WordPress gives a frame in its address; what it hears must name it. */
const secret = /[?&]secret=([A-Za-z0-9]+)/.exec(location.hash)?.[1]
/** The name that pym gives a frame in its address. */
const child = new URLSearchParams(location.search).get('childId')
/** The last height that was told, in px. */
let told = 0

if (parent !== window) listen()

function listen(): void {
  addEventListener('message', ({ source, data }) => {
    if (source === parent) answer(data)
  })
  // Never of the frame's own height: what is told must not change what is measured.
  new ResizeObserver(() => {
    if (Math.abs(measure() - told) >= 1) tell()
  }).observe(document.body)
  send({ context: 'h5p', action: 'hello' })
  if (secret) leaveByHost()
}

/** A host that was not there yet asks once it is: H5P and WordPress in words of their own, pym by telling its width. */
function answer(data: unknown): void {
  if (typeof data === 'string') {
    if (child !== null && data.startsWith(`pymxPYMx${child}xPYMxwidth`)) tell()
    return
  }
  const { context, action, message, secret: named } = Object(data)
  if (context === 'h5p' && action === 'resizePrepared') send({ context: 'h5p', action: 'resize', scrollHeight: told })
  else if (context === 'h5p' || (message === 'ready' && named === secret)) tell()
}

function tell(): void {
  told = measure()
  send({ context: 'h5p', action: 'prepareResize', scrollHeight: told, clientHeight: told })
  if (secret) send({ message: 'height', value: told, secret })
  if (child !== null) send(`pymxPYMx${child}xPYMxheightxPYMx${told}`)
}

/** WordPress lets no link out of its frames, and follows those to the embed's own site that it is told of. */
function leaveByHost(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
    if (!link) return
    event.preventDefault()
    send({ message: 'link', value: link.href, secret })
  })
}

function measure(): number {
  return Math.ceil(document.body.getBoundingClientRect().height)
}

/** To whoever shows the frame: a height is no secret. */
function send(message: unknown): void {
  parent.postMessage(message, '*')
}
