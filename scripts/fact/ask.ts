// Asks a question until its answer will do. Knows no console: it is given one.
import type { z } from 'zod'
import { nearest } from '../../src/problems.ts'

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

/** What an answer means, or what is wrong with it. */
export type Judged<T> = { value: T } | { fault: string }
/** Whoever answers, and what they have said beforehand. */
export interface Asker extends Answerer {
  before: Given
}

/** Asks until the answer will do. What was given beforehand is not asked for. */
export async function get<T>(
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

/** What an answer given beforehand means; one that will not do ends the interview. */
export function taken<T>(name: string, judged: Judged<T>): T {
  if ('value' in judged) return judged.value
  throw new Refusal(`--${name}: ${judged.fault}`)
}

/** Judges answers by a schema, and says what it wants. */
export function judge<T>(schema: z.ZodType<T>, choices: readonly string[] = []): (answer: string) => Judged<T> {
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

/** Takes any answer, also none. */
export function free(answer: string): Judged<string> {
  return { value: answer }
}
