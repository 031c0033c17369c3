// npm run new chapter "Title", npm run new chart "Title": writes every file that it needs, with an example that works.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importFromSite } from '../src/build/runner.ts'
import { ProblemsError, stopOn } from '../src/problems.ts'
import { kinds, planNew } from './new/plan.ts'
import { root } from './pin.ts'
import { writeTogether } from './together.ts'
import { tellUsage } from './usage.ts'

const usage = `Usage: npm run new chapter "Title"
       npm run new chart "Title"
Writes every file that it needs, with an example that works.`
tellUsage(usage)
const [asked, ...words] = process.argv.slice(2)
const kind = kinds.find((name) => name === asked)
if (!kind) {
  console.error(usage)
  process.exitCode = 1
} else {
  try {
    const { checkCandidate, nextOrder, takenNames } = await importFromSite<
      typeof import('../src/checks/candidates.ts')
    >(root, '/src/checks/candidates.ts')
    const { files, next } = planNew(kind, words.join(' '), { names: takenNames(), order: nextOrder() })
    const there = files.filter(({ path }) => existsSync(join(root, path)))
    stopOn(there.map(({ path }) => ({ file: path, message: 'is there already', hint: 'choose another title' })))
    stopOn(files.filter(({ path }) => !path.endsWith('.ts')).flatMap(({ path, text }) => checkCandidate(path, text)))
    writeTogether(root, files)
    console.log(`Written:\n${files.map(({ path }) => `  ${path}`).join('\n')}\n\nNext:`)
    console.log(next.map((step, index) => `  ${index + 1}. ${step}`).join('\n'))
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error
    console.error(`${error.message}\nNothing was written`)
    process.exitCode = 1
  }
}
