// npm run bench: what the site costs. Exits with 1 only where a bar in bytes is broken.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeProblems, nearest, type Problem } from '../src/problems.ts'
import { overweight, type Site } from './bench/budgets.ts'
import { compareFigures, type Figures, tableOf } from './bench/figures.ts'
import { measureGrowth } from './bench/growth.ts'
import { samplesOf } from './bench/page-types.ts'
import { copyProject, root } from './bench/project.ts'
import { readSamples } from './bench/readings.ts'
import { referenceWork } from './bench/reference.ts'
import { readSite } from './bench/site.ts'
import { timeBuild } from './bench/timed-build.ts'
import { weightsOf } from './bench/weights.ts'
import { tellUsage } from './usage.ts'

tellUsage(`Usage: npm run bench                      builds a clean copy, weighs it all, reads a page of each kind as a slow phone would
       npm run bench -- --quick           weighs the site that is in dist/, and nothing else
       npm run bench -- --growth 10,100   builds copies with so many more chapters and charts`)
const options = ['--quick', '--growth']
const usualSizes = '10,100,1000'
/** The last figures that somebody looked at and committed. */
const baselineFile = join(root, 'tests/snapshots/bench.json')
const resultFile = join(root, 'bench.json')

const [option, sizes = usualSizes] = process.argv.slice(2)
const given = process.argv.length - 2
if (option === undefined) await measureAll()
else if (option === '--quick' && given === 1) weighDist()
else if (option === '--growth' && given <= 2 && /^[1-9]\d*(,[1-9]\d*)*$/.test(sizes)) await grow()
else refuse(process.argv.slice(2))

async function measureAll(): Promise<void> {
  const copy = copyProject()
  try {
    const work = referenceWork()
    const build = await timeBuild(copy)
    const folder = join(copy, 'dist')
    const site = readSite(folder)!
    const figures: Figures = { build, ...(await readSamples(folder, samplesOf(site), site)) }
    figures.reference.work = work
    const before: Figures | undefined = existsSync(baselineFile)
      ? JSON.parse(readFileSync(baselineFile, 'utf8'))
      : undefined
    console.log(`Build: ${build.seconds} s, ${build.work} s of work, ${build.megabytes} MB at the most`)
    console.table(tableOf(figures))
    writeFileSync(resultFile, `${JSON.stringify(figures, null, 2)}\n`)
    console.log('The figures are in bench.json.')
    if (before) {
      console.log(
        'Beside the committed figures; times as multiples of what the same took for the reference page or work:',
      )
      console.table(compareFigures(figures, before))
    }
    tellBroken(site)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function weighDist(): void {
  const site = readSite(join(root, 'dist'))
  if (site) {
    console.table(weightsOf(site))
    tellBroken(site)
  } else {
    fail({ file: 'dist', message: 'holds no site to weigh', hint: 'run npm run build first' })
  }
}

async function grow(): Promise<void> {
  const grown = await measureGrowth(sizes.split(',').map(Number), ({ added, seconds }) =>
    console.log(`${added} chapters and charts more: built in ${seconds} s`),
  )
  console.table(grown)
}

function tellBroken(site: Site): void {
  const broken = [...site.pages.keys()].flatMap((address) => overweight(address, site))
  for (const line of broken) console.error(line)
  if (broken.length > 0) process.exitCode = 1
  else console.log(`All ${site.pages.size} pages keep to their bars.`)
}

function refuse(asked: readonly string[]): void {
  const meant = options.includes(asked[0]!) ? undefined : nearest(asked[0]!, options)
  fail({
    file: 'npm run bench',
    message: `cannot be asked for "${asked.join(' ')}"`,
    hint: [
      meant && `did you mean "${meant}"?`,
      'It takes nothing, --quick, or --growth with numbers of chapters, such as --growth 10,100',
    ]
      .filter(Boolean)
      .join(' '),
  })
}

function fail(problem: Problem): void {
  console.error(describeProblems([problem]))
  process.exitCode = 1
}
