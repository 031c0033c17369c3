// npm run source -- check [--ids] [--json] [--strict]: which sources are unused, recorded twice or without an archived copy.
// It informs; with --strict any of these fails.
import { parseArgs } from 'node:util'
import { importFromSite } from '../src/build/runner.ts'
import { root } from './pin.ts'
import { describeSourceUse } from './source/report.ts'
import { tellUsage } from './usage.ts'

const usage = `Usage: npm run source -- check [--ids] [--json] [--strict]
  --ids      names those without an archived copy, too
  --json     the report for programs, with every id
  --strict   fails where anything is to be done`
tellUsage(usage)
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ids: { type: 'boolean' }, json: { type: 'boolean' }, strict: { type: 'boolean' } },
  })
  if (positionals.join(' ') !== 'check')
    throw Object.assign(new Error('Say what to do.'), { code: 'ERR_PARSE_ARGS_WORD' })
  const { sourceUseOfSite } = await importFromSite<typeof import('../src/checks/source-use.ts')>(
    root,
    '/src/checks/source-use.ts',
  )
  const use = sourceUseOfSite()
  console.log(values.json ? JSON.stringify(use, null, 1) : describeSourceUse(use, { ids: values.ids ?? false }))
  const isClean = use.unused.length + use.duplicates.length + use.unarchived.length === 0
  process.exitCode = values.strict && !isClean ? 1 : 0
} catch (error) {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
  console.error(`${error.message}\n${usage}`)
  process.exitCode = 2
}
