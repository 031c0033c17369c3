import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type Answerer, Refusal } from './ask.ts'

/** Whoever types on a terminal, or whose answers were piped in, a line each. */
export function person(input: Readable, output: Writable): Answerer {
  const answers = createInterface({ input })[Symbol.asyncIterator]()
  return {
    ask: async (question) => {
      output.write(`${question}\n> `)
      const { value, done } = await answers.next()
      if (done) throw new Refusal('\nThe answers ended before the questions')
      return value.trim()
    },
    tell: (words) => {
      output.write(`${words}\n`)
    },
  }
}
