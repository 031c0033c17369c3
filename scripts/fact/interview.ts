// Asks for a fact, piece by piece, and judges each answer at once. Knows no console: it is given one.
import type { z } from 'zod'
import { nearest } from '../../src/problems.ts'
import { confidences, type Fact, type Figure, factSchema, figureSchema } from '../../src/schema/fact.ts'
import { parseRecords } from '../../src/schema/record.ts'
import { findSources } from './find.ts'

/** Whoever answers: asked a question, and told what is wrong with an answer. */
export interface Answerer {
  /** The answer without spaces around it; empty for none. */
  ask(question: string): Promise<string>
  tell(words: string): void
  /** True where nobody is there to be asked again: then a wrong answer ends the interview. */
  once?: boolean
}

/** Answers given beforehand, by the name of what they answer. */
export type Given = { [Name in (typeof given)[number]]?: string | undefined } & {
  figure?: readonly string[] | undefined
}
export const given = ['topic', 'id', 'date', 'claim', 'source', 'locator', 'confidence', 'dispute', 'against'] as const

interface Known {
  topics: Iterable<string>
  facts: ReadonlyMap<string, unknown>
  sources: Parameters<typeof findSources>[1]
}

const { shape } = factSchema

/** A new fact and the topic whose file it goes to. */
export async function interview(answerer: Answerer, known: Known, before: Given = {}) {
  const asker = { ...answerer, before }
  const topics = [...known.topics].sort()
  const topic = await get(
    asker,
    'topic',
    `Topic, a file of content/facts (${topics.join(', ')}; +name for a new one)`,
    (answer) => judgeTopic(answer, topics),
  )
  const claim = await get(asker, 'claim', 'Claim, one to three sentences of our own', judge(shape.claim))
  const id = await get(
    asker,
    'id',
    'Id, lower-case words joined by hyphens; it is an address and never changes',
    (answer) =>
      known.facts.has(answer)
        ? { fault: `there is a fact "${answer}" already; choose another id` }
        : judge(shape.id)(answer),
  )
  const date = await get(
    asker,
    'date',
    'Date on which it happened (YYYY, YYYY-MM, YYYY-MM-DD, two with a slash, or undated)',
    judge(shape.date),
  )
  const figures = await getFigures(asker)
  const sources = await getSources(asker, known)
  const usual = sources.length > 1 ? confidences[0] : confidences[1]
  const confidence = await get(
    asker,
    'confidence',
    `Confidence: ${confidences.join(', ')} (empty: ${usual})`,
    (answer) => judge(shape.confidence, confidences)(answer || usual),
  )
  const dispute = await get(asker, 'dispute', 'Dispute: who contests it and what they say (empty: nobody)', free)
  const allegation = await getAllegation(asker, known)
  const fact: Fact = {
    id,
    date,
    claim,
    ...(Object.keys(figures).length > 0 ? { figures } : {}),
    sources,
    confidence,
    ...(dispute === '' ? {} : { dispute }),
    ...(allegation ? { allegation } : {}),
  }
  return { topic, fact }
}

type Judged<T> = { value: T } | { fault: string }
interface Asker extends Answerer {
  before: Given
}

/** Asks until the answer will do. What was given beforehand is not asked for. */
async function get<T>(
  asker: Asker,
  name: keyof Given | undefined,
  question: string,
  judged: (answer: string) => Judged<T>,
): Promise<T> {
  const set = name && asker.before[name]
  if (typeof set === 'string') return taken(name!, judged(set))
  for (;;) {
    const answer = judged(await asker.ask(question))
    if ('value' in answer) return answer.value
    if (asker.once) throw new Refusal(answer.fault)
    asker.tell(answer.fault)
  }
}

/** An answer that will not do, where nobody can be asked again. */
export class Refusal extends Error {}

function taken<T>(name: string, judged: Judged<T>): T {
  if ('value' in judged) return judged.value
  throw new Refusal(`--${name}: ${judged.fault}`)
}

function judge<T>(schema: z.ZodType<T>, choices: readonly string[] = []): (answer: string) => Judged<T> {
  return (answer) => {
    const read = schema.safeParse(answer)
    if (read.success) return { value: read.data }
    const meant = nearest(answer, choices)
    const wanted = schema.description ?? 'an answer'
    return {
      fault: meant ? `did you mean "${meant}"?` : `“${answer}” will not do: write ${choices.join(' or ') || wanted}`,
    }
  }
}

