/**
 * Shows only the kinds of marks that a reader ticks in a figure, and says how many those are. None ticked shows all. The
 * address keeps them, as `#kind=lawsuit,data`, so that a view can be passed on.
 */
export function filterKinds(fieldset: HTMLElement): void {
  const figure = fieldset.closest('figure')!
  const output = fieldset.querySelector('output')!
  const boxes = [...fieldset.querySelectorAll('input')]
  const shapes = figure.querySelectorAll<SVGElement>('[data-kind]')
  // Each datum has a title; the shapes around it, such as its words, have none.
  const data = [...figure.querySelector('svg')!.querySelectorAll('title')].map((title) => kindOf(title.parentElement!))

  fieldset.addEventListener('change', () => {
    const kinds = ticked()
    history.replaceState(null, '', kinds.length > 0 ? `#kind=${kinds}` : location.pathname + location.search)
    show(kinds)
  })
  addEventListener('hashchange', restore)
  // A browser may bring back the ticks of an earlier visit, where the address names another place on the page.
  show(ticked())
  restore()

  function restore(): void {
    const kinds = /^#kind=(.*)$/.exec(location.hash)?.[1]
    // Another place on the page: what is shown there stays as it is.
    if (kinds === undefined && location.hash !== '') return
    for (const box of boxes) box.checked = (kinds ?? '').split(',').includes(box.value)
    show(ticked())
  }

  function ticked(): string[] {
    return boxes.filter(({ checked }) => checked).map(({ value }) => value)
  }

  function show(kinds: readonly string[]): void {
    const isShown = (kind: string) => kinds.length === 0 || kinds.includes(kind)
    for (const shape of shapes) shape.toggleAttribute('data-off', !isShown(kindOf(shape)))
    const shown = String(data.filter(isShown).length)
    output.textContent = fieldset.dataset.shown!.replace('{shown}', shown).replace('{all}', String(data.length))
  }
}

function kindOf(shape: Element): string {
  return shape.getAttribute('data-kind')!
}
