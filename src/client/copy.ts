/**
 * Makes buttons copy the text of an element and say so. A button is `<button data-copy="<id>" hidden>` and names the
 * element by its id; the element right after it, with role="status", is told what came of it, in the words that stand
 * in its `data-copied` and `data-marked`. src/components/chart/Copy.astro writes both. Buttons are shown only here,
 * since without a script they could do nothing. Where a browser does not let a page copy, the text is marked instead.
 */
export function offerCopies(buttons: Iterable<HTMLButtonElement>): void {
  for (const button of buttons) {
    const source = document.getElementById(button.dataset.copy!)!
    const status = button.nextElementSibling as HTMLElement
    button.hidden = false
    button.addEventListener('click', async () => {
      // Emptied first, so that the same words are heard again.
      status.textContent = ''
      const isCopied = await copyText(source)
      status.textContent = (isCopied ? status.dataset.copied : status.dataset.marked)!
    })
  }
}

/** Whether the text of an element could be copied; else it is marked, for the reader to copy. */
async function copyText(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent!.trim())
    return true
  } catch {
    getSelection()?.selectAllChildren(source)
    return false
  }
}
