/**
 * Shows a source where its number stands: a tap on a number opens the entry of the list in place, beside the text where
 * there is room. Without this script, or the browser's own popovers, the number is a link that leads to the list.
 */
export function openNotes(note: HTMLElement): void {
  if (!note.showPopover) return
  const entry = note.querySelector<HTMLElement>('[data-entry]')!
  const jump = note.querySelector<HTMLAnchorElement>('[data-jump]')!

  document.addEventListener('click', (event) => {
    const marker = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#source-"]')
    if (marker === jump) note.hidePopover()
    const source = marker && marker !== jump && document.getElementById(marker.hash.slice(1))
    if (!source || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    note.hidePopover()
    entry.replaceChildren(...[...source.children].map((part) => part.cloneNode(true)))
    entry.querySelector('[data-back]')?.remove()
    jump.hash = marker.hash
    note.ariaLabel = marker.ariaLabel
    // Next to its number for the keyboard as well: Tab leads from the one into the other.
    marker.after(note)
    note.showPopover()
    place(marker)
    note.focus({ preventScroll: true })
  })

  function place(marker: HTMLElement): void {
    const gap = 12
    const line = marker.getBoundingClientRect()
    const block = marker.closest('p, li, dd, blockquote')!.getBoundingClientRect()
    const beside = document.documentElement.clientWidth - block.right - 2 * gap
    const fits = beside >= 240 && !marker.closest('[data-words]')
    const { style } = note
    style.width = `${fits ? Math.min(beside, 320) : block.width}px`
    style.left = `${fits ? block.right + gap : block.left}px`
    style.top = `${scrollY + (fits ? line.top : line.bottom + gap / 2)}px`
  }
}
