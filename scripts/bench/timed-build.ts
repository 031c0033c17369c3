import { build } from './project.ts'

/** What a build took. */
export interface BuildFigures {
  /** From start to end, which other work on the machine lengthens. */
  seconds: number
  /** Of its processors, which other work hardly changes. */
  work: number
  /** The most memory that one of its processes held. */
  megabytes: number
}

/** Builds a project's site from nothing and says what that took. Stops where it cannot be built, with its last words. */
export async function timeBuild(project: string): Promise<BuildFigures> {
  const say = `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    console.log('spent ' + (userCPUTime + systemCPUTime) + ' ' + maxRSS)
  })`
  const started = performance.now()
  const { code, output } = await build(project, {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(say)}`,
  })
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`The site cannot be built.\n${output.slice(-4000)}`)
  const spent = [...output.matchAll(/spent (\d+) (\d+)/g)].map(([, micro, kilo]) => ({
    seconds: Number(micro) / 1e6,
    megabytes: Number(kilo) / 1000,
  }))
  return {
    seconds: Math.round(seconds * 10) / 10,
    work: Math.round(spent.reduce((sum, process) => sum + process.seconds, 0) * 10) / 10,
    megabytes: Math.round(Math.max(...spent.map(({ megabytes }) => megabytes))),
  }
}
