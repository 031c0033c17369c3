// npm run data:import -- <folder or workbook.xlsx> [--gazetteer <folder>] [--project <folder>]
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ProblemsError } from '../src/problems.ts'
import { importWorkbooks } from './import/importer.ts'
import { describeImport, showProgress } from './import/report.ts'
import { root } from './pin.ts'

const usage = 'Usage: npm run data:import -- <folder or workbook.xlsx> [--gazetteer <folder>] [--project <folder>]'
// npm starts scripts in the project's folder; a path is meant from where the person stands.
const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

const started = performance.now()
try {
  const { path, gazetteer, project } = readArguments()
  const onProgress = showProgress(process.stdout)
  console.log(describeImport(importWorkbooks({ path, gazetteer, project, onProgress })))
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
console.log(`${seconds} seconds, ${megabytes} MB of memory at most`)

function readArguments() {
  const { values, positionals } = parseArgs({
    options: { gazetteer: { type: 'string' }, project: { type: 'string' } },
    allowPositionals: true,
  })
  const [path, ...others] = positionals
  if (!path || others.length > 0) {
    throw Object.assign(new Error('Name one folder of workbooks, or one workbook.'), { code: 'ERR_PARSE_ARGS_PATH' })
  }
  return {
    path: fromHere(path),
    gazetteer: values.gazetteer && fromHere(values.gazetteer),
    project: values.project ? fromHere(values.project) : root,
  }
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
