// npm run data:import -- <folder or workbook> [--gazetteer <folder>]
import { parseArgs } from 'node:util'
import { ProblemsError } from '../src/problems.ts'
import { importWorkbooks } from './import/importer.ts'
import { describeImport, showProgress } from './import/report.ts'
import { root } from './pin.ts'

const started = performance.now()
try {
  const { values, positionals } = parseArgs({
    options: { gazetteer: { type: 'string' }, project: { type: 'string', default: root } },
    allowPositionals: true,
  })
  if (positionals.length !== 1) throw new TypeError('name one folder of workbooks, or one workbook')
  const result = importWorkbooks({
    path: positionals[0]!,
    gazetteer: values.gazetteer,
    project: values.project,
    onProgress: showProgress(process.stdout),
  })
  console.log(describeImport(result))
} catch (error) {
  process.exitCode = 1
  if (error instanceof ProblemsError) {
    console.error(`${error.message}\n${error.problems.length} problems; nothing was changed`)
  } else if (error instanceof TypeError) {
    console.error(`${error.message}\nUsage: npm run data:import -- <folder or workbook.xlsx> [--gazetteer <folder>]`)
  } else throw error
}
const seconds = ((performance.now() - started) / 1000).toFixed(1)
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(`${seconds} seconds, ${megabytes} MB at most`)
