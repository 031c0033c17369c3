/** One thing that a drawing tells: its words, and every shape that stands for it. */
export interface Datum {
  label: string
  shapes: Element[]
}

/** How far beside a small mark, in px, a pointer and a finger still mean it. */
const slack = { mouse: 8, touch: 24 }
/** Px of the shorter side from which a mark is a ground, such as a state: it is meant only where it is hit. */
const ground = 40
/** Px of the shorter side up to which a mark is a stroke or a dot, which its box tells well enough. */
const thin = 12

/** Takes the titles out of a drawing, so that the browser does not show them as well. Shapes of one label are one datum. */
export function takeLabels(svg: SVGSVGElement): Datum[] {
  const data = new Map<string, Datum>()
  for (const title of svg.querySelectorAll('title')) {
    const label = title.textContent!
    const datum = data.get(label) ?? { label, shapes: [] }
    datum.shapes.push(title.parentElement!)
    data.set(label, datum)
    title.remove()
  }
  return [...data.values()]
}

/** Where a key leads from a place among the marks; undefined for a key that means nothing here. */
export function goTo(key: string, place: number, data: readonly Datum[]): number | undefined {
  const last = data.length - 1
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(place + 1, last)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(place - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (!/^[\p{L}\d]$/u.test(key)) return undefined
  const begins = ({ label }: Datum) => label.toLowerCase().startsWith(key.toLowerCase())
  const later = data.findIndex((datum, index) => index > place && begins(datum))
  return later < 0 ? data.findIndex(begins) : later
}

/** The mark that is meant: the nearest within reach, a ground only where it is hit. */
export function nearest(data: readonly Datum[], event: MouseEvent): number {
  const reach = (event as PointerEvent).pointerType === 'touch' ? slack.touch : slack.mouse
  let found = -1
  let best = Number.POSITIVE_INFINITY
  for (const [index, { shapes }] of data.entries()) {
    for (const shape of shapes) {
      const { left, right, top, bottom } = shape.getBoundingClientRect()
      const size = Math.min(right - left, bottom - top)
      const away = Math.hypot(outside(event.clientX, left, right), outside(event.clientY, top, bottom))
      const isHit = shape === event.target
      // A ground, and a path that may not fill its box, are meant only where they are hit; words are never hit.
      const isVague = size > ground || (away === 0 && size > thin && shape.localName === 'path')
      if (!isHit && (away > reach || (isVague && shape.localName !== 'text'))) continue
      const distance = isHit ? Math.min(size / 4, 6) : away + size / 4
      if (distance >= best) continue
      found = index
      best = distance
    }
  }
  return found
}

function outside(at: number, from: number, to: number): number {
  return Math.max(from - at, at - to, 0)
}

/** The box around some shapes, in px of the window. */
export function around(shapes: readonly Element[]): DOMRect {
  const boxes = shapes.map((shape) => shape.getBoundingClientRect())
  const left = Math.min(...boxes.map(({ left }) => left))
  const top = Math.min(...boxes.map(({ top }) => top))
  return new DOMRect(
    left,
    top,
    Math.max(...boxes.map(({ right }) => right)) - left,
    Math.max(...boxes.map(({ bottom }) => bottom)) - top,
  )
}

/** A place between the edges of a window, 8 px from both. */
export function clamp(at: number, most: number): number {
  return Math.max(8, Math.min(at, most - 8))
}
