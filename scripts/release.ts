// npm run release -- <day>: notes what the site says as the release of that day, against which the ledger of
// corrections is held from then on, and its edition, which pinned addresses show. Run it on the day of publication.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkProject } from '../src/build/editorial.ts'
import { importFromSite } from '../src/build/runner.ts'
import { listEdition } from '../src/editions/list.ts'
import { describeProblems } from '../src/problems.ts'
import { editionsPath } from '../src/schema/edition.ts'
import { root } from './pin.ts'
import { writeTogether } from './together.ts'
import { tellUsage } from './usage.ts'

const usage = `Usage: npm run release -- <day>, the day as YYYY-MM-DD
Notes what the site says as that day's release. Run it on the day of publication, and commit what it writes.`
tellUsage(usage)
const [day = '', ...others] = process.argv.slice(2)
const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && others.length === 0
const problems = isDay ? await checkProject(root, { drafts: false }) : []
if (!isDay) {
  stop(usage)
} else if (problems.length > 0) {
  stop(`${describeProblems(problems)}\n${problems.length} to mend; nothing was written`)
} else {
  const release = await importFromSite<typeof import('../src/releases/release.ts')>(root, '/src/releases/release.ts')
  const last = release.lastRelease()
  const path = `data/releases/${day}.json`
  if (existsSync(join(root, path)) || (last && last.released >= day)) {
    stop(`The last release is of ${last?.released}. A release is never rewritten: name a later day`)
  } else {
    const edition = release.editionOn(day)
    const listed = existsSync(join(root, editionsPath)) ? readFileSync(join(root, editionsPath), 'utf8') : undefined
    writeTogether(root, [
      { path, text: `${JSON.stringify(release.releaseOn(day), null, 1)}\n` },
      { path: editionsPath, text: listEdition(listed, edition) },
    ])
    console.log(`${path} holds what the site says. Commit it with the release`)
    console.log(
      edition.released === day
        ? `${editionsPath} keeps the edition of ${edition.date} at /v/${edition.date}/. Commit it too`
        : `The edition of ${edition.date} stays as it was released on ${edition.released}; charts that are new were added to it`,
    )
  }
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}