function free(answer: string): Judged<string> {
  return { value: answer }
}

function judgeTopic(answer: string, topics: readonly string[]): Judged<string> {
  if (topics.includes(answer)) return { value: answer }
  if (/^\+[a-z0-9]+(-[a-z0-9]+)*$/.test(answer)) return { value: answer.slice(1) }
  const meant = nearest(answer, topics)
  const name = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(answer) ? answer : 'its-name'
  return {
    fault: `there is no topic "${answer}"; ${meant ? `did you mean "${meant}"?` : `+${name} begins a new one`}`,
  }
}

async function getFigures(asker: Asker): Promise<Record<string, Figure>> {
  const figures: Record<string, Figure> = {}
  for (const set of asker.before.figure ?? []) {
    const { name, figure } = taken('figure', readFigure(set))
    figures[name] = figure
  }
  if (asker.before.figure) return figures
  const form = 'trained={ value: 12, unit: people, label: what it is }'
  for (;;) {
    const read = await get<{ name: string; figure: Figure } | undefined>(
      asker,
      undefined,
      `Figure with a name of its own, as ${form} (empty: no more)`,
      (answer) => (answer === '' ? { value: undefined } : readFigure(answer)),
    )
    if (!read) return figures
    figures[read.name] = read.figure
  }
}

function readFigure(answer: string): Judged<{ name: string; figure: Figure }> {
  const [, name = '', yaml = ''] = answer.match(/^([a-z0-9]+(?:-[a-z0-9]+)*)\s*[=:]\s*(\{.*\})$/s) ?? []
  if (name === '')
    return { fault: `“${answer}” will not do: write trained={ value: 12, unit: people, label: what it is }` }
  const { records, problems } = parseRecords(figureSchema, yaml, name)
  if (records[0]) return { value: { name, figure: records[0].record } }
  return { fault: problems.map(({ message, hint }) => `${message}: ${hint}`).join('\n') }
}

async function getSources(asker: Asker, known: Known): Promise<Fact['sources']> {
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

function describeSource(id: string, { sources }: Known): string {
  const { publisher, title } = sources.get(id)!
  return `${id}  ${publisher}: ${title}`
}

function judgeSource(answer: string, known: Known): Judged<string> {
  const { sources } = known
  const found = findSources(answer, sources)
  if (found.length === 1 && (found[0] === answer || !answer.includes('-'))) return { value: found[0]! }
  if (found.length === 0)
    return { fault: `no source holds “${answer}”; write other words, or first its record in data/sources` }
  const shown = found.slice(0, 8).map((id) => `  ${describeSource(id, known)}`)
  const more = found.length > shown.length ? `\n  and ${found.length - shown.length} more: add a word` : ''
  return { fault: `which one? Write its id:\n${shown.join('\n')}${more}` }
}

async function getAllegation(asker: Asker, known: Known): Promise<Fact['allegation']> {
  const against = await get(asker, 'against', 'Does it charge a named office or agency? Which (empty: no)', free)
  if (against === '') return undefined
  const replies = await get(
    asker,
    undefined,
    'Ids of the facts with the answer, parted by spaces (empty: none was found)',
    (answer) => {
      const ids = answer.split(/[\s,]+/).filter(Boolean)
      const unknown = ids.find((id) => !known.facts.has(id))
      if (unknown === undefined) return { value: ids }
      const meant = nearest(unknown, known.facts.keys())
      return { fault: `there is no fact "${unknown}"${meant ? `; did you mean "${meant}"?` : ''}` }
    },
  )
  if (replies.length > 0) return { against, replies }
  const looked = await get(asker, undefined, 'Until which day was an answer looked for (YYYY-MM-DD)', (answer) =>
    /^\d{4}-\d{2}-\d{2}$/.test(answer) ? { value: answer } : { fault: 'write the day as YYYY-MM-DD' },
  )
  const why = await get(asker, undefined, 'What was looked at, in a sentence that readers see', (answer) =>
    answer === '' ? { fault: 'say what was looked at and not found' } : { value: answer },
  )
  return { against, unanswered: { looked, why } }
}
