import type { Found, Search } from './finder.ts'

/** How many results are shown at first. */
const first = 12

/** Searches the site for what the reader types. What there is to find, and what finds it, is fetched on first use. */
export function searchSite(box: HTMLElement): void {
  const field = box.querySelector('input')!
  const status = box.querySelector<HTMLElement>('[role=status]')!
  const results = box.querySelector<HTMLElement>('[data-results]')!
  const browse = box.querySelector<HTMLElement>('[data-browse]')!
  const list = results.querySelector('ol')!
  const more = results.querySelector('button')!
  const blank = box.querySelector('template')!.content
  let search: Promise<Search> | undefined

  field.addEventListener('input', () => {
    history.replaceState(
      null,
      '',
      field.value.trim() ? `#q=${encodeURIComponent(field.value.trim())}` : location.pathname,
    )
    show()
  })
  box.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault()
    show().then(() => links()[0]?.focus())
  })
  box.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: Number.NEGATIVE_INFINITY }[event.key]
    const all = links()
    const here = all.indexOf(document.activeElement as HTMLAnchorElement)
    if (step === undefined || all.length === 0 || (here < 0 && event.target !== field)) return
    if (here < 0 && step < 0) return
    event.preventDefault()
    ;(all[Math.min(here + step, all.length - 1)] ?? field).focus()
  })
  addEventListener('hashchange', restore)
  restore()

  /** Looks for what the address asks for. */
  function restore(): void {
    const words = new URLSearchParams(location.hash.slice(1)).get('q')
    if (words === null || words === field.value) return
    field.value = words
    show()
  }

  /** Looks for what is in the field; done when it has been told. */
  async function show(): Promise<void> {
    const words = field.value.trim()
    // At once, before anything is fetched: what makes room for the results must not move the page later.
    makeRoom(words !== '')
    results.ariaBusy = String(words !== '')
    if (words === '') return tell('', [])
    if (!search) status.textContent = status.dataset.loading!
    search ??= load(box.dataset.search!)
    const find = await search.catch(() => undefined)
    // Something else was typed meanwhile: its own search is under way.
    if (words !== field.value.trim()) return
    results.ariaBusy = 'false'
    if (!find) search = undefined
    const { found, isWhole } = find?.(words) ?? { found: [], isWhole: false }
    const count = found.length === 0 ? 'none' : !isWhole ? 'some' : found.length === 1 ? 'one' : 'found'
    const said = status.dataset[find ? count : 'failed']!
    tell(said.replace('{count}', String(found.length)).replace('{words}', words), found)
    makeRoom(found.length > 0)
  }

  /** Room for results in place of the lists, or the lists. */
  function makeRoom(isNeeded: boolean): void {
    results.hidden = !isNeeded
    browse.hidden = isNeeded
  }

  function tell(words: string, found: readonly Found[]): void {
    if (status.textContent !== words) status.textContent = words
    list.replaceChildren(...found.slice(0, first).map(draw))
    more.hidden = found.length <= first
    more.onclick = () => {
      list.append(...found.slice(first).map(draw))
      more.hidden = true
      links()[first]!.focus()
    }
  }

  function links(): HTMLAnchorElement[] {
    return [...list.querySelectorAll<HTMLAnchorElement>('a')]
  }

  function draw({ entry, text, marks }: Found): Node {
    const item = blank.cloneNode(true) as DocumentFragment
    const part = (name: string) => item.querySelector<HTMLElement>(`.${name}`)!
    part('kind').textContent = [entry.kind, entry.of].filter(Boolean).join(' · ')
    ;(part('title') as HTMLAnchorElement).href = entry.href
    part('title').append(...underline(entry.title, marks))
    part('title').toggleAttribute('data-sentence', entry.title.length > 70)
    if (text === undefined) part('text').remove()
    else part('text').append(...underline(text, marks))
    if (entry.beside) part('beside').querySelector('span')!.textContent = entry.beside
    else part('beside').remove()
    return item
  }
}

async function load(address: string): Promise<Search> {
  const [{ searchIn }, response] = await Promise.all([import('./finder.ts'), fetch(address)])
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return searchIn(await response.json())
}

/** A text with the words that were found marked. */
function underline(text: string, marks: (word: string) => boolean): (string | HTMLElement)[] {
  return text.split(/([\p{L}\p{N}]+)/u).map((part, index) => {
    if (index % 2 === 0 || !marks(part)) return part
    const mark = document.createElement('mark')
    mark.textContent = part
    return mark
  })
}
