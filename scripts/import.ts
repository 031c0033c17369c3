// npm run data:import -- <folder or workbook.xlsx> [--dry-run] [--yes] [--json] [--on <day>]: says what a new list would
// change, asks, and pins it.
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { ProblemsError } from '../src/problems.ts'
import { dayOf, describeOutlook } from './import/describe-outlook.ts'
import { type ImportOptions, pinImport, readImport } from './import/importer.ts'
import { foresee, type Outlook } from './import/outlook.ts'
import { showProgress } from './import/progress.ts'
import { root } from './pin.ts'
import { finishInterrupted } from './together.ts'
import { tellUsage } from './usage.ts'

const usage = `Usage: npm run data:import -- <folder or workbook.xlsx> [options]
  --dry-run             say what would change, and change nothing
  --yes                 pin without asking
  --json                the report for machines
  --on <YYYY-MM-DD>     the day that the ledger's entry bears, else today
  --gazetteer <folder>  see data/README.md
  --project <folder>    another copy of the project`
tellUsage(usage)
// npm starts scripts in the project's folder; a path is meant from where the person stands.
const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

const say = process.argv.includes('--json') ? console.error : console.log
const started = performance.now()
try {
  process.exitCode = await run(readArguments())
} catch (error) {
  process.exitCode = 1
  if (error instanceof ProblemsError) {
    console.error(`${error.message}\n${error.problems.length} to mend; nothing was changed`)
  } else if (isUsageError(error)) {
    console.error(`${error.message}\n${usage}`)
  } else throw error
}

const seconds = ((performance.now() - started) / 1000).toFixed(1)
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
say(`${seconds} seconds, ${megabytes} MB of memory at most`)

interface Arguments extends ImportOptions {
  dryRun: boolean
  yes: boolean
  json: boolean
  /** Day of the ledger's entry. */
  on: string
}

/** Reads, reports, asks, pins. Returns the code to exit with. */
async function run({ dryRun, yes, json, on, ...options }: Arguments): Promise<number> {
  if (!dryRun && finishInterrupted(options.project) > 0) say('finished an import that had been cut off')
  const result = readImport({ ...options, onProgress: showProgress(json ? process.stderr : process.stdout) })
  const outlook = await foresee(result, { project: options.project, on })
  const { files, ...told } = outlook
  if (json) console.log(JSON.stringify({ ...told, files: files.map(({ path }) => path) }, null, 1))
  else console.log(`\n${describeOutlook(outlook)}\n`)
  if (dryRun) return tell('This was a dry run: nothing was changed')
  if (files.length === 0) return tell('Everything is pinned already: nothing was changed')
  if (!yes && !process.stdin.isTTY) {
    console.error('Nothing was changed: there is nobody to ask. Run it again with --yes, or with --dry-run')
    return 1
  }
  if (!yes && !(await ask(outlook))) return tell('Nothing was changed')
  pinImport({ ...result, files }, options.project)
  return tell(
    `Pinned. Read git diff${outlook.problems.length > 0 ? ', mend what npm run check says' : ''}, then run npm test`,
  )
}

/** A clear question, to which anything but yes is no. */
async function ask({ after, files, doubts, problems }: Outlook): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const left = [
    ...(doubts.length > 0 ? [`${doubts.length} rows are left for a person`] : []),
    ...(problems.length > 0 ? [`the site will not build until ${problems.length} mistakes are mended`] : []),
  ].join(', and ')
  const answer = await terminal.question(
    `Pin the list of ${dayOf(after)} in ${files.length} files?${left ? ` Note that ${left}.` : ''} yes or no [no] `,
  )
  terminal.close()
  return /^\s*y(es)?\s*$/i.test(answer)
}

function tell(text: string): number {
  say(text)
  return 0
}

function readArguments(): Arguments {
  const { values, positionals } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      on: { type: 'string' },
      gazetteer: { type: 'string' },
      project: { type: 'string' },
    },
    allowPositionals: true,
  })
  const [path, ...others] = positionals
  if (!path || others.length > 0) throw usageError('Name one folder of workbooks, or one workbook.')
  // The editor's own clock, at this desk: builds know no other day than the one that is written down.
  const on = values.on ?? new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)))
    throw usageError(`--on is "${on}"; expected a day as YYYY-MM-DD.`)
  return {
    path: fromHere(path),
    gazetteer: values.gazetteer && fromHere(values.gazetteer),
    project: values.project ? fromHere(values.project) : root,
    dryRun: values['dry-run'],
    ...{ yes: values.yes, json: values.json, on },
  }
}

function usageError(message: string): Error {
  return Object.assign(new Error(message), { code: 'ERR_PARSE_ARGS_VALUE' })
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
