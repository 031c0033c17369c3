// Asks for a fact, piece by piece, and judges each answer at once.
import { nearest } from '../../src/problems.ts'
import { confidences, type Fact, factSchema } from '../../src/schema/fact.ts'
import { day } from '../../src/schema/moment.ts'
import { type Answerer, type Asker, free, type Given, get, type Judged, judge } from './ask.ts'
import { getFigures } from './figures.ts'
import { getSources } from './sources.ts'

/** What the project holds already. */
interface Known {
  topics: Iterable<string>
  facts: ReadonlyMap<string, unknown>
  sources: Parameters<typeof getSources>[1]
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
  const sources = await getSources(asker, known.sources)
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

function judgeTopic(answer: string, topics: readonly string[]): Judged<string> {
  if (topics.includes(answer)) return { value: answer }
  if (/^\+[a-z0-9]+(-[a-z0-9]+)*$/.test(answer)) return { value: answer.slice(1) }
  const meant = nearest(answer, topics)
  const name = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(answer) ? answer : 'its-name'
  return {
    fault: `there is no topic "${answer}"; ${meant ? `did you mean "${meant}"?` : `+${name} begins a new one`}`,
  }
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
    day.test(answer) ? { value: answer } : { fault: 'write the day as YYYY-MM-DD' },
  )
  const why = await get(asker, undefined, 'What was looked at, in a sentence that readers see', (answer) =>
    answer === '' ? { fault: 'say what was looked at and not found' } : { value: answer },
  )
  return { against, unanswered: { looked, why } }
}
