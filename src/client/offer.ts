import { formatNumber } from '../format.ts'
import { type OfferCase, type OfferTerms, tierOf } from '../offer.ts'
import { type Reckoning, reckon } from '../reckoning.ts'
import type { Language } from '../site.ts'

/** Works the offer out for what the reader types, from the rows of the page's own table; keeps the case in the address. */
export function workOutOffer(section: HTMLElement): void {
  const form = section.querySelector('form')!
  const output = section.querySelector('output')!
  const language = document.documentElement.lang as Language
  const rows = [...section.querySelectorAll<HTMLElement>('tr[data-position]')]
  const items = rows.map(({ dataset }) => JSON.parse(dataset.terms!) as OfferTerms)
  const [officers, quarters, award, salary] = ['officers', 'quarters', 'tier', 'salary'].map(
    (name) => form.elements.namedItem(name) as HTMLInputElement,
  ) as [HTMLInputElement, HTMLInputElement, HTMLInputElement, HTMLInputElement]
  const words = { upTo: output.dataset.upTo!, unknown: output.dataset.unknown! }

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', () => {
    if (show()) history.replaceState(null, '', `#${address()}`)
  })
  addEventListener('hashchange', restore)
  restore()

  /** Fills in the case of the address, where it holds one. */
  function restore(): void {
    const given = new URLSearchParams(location.hash.slice(1))
    if (!given.has(officers.name)) return
    for (const field of [officers, quarters, award, salary]) {
      const value = given.get(field.name)
      if (value !== null || field === salary) field.value = value ?? ''
    }
    show()
    section.scrollIntoView()
  }

  /** Prints the case, or what is wrong with it. True for a case that can be. */
  function show(): boolean {
    // Every field is looked at, so that each says what is wrong with it.
    const isWhole = [check(officers), check(quarters), check(salary), award.value !== ''].every(Boolean)
    const made: OfferCase = {
      officers: officers.valueAsNumber,
      quarters: quarters.valueAsNumber,
      award: items.find(({ condition }) => condition !== null && tierOf(condition) === award.value)?.condition ?? null,
      salary: salary.value === '' ? null : salary.valueAsNumber,
    }
    const { lines, sum } = isWhole
      ? reckon(items, made, words, language)
      : { lines: new Map<number, Reckoning>(), sum: '–' }
    for (const row of rows) {
      const line = lines.get(Number(row.dataset.position))
      row.querySelector('[data-made]')!.textContent = line?.made ?? ''
      row.querySelector('[data-amount]')!.textContent = line?.amount ?? '–'
    }
    section.querySelector('[data-sum]')!.textContent = isWhole ? `${words.upTo} ${sum}` : sum
    const said = (isWhole ? output.dataset.said! : output.dataset.wrong!)
      .replace('{officers}', formatNumber(made.officers, language))
      .replace('{quarters}', formatNumber(made.quarters, language))
      .replace('{sum}', sum)
    if (output.textContent !== said) output.textContent = said
    return isWhole
  }

  function address(): string {
    const fields = [officers, quarters, award, ...(salary.value === '' ? [] : [salary])]
    return String(new URLSearchParams(fields.map(({ name, value }) => [name, value])))
  }
}

/** Whether a field holds what its own limits allow; where not, the words beside it say what they are. */
function check(field: HTMLInputElement): boolean {
  const { valid } = field.validity
  const told = document.getElementById(`${field.id}-wrong`)!
  told.textContent = valid ? '' : told.dataset.words!
  field.setAttribute('aria-invalid', String(!valid))
  return valid
}
