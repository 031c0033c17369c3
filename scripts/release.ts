// npm run release -- <day>: notes what the site says as the release of that day, against which the ledger of
// corrections is held from then on. Run it on the day on which the site is published.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkProject } from '../src/editorial.ts'
import { describeProblems } from '../src/problems.ts'
import { importFromSite } from '../src/runner.ts'
import { root } from './pin.ts'

const [day = '', ...others] = process.argv.slice(2)
const problems = await checkProject(root, { drafts: false })
if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || others.length > 0) {
  stop('Usage: npm run release -- <day>, the day as YYYY-MM-DD')
} else if (problems.length > 0) {
  stop(`${describeProblems(problems)}\n${problems.length} to mend; nothing was written`)
} else {
  const release = await importFromSite<typeof import('../src/release.ts')>(root, '/src/release.ts')
  const last = release.lastRelease()
  const path = join(root, 'data/releases', `${day}.json`)
  if (existsSync(path) || (last && last.released >= day)) {
    stop(`The last release is of ${last?.released}. A release is never rewritten: name a later day`)
  } else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.part`, `${JSON.stringify(release.releaseOn(day), null, 1)}\n`)
    renameSync(`${path}.part`, path)
    console.log(`data/releases/${day}.json holds what the site says. Commit it with the release`)
  }
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}
