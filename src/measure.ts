import { measureOf } from './catalogue.ts'
import { type Format, formatValue } from './format.ts'
import { read } from './rows.ts'
import type { Language } from './site.ts'

/** A measure's value, and how it reads. */
export interface Measured {
  id: string
  value: number | string
  format: Format
  text: string
}

/** Computes a measure from the pinned tables, or from those of an edition, once in a process. Stops with the nearest id where there is none. */
export function measure(id: string, language: Language, edition?: string): Measured {
  const key = [id, language, edition].join()
  const known = measured.get(key) ?? compute(id, language, edition)
  measured.set(key, known)
  return known
}
const measured = new Map<string, Measured>()

function compute(id: string, language: Language, edition: string | undefined): Measured {
  const { reads, value: make, format } = measureOf(id)
  const value = make(read(reads, edition))
  return { id, value, format, text: formatValue(value, format, language) }
}
