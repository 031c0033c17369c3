import { around, clamp, type Datum, goTo, nearest, takeLabels } from './drawing.ts'

/**
 * Lets readers ask drawings for their marks. A pointer or a tap shows the label of the mark that is meant; Tab enters a
 * drawing, arrows, Home, End and letters go from mark to mark, Escape leaves. The labels are the titles in the drawings.
 */
export function askMarks(all: Iterable<HTMLElement>): void {
  // Two parts of a page may both ask for its drawings.
  const frames = [...all].filter((frame) => !frame.role && frame.querySelector('title'))
  if (frames.length === 0) return
  const ring = document.body.appendChild(document.createElement('div'))
  const readout = document.body.appendChild(document.createElement('p'))
  ring.className = 'ring'
  readout.className = 'readout'
  readout.role = 'status'
  const labels = new WeakMap<Element, Datum[]>()
  let asked: HTMLElement | undefined

  for (const frame of frames) listen(frame)
  addEventListener('resize', hide)
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide())
  document.addEventListener('pointerdown', ({ target }) => isOutside(target) && hide())
  readout.addEventListener('pointerleave', ({ relatedTarget }) => isOutside(relatedTarget) && hide())

  function listen(frame: HTMLElement): void {
    let place = -1
    frame.tabIndex = 0
    frame.role = 'application'
    frame.ariaLabel = frame.querySelector('svg')!.ariaLabel
    frame.ariaRoleDescription = frame.dataset.called!

    frame.addEventListener('focus', () => {
      if (!frame.matches(':focus-visible')) return
      hide()
      asked = frame
      say(frame.dataset.marks!, frame.getBoundingClientRect())
    })
    frame.addEventListener('blur', hide)
    frame.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'Escape') leave(frame)
      const data = dataOf(frame)
      const next = goTo(event.key, place, data)
      if (next === undefined) return
      event.preventDefault()
      data[next]?.shapes[0]?.scrollIntoView({ block: 'nearest' })
      show(next, data)
    })
    frame.addEventListener('click', (event) => {
      if (!point(event)) hide()
    })
    frame.addEventListener('pointermove', (event) => {
      // A page that scrolls under a pointer at rest is nobody pointing.
      if (event.pointerType !== 'touch' && (event.movementX || event.movementY)) point(event)
    })
    frame.addEventListener('pointerleave', ({ pointerType, relatedTarget }) => {
      if (pointerType !== 'touch' && relatedTarget !== readout && !frame.matches(':focus-visible')) hide()
    })

    function point(event: MouseEvent): boolean {
      const data = dataOf(frame)
      const found = nearest(data, event)
      if (found >= 0) show(found, data)
      return found >= 0
    }

    function show(next: number, data: Datum[]): void {
      const datum = data[next]
      if (!datum || (asked === frame && readout.textContent === datum.label)) return
      place = next
      asked = frame
      const box = around(datum.shapes)
      const { style } = ring
      style.translate = `${box.left + scrollX - 5}px ${box.top + scrollY - 5}px`
      style.width = `${box.width + 10}px`
      style.height = `${box.height + 10}px`
      ring.dataset.shown = ''
      say(datum.label, box)
    }
  }

  /** The marks of the drawing that is shown at this width, without those that a filter has put away. */
  function dataOf(frame: HTMLElement): Datum[] {
    const svg = [...frame.querySelectorAll('svg')].find((svg) => svg.getClientRects().length > 0)!
    const known = labels.get(svg) ?? takeLabels(svg)
    labels.set(svg, known)
    return known.filter(({ shapes }) => !shapes[0]!.closest('[data-off]'))
  }

  function say(text: string, { left, top, bottom, width }: DOMRect): void {
    readout.textContent = text
    const { offsetWidth, offsetHeight } = readout
    const x = clamp(left + (width - offsetWidth) / 2, document.documentElement.clientWidth - offsetWidth)
    const above = top - offsetHeight - 9
    const y = clamp(above < 0 ? bottom + 9 : above, innerHeight - offsetHeight)
    readout.style.translate = `${x + scrollX}px ${y + scrollY}px`
  }

  function hide(): void {
    asked = undefined
    readout.textContent = ''
    delete ring.dataset.shown
  }

  function isOutside(target: EventTarget | null): boolean {
    return target !== readout && !asked?.contains(target as Node | null)
  }
}

/** Leaves a drawing for what follows it, from where Tab goes on. */
function leave(frame: HTMLElement): void {
  const next = frame.nextElementSibling as HTMLElement
  next.tabIndex = -1
  next.focus()
}
