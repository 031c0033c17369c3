import { nearest, type Problem } from '../problems.ts'
import type { Fact } from './fact.ts'
import { type Located, stemOf } from './record.ts'
import { parseTable } from './rows.ts'
import type { Source } from './source.ts'
import { type Table, tablePath } from './table.ts'

/**
 * Checks what records and rows say of each other: no two facts share an id, every source that a fact, a row or
 * another source names is in `data/sources`, and only unverified facts rest on sources that nobody has found.
 */
export function checkRecords({
  facts,
  sources,
  tables = [],
}: {
  facts: readonly Located<Fact>[]
  sources: readonly Located<Source>[]
  tables?: readonly { table: Table; text: string }[]
}): Problem[] {
  const known = new Map(sources.map((source) => [stemOf(source.file), source.record]))
  return [
    ...checkIds(facts),
    ...facts.flatMap((fact) => checkSourcesOfFact(fact, known)),
    ...facts.flatMap((fact) => checkAnswers(fact, new Set(facts.map(({ record }) => record.id)))),
    ...sources.flatMap((source) => checkSameAs(source, known)),
    ...tables.flatMap(({ table, text }) => checkSourcesOfTable(table, text, known)),
  ]
}

function checkIds(facts: readonly Located<Fact>[]): Problem[] {
  const first = new Map<string, Located<Fact>>()
  return facts.flatMap((fact) => {
    const earlier = first.get(fact.record.id)
    if (!earlier) {
      first.set(fact.record.id, fact)
      return []
    }
    return {
      file: fact.file,
      ...fact.place(['id']),
      message: `a second fact "${fact.record.id}"; the first is at ${earlier.file}:${earlier.place(['id']).line}`,
      hint: 'give one of them another id, or merge them',
    }
  })
}

function checkSourcesOfFact({ record, file, place }: Located<Fact>, known: ReadonlyMap<string, Source>): Problem[] {
  const problems: Problem[] = []
  for (const [index, { id }] of record.sources.entries()) {
    const where = { file, ...place(['sources', index, 'id']) }
    if (!known.has(id)) problems.push({ ...where, ...unknownSource(`"${record.id}" rests on`, id, known) })
    if (record.sources.findIndex((source) => source.id === id) < index) {
      const hint = 'join their locators in one entry'
      problems.push({ ...where, message: `"${record.id}" names the source "${id}" twice`, hint })
    }
  }
  const found = record.sources.filter(({ id }) => !known.get(id)?.sought)
  if (found.length === 0 && record.confidence !== 'unverified') {
    problems.push({
      file,
      ...place(['confidence']),
      message: `"${record.id}" is ${record.confidence}, but all its sources are still sought`,
      hint: 'name a source that was read, or make it unverified',
    })
  }
  return problems
}

/** The facts that hold the answer to a charge are facts that there are. */
function checkAnswers({ record, file, place }: Located<Fact>, known: ReadonlySet<string>): Problem[] {
  return (record.allegation?.replies ?? []).flatMap((id, index) => {
    if (known.has(id)) return []
    const meant = nearest(id, known)
    return {
      file,
      ...place(['allegation', 'replies', index]),
      message: `the charge of "${record.id}" is answered by a fact "${id}" that content/facts does not have`,
      hint: meant ? `did you mean "${meant}"?` : 'name the fact that holds the answer, or write `unanswered:` instead',
    }
  })
}

function checkSameAs({ record, file, place }: Located<Source>, known: ReadonlyMap<string, Source>): Problem[] {
  const { sameAs } = record
  const id = stemOf(file)
  if (sameAs === undefined) return []
  const where = { file, ...place(['sameAs']) }
  if (sameAs === id) {
    const hint = 'name the other file, or leave sameAs out'
    return [{ ...where, message: `"${id}" is the same as a record that is not another one`, hint }]
  }
  return known.has(sameAs) ? [] : [{ ...where, ...unknownSource(`"${id}" is the same as`, sameAs, known) }]
}

/** Every cell in a column `source`, or one that ends in `_source`, names a file in `data/sources`. */
function checkSourcesOfTable(table: Table, text: string, known: ReadonlyMap<string, Source>): Problem[] {
  const columns = Object.keys(table.columns)
  const naming = columns.filter((column) => column === 'source' || column.endsWith('_source'))
  const { rows } = parseTable(table, text)
  return rows.flatMap((row, index) =>
    naming.flatMap((column) => {
      const id = (row as Record<string, unknown>)[column]
      if (typeof id !== 'string' || known.has(id)) return []
      return {
        file: tablePath(table),
        // No cell of a table that names sources holds a line break, so that a row is a line.
        line: index + 2,
        column: columns.indexOf(column) + 1,
        ...unknownSource(`column "${column}" names`, id, known),
      }
    }),
  )
}

function unknownSource(says: string, id: string, known: ReadonlyMap<string, Source>) {
  const meant = nearest(id, known.keys())
  return {
    message: `${says} a source "${id}" that data/sources does not have`,
    hint: meant ? `did you mean "${meant}"?` : `write data/sources/${id}.yml, or name one of the files there`,
  }
}
