// A fact as it stands in its file.
import { stringify } from 'yaml'
import type { Fact } from '../../src/schema/fact.ts'

/** A record as an item of a file of facts. */
export function writeRecord(fact: Fact): string {
  return stringify([fact], { lineWidth: 110 })
}

/** A file of facts with a record more at its end; all that stood in it stays as it was, comments too. */
export function appendRecord(text: string, fact: Fact): string {
  const before = text.trimEnd()
  return before === '' ? writeRecord(fact) : `${before}\n\n${writeRecord(fact)}`
}
