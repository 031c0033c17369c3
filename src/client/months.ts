/** Lets a reader move the map through its lists: by the slider, by the play button, or by the address. */
export function moveThroughMonths(section: HTMLElement): void {
  const slider = section.querySelector('input')!
  const output = section.querySelector('output')!
  const button = section.querySelector('button')!
  const lists = [...section.querySelectorAll<HTMLElement>('[data-month]')]
  const marks = [...section.querySelectorAll('[data-lists]')].map((mark) => {
    const [from, to] = mark.getAttribute('data-lists')!.split('-').map(Number)
    return { mark, from: from!, to: to! }
  })
  const last = lists.length - 1
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  let playing: ReturnType<typeof setInterval> | undefined

  slider.addEventListener('input', () => {
    stop()
    show(slider.valueAsNumber)
  })
  button.addEventListener('click', () => (playing === undefined ? play() : stop()))
  still.addEventListener('change', stop)
  addEventListener('hashchange', restore)
  restore()

  function restore(): void {
    const place = lists.findIndex(({ dataset }) => dataset.month === location.hash.slice(1))
    if (place < 0) return
    show(place)
    section.scrollIntoView()
  }

  function show(place: number): void {
    const [day, agencies, states] = [...lists[place]!.children].map(({ textContent }) => textContent.trim())
    const said = output.dataset
      .said!.replace('{day}', day!)
      .replace('{agencies}', agencies!)
      .replace('{states}', states!)
    for (const { mark, from, to } of marks) {
      if (from <= place && place <= to) mark.removeAttribute('display')
      else mark.setAttribute('display', 'none')
    }
    slider.valueAsNumber = place
    slider.setAttribute('aria-valuetext', said)
    output.textContent = said
    history.replaceState(null, '', `#${lists[place]!.dataset.month}`)
  }

  function play(): void {
    if (slider.valueAsNumber === last) show(0)
    playing = setInterval(() => {
      if (slider.valueAsNumber < last) show(slider.valueAsNumber + 1)
      if (slider.valueAsNumber === last) stop()
    }, 700)
    button.textContent = button.dataset.stop!
  }

  function stop(): void {
    clearInterval(playing)
    playing = undefined
    button.textContent = button.dataset.play!
  }
}
