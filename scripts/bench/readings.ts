import { type Browser, chromium } from 'playwright-core'
import { loadsOf, type Site } from './budgets.ts'
import { findChromium, flags } from './chromium.ts'
import type { Figures } from './figures.ts'
import { type Reading, readPage } from './measure.ts'
import type { Sample } from './page-types.ts'
import { referencePage } from './reference.ts'
import { type Server, serve } from './server.ts'

const rounds = 3

/**
 * The median of several readings of each page, figure by figure, and of the reference page. All pages are read once, then
 * all again: what else the machine does meets all of them alike.
 */
export async function readSamples(
  folder: string,
  samples: readonly Sample[],
  site: Site,
): Promise<Pick<Figures, 'reference' | 'pages'>> {
  const reference = referencePage()
  const servers = [await serve(folder, { quality: 11 }), await serve(reference.folder, { quality: 11 })] as const
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...flags] })
  try {
    for (const { address } of samples) await warm(servers[0], address, site)
    const read = new Map<string, Reading[]>()
    for (let round = 0; round < rounds; round++) {
      for (const sample of [undefined, ...samples]) {
        const [type, address] = sample ? [sample.type, sample.address] : ['reference', '/']
        const server = sample ? servers[0] : servers[1]
        read.set(type, [...(read.get(type) ?? []), await readPage(browser, server.origin + address)])
      }
    }
    const { lcp, charts } = medianOf(read.get('reference')!)
    return {
      reference: { work: 0, lcp, charts },
      pages: Object.fromEntries(samples.map(({ type, address }) => [type, { address, ...medianOf(read.get(type)!) }])),
    }
  } finally {
    await stop(browser, servers)
    reference.remove()
  }
}

/** Has the server compress a page and all it loads, which no reader is to wait for. */
async function warm({ origin }: Server, address: string, site: Site): Promise<void> {
  for (const path of [address, ...loadsOf(site.pages.get(address)!, site)]) {
    await (await fetch(origin + path, { headers: { 'accept-encoding': 'br' } })).arrayBuffer()
  }
}

async function stop(browser: Browser, servers: readonly Server[]): Promise<void> {
  await browser.close()
  for (const server of servers) await server.close()
}

function medianOf(readings: readonly Reading[]): Reading {
  const median = { ...readings[0]! }
  for (const name of Object.keys(median) as (keyof Reading)[]) {
    const ordered = readings.map((reading) => reading[name]).sort((a, b) => a - b)
    const middle = ordered[Math.floor(ordered.length / 2)]!
    median[name] = name === 'cls' ? Math.round(middle * 1e4) / 1e4 : Math.round(middle)
  }
  return median
}
