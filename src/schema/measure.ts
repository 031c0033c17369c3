import type { Format } from '../format.ts'
import type { Read } from './chart.ts'
import type { Table } from './table.ts'

/** One number (or date, or name) computed from pinned tables. Its id is its key in `src/measures/<table>.ts`. */
export interface Measure<R extends Record<string, Table> = Record<string, Table>> {
  reads: R
  format: Format
  /** Pure; throws where the tables cannot answer, rather than inventing a value. */
  value: (tables: Read<R>) => number | string
}

/** Keeps the types of a measure's tables. */
export function defineMeasure<const R extends Record<string, Table>>(measure: Measure<R>): Measure {
  return measure as unknown as Measure
}
