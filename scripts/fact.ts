// npm run fact -- add: asks for a fact, judges it as the checks do, and writes it at the end of its topic's file.
import { parseArgs } from 'node:util'
import { importFromSite } from '../src/build/runner.ts'
import { ProblemsError, stopOn } from '../src/problems.ts'
import { type Answerer, given, Refusal } from './fact/ask.ts'
import { interview } from './fact/interview.ts'
import { person } from './fact/person.ts'
import { appendRecord, writeRecord } from './fact/record.ts'
import { root } from './pin.ts'
import { writeTogether } from './together.ts'
import { tellUsage } from './usage.ts'

const usage = `Usage: npm run fact -- add [--yes] [--figure "trained={ value: 12, unit: people, label: what it is }"]
       ${given.map((name) => `[--${name} …]`).join(' ')}
Asks for what is not given; with --yes it asks nothing.`
tellUsage(usage)
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...(Object.fromEntries(given.map((name) => [name, { type: 'string' }])) as Record<
        (typeof given)[number],
        { type: 'string' }
      >),
      figure: { type: 'string', multiple: true },
      yes: { type: 'boolean' },
    },
  })
  if (positionals.join(' ') !== 'add') throw new Refusal(usage)
  const { checkFactFile, knownRecords } = await importFromSite<typeof import('../src/checks/new-fact.ts')>(
    root,
    '/src/checks/new-fact.ts',
  )
  const known = knownRecords()
  const answerer = values.yes ? noOne() : person(process.stdin, process.stdout)
  const { topic, fact } = await interview(answerer, { ...known, topics: known.topics.keys() }, values)
  const path = `content/facts/${topic}.yml`
  const text = appendRecord(known.topics.get(topic) ?? '', fact)
  stopOn(checkFactFile(path, text))
  console.log(`\n${writeRecord(fact)}`)
  const isMeant = values.yes || /^y(es)?$/i.test(await answerer.ask(`Write it into ${path}? (yes or no)`))
  if (!isMeant) throw new Refusal('As you wish')
  writeTogether(root, [{ path, text }])
  console.log(`Written to ${path}. In a chapter: <Fact id="${fact.id}">…</Fact>`)
} catch (error) {
  const isTold = error instanceof ProblemsError || error instanceof Refusal
  if (!isTold && !String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error
  console.error(`${(error as Error).message}\n${isTold ? '' : `${usage}\n`}Nothing was written`)
  process.exitCode = 1
} finally {
  process.stdin.destroy()
}

/** Answers nothing: what was not given is left out, and what must be there is missed. */
function noOne(): Answerer {
  return { ask: async () => '', tell: () => {}, once: true }
}
