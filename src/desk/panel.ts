// On every page in development: what is to be mended on it, and how much elsewhere. In a shadow root, so that neither
// the page's style nor the panel's reaches the other.
import type { Problem } from '../problems.ts'
import { fillWord } from './fill-word.ts'
import { isOf } from './page-files.ts'
import type { Told } from './watch.ts'

const host = document.createElement('aside')
host.dataset.deskPanel = ''
const root = host.attachShadow({ mode: 'open' })
const sheet = new CSSStyleSheet()
sheet.replaceSync(`
  details { position: fixed; inset: auto 0 0 auto; z-index: 99; max-inline-size: min(46rem, 100vw); max-block-size: 60vh; overflow: auto;
    font: 0.8125rem/1.45 system-ui, sans-serif; color: #fff; background: #7a1015; border-start-start-radius: 6px; }
  summary { padding: 0.45rem 0.8rem; font-weight: 600; cursor: pointer; }
  summary:focus-visible { outline: 3px solid #fff; outline-offset: -4px; }
  ol { margin: 0; padding: 0 0.8rem 0.6rem; list-style: none; }
  li { padding-block: 0.4rem; border-block-start: 1px solid #ffffff55; }
  code { font: 0.75rem/1.4 ui-monospace, monospace; }
  p { margin: 0; white-space: pre-wrap; }
  .quiet { opacity: 0.85; }
  @media print { details { display: none; } }
`)
root.adoptedStyleSheets = [sheet]

let wasOpen = true

function show({ problems, words }: Told): void {
  const here = problems.filter((problem) => isOf(location.pathname, problem.file))
  const elsewhere = problems.filter((problem) => !here.includes(problem))
  // A page that could not be made comes back by itself.
  if ('broken' in document.documentElement.dataset && told !== undefined && told !== JSON.stringify(problems)) {
    location.reload()
    return
  }
  told = JSON.stringify(problems)
  if (problems.length === 0) {
    host.remove()
    return
  }
  const word = (key: string, count: number) => fillWord(words, key, { count })
  const details = make('details', {})
  details.open = wasOpen && here.length > 0
  details.addEventListener('toggle', () => {
    wasOpen = details.open
  })
  const counts = [
    here.length > 0 ? word('here', here.length) : word('none-here', 0),
    ...(elsewhere.length > 0 ? [word('elsewhere', elsewhere.length)] : []),
  ]
  details.append(
    make('summary', { textContent: counts.join(' · ') }),
    list(here),
    ...(elsewhere.length > 0 ? [list(elsewhere)] : []),
  )
  root.replaceChildren(details)
  host.setAttribute('aria-label', word('panel', 0))
  document.body.append(host)
}

let told: string | undefined

function list(problems: readonly Problem[]): HTMLElement {
  const items = problems.map(({ file, line, column, message, hint }) => {
    const item = make('li', {})
    const place = [file, line, column].filter((part) => part !== undefined).join(':')
    item.append(
      make('code', { textContent: place }),
      make('p', { textContent: message }),
      make('p', { textContent: hint, className: 'quiet' }),
    )
    return item
  })
  const element = make('ol', {})
  element.append(...items)
  return element
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, given: Partial<HTMLElementTagNameMap[K]>) {
  return Object.assign(document.createElement(tag), given)
}

import.meta.hot?.on('deputized:problems', show)
import.meta.hot?.send('deputized:ask')
