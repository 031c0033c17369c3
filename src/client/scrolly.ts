import scrollama from 'scrollama'

/** Shows, in a scroll sequence, the picture of the step whose text is being read. Layout is the stylesheet's alone. */
export function followSteps(section: HTMLElement): void {
  const pictures = section.querySelectorAll<HTMLElement>('[data-picture]')
  const words = [...section.querySelectorAll<HTMLElement>('[data-words]')]
  const offset = 0.8
  scrollama().setup({ step: words, offset }).onStepEnter(show).onStepExit(show)

  // By position, not by the event's own index: a jump down the page passes several steps at once.
  function show(): void {
    const line = innerHeight * offset
    const current = Math.max(
      0,
      words.findLastIndex((step) => step.getBoundingClientRect().top <= line),
    )
    for (const [place, picture] of pictures.entries()) picture.toggleAttribute('data-active', place === current)
  }
}
