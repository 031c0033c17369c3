import scrollama from 'scrollama'

/** Shows, in a scroll sequence, the picture of the step whose text is being read. Layout is the stylesheet's alone. */
export function followSteps(section: HTMLElement): void {
  const pictures = section.querySelectorAll<HTMLElement>('[data-picture]')
  const words = [...section.querySelectorAll<HTMLElement>('[data-words]')]
  scrollama()
    .setup({ step: words, offset: matchMedia('(width >= 64rem)').matches ? 0.6 : 0.8 })
    .onStepEnter(({ index }) => show(index))
    .onStepExit(({ index, direction }) => {
      if (direction === 'up') show(Math.max(0, index - 1))
    })

  function show(index: number): void {
    for (const [place, picture] of pictures.entries()) picture.toggleAttribute('data-active', place === index)
  }
}
