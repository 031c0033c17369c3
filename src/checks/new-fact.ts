import { texts } from '../catalogue.ts'
import type { Problem } from '../problems.ts'
import { facts, sources } from '../records.ts'
import { type Fact, factSchema } from '../schema/fact.ts'
import { parseRecords, stemOf } from '../schema/record.ts'
import { checkRecords } from '../schema/references.ts'
import { type Source, sourceSchema } from '../schema/source.ts'
import { checkAgencyNames } from './agency-names.ts'
import { knownAgencies } from './judge.ts'
import { checkSpellingOf } from './proofread.ts'
import { shownIn } from './shown.ts'

/** What a new fact can build on. */
interface KnownRecords {
  /** Text of each file of facts, by topic. */
  topics: ReadonlyMap<string, string>
  facts: ReadonlyMap<string, Fact>
  sources: ReadonlyMap<string, Source>
}

/** The records that there are. */
export function knownRecords(): KnownRecords {
  return {
    topics: new Map([...texts.facts].map(([file, text]) => [stemOf(file), text])),
    facts: facts(),
    sources: sources(),
  }
}

/** Every mistake in a file of facts as it would be with a record more. */
export function checkFactFile(file: string, text: string): Problem[] {
  const others = [...texts.facts].filter(([path]) => path !== file)
  const read = [...others, [file, text] as const].map(([path, content]) => parseRecords(factSchema, content, path))
  const problems = read.flatMap((part) => part.problems)
  if (problems.length > 0) return problems
  const sourcesRead = [...texts.sources].flatMap(([path, content]) => parseRecords(sourceSchema, content, path).records)
  return [
    ...checkRecords({ facts: read.flatMap(({ records }) => records), sources: sourcesRead }),
    ...checkAgencyNames(shownIn(file, text), file, knownAgencies()),
    ...checkSpellingOf(new Map([[file, text]])),
  ]
}
