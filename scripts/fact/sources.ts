import type { Fact } from '../../src/schema/fact.ts'
import { type Asker, free, get, type Judged } from './ask.ts'
import { findSources } from './find.ts'

/** The records of sources that there are, by id. */
type Sources = Parameters<typeof findSources>[1]

/** Asks for a fact's sources and the places in them, until there are no more. */
export async function getSources(asker: Asker, known: Sources): Promise<Fact['sources']> {
  const sources: Fact['sources'] = []
  for (;;) {
    const isFirst = sources.length === 0
    const question = isFirst ? 'Source: its id, or words of its title and publisher' : 'Another source (empty: no more)'
    let asked = ''
    const id = await get<string | undefined>(asker, isFirst ? 'source' : undefined, question, (answer) => {
      asked = answer
      if (answer === '' && !isFirst) return { value: undefined }
      if (sources.some((source) => source.id === answer)) return { fault: 'it is named already' }
      return judgeSource(answer, known)
    })
    if (id === undefined) return sources
    // Found by words, it may be another than was meant.
    if (id !== asked) asker.tell(`that is ${describeSource(id, known)}`)
    const locator = await get(
      asker,
      isFirst ? 'locator' : undefined,
      'Place in it, such as page 4 or section 11 (empty: none)',
      free,
    )
    sources.push(locator === '' ? { id } : { id, locator })
    if (isFirst && asker.before.source !== undefined) return sources
  }
}

function describeSource(id: string, sources: Sources): string {
  const { publisher, title } = sources.get(id)!
  return `${id}  ${publisher}: ${title}`
}

function judgeSource(answer: string, known: Sources): Judged<string> {
  const found = findSources(answer, known)
  if (found.length === 1 && (found[0] === answer || !answer.includes('-'))) return { value: found[0]! }
  if (found.length === 0)
    return { fault: `no source holds “${answer}”; write other words, or first its record in data/sources` }
  const shown = found.slice(0, 8).map((id) => `  ${describeSource(id, known)}`)
  const more = found.length > shown.length ? `\n  and ${found.length - shown.length} more: add a word` : ''
  return { fault: `which one? Write its id:\n${shown.join('\n')}${more}` }
}
