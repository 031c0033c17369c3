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

/** Computes a measure from the pinned tables, or from those of an edition. Stops with the nearest id where there is none. */
export function measure(id: string, language: Language, edition?: string): Measured {
  const { reads, value: compute, format } = measureOf(id)
  const value = compute(read(reads, edition))
  return { id, value, format, text: formatValue(value, format, language) }
}
