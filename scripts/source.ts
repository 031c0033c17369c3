// npm run source -- check [--json] [--strict]: which sources are unused, recorded twice or without an archived copy.
// It informs; with --strict any of these fails.
import { parseArgs } from 'node:util'
import { importFromSite } from '../src/runner.ts'
import { root } from './pin.ts'
import { describeSourceUse } from './source/report.ts'

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, strict: { type: 'boolean' } },
  })
  if (positionals.join(' ') !== 'check')
    throw Object.assign(new Error('Say what to do.'), { code: 'ERR_PARSE_ARGS_WORD' })
  const { sourceUseOfSite } = await importFromSite<typeof import('../src/checks/source-use.ts')>(
    root,
    '/src/checks/source-use.ts',
  )
  const use = sourceUseOfSite()
  console.log(values.json ? JSON.stringify(use, null, 1) : describeSourceUse(use))
  const isClean = use.unused.length + use.duplicates.length + use.unarchived.length === 0
  process.exitCode = values.strict && !isClean ? 1 : 0
} catch (error) {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
  console.error(`${error.message}\nUsage: npm run source -- check [--json] [--strict]`)
  process.exitCode = 2
}
