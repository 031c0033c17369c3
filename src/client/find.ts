import type { KnownState, KnownTowns } from '../places/lookup.ts'
import { commonWords, type Entry, entriesOf, search, townsOf } from './match.ts'

/**
 * The look-up: a combobox with a list, as the ARIA authoring practices describe it. What it knows is fetched when it is
 * first entered; the towns of a letter when that letter is typed.
 */
export function makeFinder(box: HTMLElement): void {
  const input = box.querySelector('input')!
  const list = box.querySelector('ul')!
  const status = box.querySelector<HTMLElement>('[role=status]')!
  const say = box.dataset
  const towns = new Map<string, Promise<Entry[]>>()
  let known: Promise<{ states: KnownState[]; entries: Entry[]; common: ReadonlySet<string> }> | undefined
  let found: Entry[] = []
  let chosen = 0
  let asked = Promise.resolve()

  input.addEventListener('focus', () => load().catch(() => {}), { once: true })
  input.addEventListener('input', ask)
  input.addEventListener('blur', close)
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('li')
    if (option) go(found[[...list.children].indexOf(option)])
  })
  input.addEventListener('keydown', (event) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      if (list.hidden) show()
      else choose((chosen + step + found.length) % found.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      asked.then(() => go(found[chosen]))
    } else if (event.key === 'Escape') {
      if (list.hidden) input.value = ''
      close()
    }
  })

  function load() {
    known ??= fetch('/states/places.json')
      .then((answer) => answer.json())
      .then((states: KnownState[]) => {
        const entries = entriesOf(states)
        return { states, entries, common: commonWords(entries) }
      })
    return known
  }

  async function townsFor(query: string): Promise<Entry[]> {
    const letter = query.normalize('NFD').toLowerCase().match(/[a-z]/)?.[0]
    if (!letter) return []
    const { states } = await load()
    if (!towns.has(letter)) {
      const fetched = fetch(`/states/towns-${letter}.json`)
        .then((answer) => answer.json())
        .then((some: KnownTowns) => townsOf(states, some))
      towns.set(letter, fetched)
    }
    return towns.get(letter)!
  }

  function ask(): void {
    const query = input.value
    asked = Promise.all([load(), townsFor(query)]).then(
      ([{ entries, common }, more]) => {
        // An answer that comes late, to what was typed before, is let go.
        if (query !== input.value) return
        found = search([...entries, ...more], query, { common })
        if (found.length > 0) show()
        else close()
        if (found.length === 0) status.textContent = query.trim() === '' ? '' : say.nothing!
      },
      () => {
        status.textContent = say.failed!
        known = undefined
        towns.clear()
      },
    )
  }

  function show(): void {
    list.replaceChildren(
      ...found.map(({ name, state, kind, county }, index) => {
        const option = document.createElement('li')
        option.role = 'option'
        option.id = `${list.id}-${index}`
        const about = document.createElement('span')
        about.textContent = say[kind]!.replace('{county}', county ?? '')
        option.append(kind === 'state' ? name : `${name}, ${state}`, ' ', about)
        return option
      }),
    )
    list.hidden = false
    input.ariaExpanded = 'true'
    choose(0)
    const { name } = found[0]!
    status.textContent = (found.length === 1 ? say.one! : say.many!)
      .replace('{count}', String(found.length))
      .replace('{name}', name)
  }

  function choose(index: number): void {
    chosen = index
    for (const [place, option] of [...list.children].entries()) option.ariaSelected = String(place === index)
    const option = list.children[index]!
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  function close(): void {
    list.hidden = true
    input.ariaExpanded = 'false'
    input.removeAttribute('aria-activedescendant')
  }

  function go(entry: Entry | undefined): void {
    if (entry) location.assign(entry.href)
  }
}
