// npm run bench: builds a clean copy of the project, reads its pages as a slow phone would and prints what they cost.
// Exits with 1 only where a bar in bytes is broken; times depend on the machine, and are compared as ratios with
// tests/snapshots/bench.json, the last figures that somebody looked at and committed.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium, flags } from './bench/chromium.ts'
import { type Reading, readPage } from './bench/measure.ts'
import { build, copyProject, root } from './bench/project.ts'
import { serve } from './bench/server.ts'

const rounds = 5
/** Pages that are read, each with its bar in bytes: every chapter, and one page of the other kinds. */
const pagesOf = (site: string) => [
  { address: '/', bar: undefined },
  ...readdirSync(join(site, 'chapters')).map((slug) => ({ address: `/chapters/${slug}/`, bar: 120_000 })),
  { address: '/charts/agreements-by-model/', bar: undefined },
  // The state with most agencies.
  { address: '/states/tx/', bar: 120_000 },
  { address: '/embed/agreements-by-model/', bar: 30_000 },
  { address: '/embed/agreements-by-model/static/', bar: 30_000 },
  { address: '/embed/agencies-map/', bar: 60_000 },
  { address: '/embed/agencies-map/wonder/', bar: 60_000 },
  { address: '/embed/agencies-map/static/', bar: 60_000 },
]
const scriptBar = 12_000
const baselineFile = join(root, 'tests/snapshots/bench.json')

interface Figures {
  build: { seconds: number; megabytes: number }
  pages: Record<string, Reading>
}

const copy = copyProject()
try {
  const figures: Figures = { build: await timeBuild(copy), pages: await readPages(join(copy, 'dist')) }
  print(figures)
  writeFileSync(join(root, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`)
  console.log('The figures are in bench.json.')
  const broken = brokenBars(figures, join(copy, 'dist'))
  for (const line of broken) console.error(line)
  process.exitCode = broken.length > 0 ? 1 : 0
} finally {
  rmSync(copy, { recursive: true, force: true })
}

/** Seconds of a build from nothing, and the most memory that one of its processes held. */
async function timeBuild(project: string): Promise<Figures['build']> {
  const say = `process.on('exit',()=>console.log('peak-kilobytes '+process.resourceUsage().maxRSS))`
  const started = performance.now()
  const { code, output } = await build(project, {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(say)}`,
  })
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`The site cannot be built.\n${output}`)
  const peaks = [...output.matchAll(/peak-kilobytes (\d+)/g)].map((match) => Number(match[1]))
  return { seconds: round(seconds, 1), megabytes: Math.round(Math.max(...peaks) / 1000) }
}

/** The median of several readings of each page, figure by figure. */
async function readPages(site: string): Promise<Record<string, Reading>> {
  const server = await serve(site, { quality: 11 })
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...flags] })
  const read: Record<string, Reading> = {}
  for (const { address } of pagesOf(site)) {
    // The first reading compresses the files; it is not counted.
    await readPage(browser, server.origin + address)
    const readings: Reading[] = []
    for (let count = 0; count < rounds; count++) readings.push(await readPage(browser, server.origin + address))
    read[address] = medianOf(readings)
  }
  await browser.close()
  await server.close()
  return read
}

function medianOf(readings: Reading[]): Reading {
  const median = { ...readings[0]! }
  for (const name of Object.keys(median) as (keyof Reading)[]) {
    const ordered = readings.map((reading) => reading[name]).sort((a, b) => a - b)
    median[name] = round(ordered[Math.floor(ordered.length / 2)]!, name === 'cls' ? 4 : 0)
  }
  return median
}

function print({ build: { seconds, megabytes }, pages: read }: Figures): void {
  const known: Figures | undefined = existsSync(baselineFile)
    ? JSON.parse(readFileSync(baselineFile, 'utf8'))
    : undefined
  console.log(
    `Build: ${seconds} s, ${megabytes} MB${known ? `; baseline ${known.build.seconds} s, ${known.build.megabytes} MB` : ''}`,
  )
  console.table(
    Object.fromEntries(
      Object.entries(read).map(([address, reading]) => [
        address,
        { ...reading, ...(known?.pages[address] ? ratiosOf(reading, known.pages[address]) : {}) },
      ]),
    ),
  )
}

function ratiosOf(now: Reading, before: Reading): Record<string, number> {
  return Object.fromEntries(
    (['bytes', 'lcp', 'charts'] as const)
      // A page without a chart in its first view has no time for one.
      .filter((name) => before[name] > 0)
      .map((name) => [`${name} ×`, round(now[name] / before[name], 2)]),
  )
}

function brokenBars({ pages: read }: Figures, site: string): string[] {
  return pagesOf(site).flatMap(({ address, bar }) => {
    const { bytes, scripts } = read[address]!
    return [
      ...(bar !== undefined && bytes > bar ? [`${address} sends ${bytes} bytes; the bar is ${bar}`] : []),
      ...(scripts > scriptBar ? [`${address} has ${scripts} bytes of scripts; the bar is ${scriptBar}`] : []),
    ]
  })
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
